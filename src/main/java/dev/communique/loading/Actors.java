package dev.communique.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.function.ToIntFunction;

import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.entity.Actor;
import dev.communique.entity.ActorName;
import dev.communique.entity.OtherId;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;
import dev.communique.fact.Names;
import dev.communique.fact.Written;

/** All actors of a corpus, to be found by any of their names, and who speaks for whom. */
final class Actors {

    /** How often a curator says something. */
    static final int CERTAINLY = Integer.MAX_VALUE;

    private static final String ID = "actor:";
    private static final KnownIds KNOWN = KnownIds.read();

    /** For how many others somebody speaks at most: a guard against affiliations that lead from one to the next without end. */
    private static final int MOST_REPRESENTED = 10;

    private final Map<String, Actor> byNameKey = new HashMap<>();

    /** By names as they are written, of those that somebody asked for: to fold a name costs more than all the rest of a mention. */
    private final Map<String, Actor> byName = new HashMap<>();

    /** Names of known actors whose slugs have been noted. */
    private final Set<String> slugged = new HashSet<>();

    private final List<GazetteerMatcher.Name> names = new ArrayList<>();
    private final Map<Actor, Map<Actor, Integer>> represented = new HashMap<>();
    private final Map<String, Actor> byId = new HashMap<>();

    /** The names under which actors are found. */
    private final Map<Actor, List<ActorName>> claims = new LinkedHashMap<>();

    private final Rows rows;
    private final Problems problems;

    Actors(List<Register.Entry> register, Rows rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
        register.forEach(this::add);
    }

    private void add(Register.Entry entry) {
        List<String> aliases = entry.names().subList(1, entry.names().size());
        Actor actor = add(entry.slug(), entry.name(), entry.type(), entry.country(), aliases);
        actor.formerSlugs = List.copyOf(entry.former());
        actor.externalIds = ids(entry.ids(), actor);
        entry.names().forEach(name -> names.add(new GazetteerMatcher.Name(actor.id, name, name.equals(entry.capital()))));
    }

    /** What a curator wrote down, and of other schemes what is known of it. */
    private static List<ExternalId> ids(List<ExternalId> given, Actor actor) {
        List<String> names = new ArrayList<>(actor.aliases);
        names.add(0, actor.name);
        List<ExternalId> ids = new ArrayList<>(given);
        KNOWN.of(actor.type, actor.countryCode, names).stream()
                .filter(known -> given.stream().noneMatch(other -> other.scheme() == known.scheme())).forEach(ids::add);
        ids.sort(Comparator.comparing(ExternalId::scheme));
        return ids;
    }

    /**
     * Adds somebody whom an article's extraction names, unless known; names that are taken stay with those who have them. Who was known under
     * another name has the slug of this one as a former one.
     */
    void add(Extraction.Actor extracted) {
        Actor known = named(extracted.name());
        if (known == null) {
            List<String> aliases = extracted.aliases().stream()
                    .filter(alias -> !Names.key(alias).isEmpty() && !byNameKey.containsKey(Names.key(alias)))
                    .toList();
            Actor actor = add(freeSlug(Names.slug(extracted.name())), extracted.name(), extracted.type(), extracted.country(), aliases);
            actor.externalIds = ids(List.of(), actor);
        } else if (slugged.add(extracted.name())) {
            String slug = Names.slug(extracted.name());
            if (!slug.equals(known.slug) && !known.formerSlugs.contains(slug)) {
                known.formerSlugs = Stream.concat(known.formerSlugs.stream(), Stream.of(slug)).toList();
            }
        }
    }

    private Actor add(String slug, String name, ActorType type, String country, List<String> aliases) {
        Actor actor = new Actor();
        actor.id = ID + slug;
        actor.slug = slug;
        actor.name = name;
        actor.type = type;
        actor.countryCode = country;
        actor.aliases = aliases;
        actor.formerSlugs = List.of();
        actor.sortKey = SortKeys.name(name, actor.id);
        byId.put(actor.id, actor);
        List<String> all = new ArrayList<>(aliases);
        all.add(0, name);
        List<ActorName> claimed = new ArrayList<>();
        for (String each : all) {
            if (byNameKey.putIfAbsent(Names.key(each), actor) == null) {
                claimed.add(actorName(Names.key(each), actor.id));
            }
        }
        claims.put(actor, claimed);
        return actor;
    }

    /**
     * Writes all actors, in the order in which they were added.
     *
     * @param facts in how many facts an actor has part
     */
    void write(ToIntFunction<Actor> facts) {
        Set<String> taken = new HashSet<>();
        claims.forEach((actor, claimed) -> {
            actor.factsKey = SortKeys.most(facts.applyAsInt(actor), actor.sortKey);
            actor.formerSlugs = actor.formerSlugs.stream()
                    .filter(slug -> !byId.containsKey(ID + slug) && taken.add(OtherId.key(slug))).toList();
            actor.externalIds = actor.externalIds.stream().filter(id -> taken.add(OtherId.key(id))).toList();
            List<Object> links = new ArrayList<>(claimed);
            Stream.concat(actor.formerSlugs.stream().map(OtherId::key), actor.externalIds.stream().map(OtherId::key))
                    .forEach(key -> links.add(otherId(key, actor.id)));
            rows.add(actor, links);
        });
    }

    private static OtherId otherId(String key, String actorId) {
        OtherId other = new OtherId();
        other.idKey = key;
        other.actorId = actorId;
        return other;
    }

    private String freeSlug(String slug) {
        String free = slug;
        for (int i = 2; byId.containsKey(ID + free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    /** The actor of a name; null where there is none. */
    Actor named(String name) {
        return byName.computeIfAbsent(name, written -> byNameKey.get(Names.key(written))); // a name stays with who has it
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
        Actor actor = named(name.text());
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

    /**
     * Notes that an actor speaks for an organization, or is part of it.
     *
     * @param articles how many articles say so; {@link #CERTAINLY} where a curator does
     */
    void represents(Actor actor, Actor organization, int articles) {
        represented.computeIfAbsent(actor, key -> new LinkedHashMap<>()).merge(organization, articles, Math::max);
    }

    /**
     * Everybody for whom these actors speak, nearest first: their organizations, and whom those are part of. Texts are misread at times, so
     * what few articles say of somebody does not count where many say something else.
     */
    List<Actor> representedBy(List<Actor> actors) {
        Set<Actor> found = new LinkedHashSet<>();
        List<Actor> next = new ArrayList<>(actors);
        for (int i = 0; i < next.size() && found.size() < MOST_REPRESENTED; i++) {
            Map<Actor, Integer> organizations = represented.getOrDefault(next.get(i), Map.of());
            int often = organizations.values().stream().filter(articles -> articles != CERTAINLY).max(Integer::compare).orElse(0);
            organizations.forEach((organization, articles) -> {
                if (articles >= often / 2.0 && found.size() < MOST_REPRESENTED && !actors.contains(organization)
                        && found.add(organization)) {
                    next.add(organization);
                }
            });
        }
        return List.copyOf(found);
    }
}
