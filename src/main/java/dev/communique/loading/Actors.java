package dev.communique.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.entity.Actor;
import dev.communique.entity.ActorName;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.fact.Names;
import dev.communique.fact.Written;

/** All actors of a corpus, to be found by any of their names, and who speaks for whom. */
final class Actors {

    private final Map<String, Actor> byNameKey = new HashMap<>();
    private final List<GazetteerMatcher.Name> names = new ArrayList<>();
    private final Map<String, Set<Actor>> represented = new HashMap<>();
    private final Map<String, Actor> byId = new HashMap<>();
    private final Rows rows;
    private final Problems problems;

    Actors(List<Register.Entry> register, Rows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
        register.forEach(this::add);
    }

    private void add(Register.Entry entry) {
        Actor actor = new Actor();
        actor.id = "actor:" + entry.slug();
        actor.slug = entry.slug();
        actor.name = entry.name();
        actor.type = entry.type();
        actor.countryCode = entry.country();
        actor.aliases = entry.names().subList(1, entry.names().size());
        actor.sortKey = SortKeys.name(actor.name, actor.id);
        rows.add(actor);
        byId.put(actor.id, actor);
        for (String name : entry.names()) {
            names.add(new GazetteerMatcher.Name(actor.id, name, name.equals(entry.capital())));
            if (byNameKey.putIfAbsent(Names.key(name), actor) == null) {
                rows.add(actorName(Names.key(name), actor.id));
            }
        }
    }

    /** Adds somebody whom an article's extraction names, unless known; names that are taken stay with those who have them. */
    void add(Extraction.Actor extracted) {
        if (byNameKey.containsKey(Names.key(extracted.name()))) {
            return;
        }
        List<String> aliases = extracted.aliases().stream()
                .filter(alias -> !Names.key(alias).isEmpty() && !byNameKey.containsKey(Names.key(alias)))
                .toList();
        Actor actor = new Actor();
        actor.slug = freeSlug(Names.slug(extracted.name()));
        actor.id = "actor:" + actor.slug;
        actor.name = extracted.name();
        actor.type = extracted.type();
        actor.countryCode = extracted.country();
        actor.aliases = aliases;
        actor.sortKey = SortKeys.name(actor.name, actor.id);
        rows.add(actor);
        byId.put(actor.id, actor);
        List<String> all = new ArrayList<>(aliases);
        all.add(0, actor.name);
        for (String name : all) {
            if (byNameKey.putIfAbsent(Names.key(name), actor) == null) {
                rows.add(actorName(Names.key(name), actor.id));
            }
        }
    }

    private String freeSlug(String slug) {
        String free = slug;
        for (int i = 2; byId.containsKey("actor:" + free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    /** The actor of a name; null where there is none. */
    Actor named(String name) {
        return byNameKey.get(Names.key(name));
    }

    private static ActorName actorName(String key, String actorId) {
        ActorName name = new ActorName();
        name.nameKey = key;
        name.actorId = actorId;
        return name;
    }

    int count() {
        return byId.size();
    }

    Actor byId(String id) {
        return byId.get(id);
    }

    /** Finds the actors' names in text; {@code owner} of what it finds is an actor's id. */
    GazetteerMatcher nameFinder() {
        return new GazetteerMatcher(names);
    }

    /** The actor of a name or alias; null with a problem where there is none. */
    Actor resolve(Written name) {
        Actor actor = byNameKey.get(Names.key(name.text()));
        if (actor == null) {
            problems.add(name.origin(), "unknown actor '" + name.text() + "': " + Register.FILE
                    + " has no such name or alias; the fact is left out");
        }
        return actor;
    }

    /** Each actor once, in the order named; null with a problem for each unknown one where there is any. */
    List<Actor> resolve(List<Written> names) {
        Set<Actor> actors = new LinkedHashSet<>();
        names.forEach(name -> actors.add(resolve(name)));
        return actors.contains(null) ? null : List.copyOf(actors);
    }

    /** Notes that an actor speaks for an organization, or is part of it. */
    void represents(Actor actor, Actor organization) {
        represented.computeIfAbsent(actor.id, id -> new LinkedHashSet<>()).add(organization);
    }

    /** Everybody for whom these actors speak, nearest first: their organizations, and whom those are part of. */
    List<Actor> representedBy(List<Actor> actors) {
        Set<Actor> found = new LinkedHashSet<>();
        List<Actor> next = new ArrayList<>(actors);
        for (int i = 0; i < next.size(); i++) {
            for (Actor organization : represented.getOrDefault(next.get(i).id, Set.of())) {
                if (!actors.contains(organization) && found.add(organization)) {
                    next.add(organization);
                }
            }
        }
        return List.copyOf(found);
    }
}
