package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.SelectionQuery;

import dev.communique.entity.Actor;
import dev.communique.entity.ActorTies;
import dev.communique.entity.Node;
import dev.communique.entity.OtherId;

/** Reads nodes of the graph by their ids, actors by their names too: one SQL statement for all that are asked about, or a few. */
@ApplicationScoped
public class NodeStore {

    /** Of how many actors it is remembered by which ids they are stored. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Hql hql;
    private final CorpusRow corpus;
    private volatile StoredActors storedActors = new StoredActors("", new ConcurrentHashMap<>());

    /** By the ids that clients sent, those by which actors are stored in a corpus. */
    private record StoredActors(String version, Map<String, String> ids) {
    }

    NodeStore(Hql hql, CorpusRow corpus) {
        this.hql = hql;
        this.corpus = corpus;
    }

    /** Entities by a property that is unique; those that aren't there are missing. */
    public <T> Map<String, T> unique(Class<T> type, String property, Collection<String> values) {
        InClause among = InClause.of("v", values);
        return rows("select t." + property + ", t from " + type.getSimpleName() + " t where " + among.holds("t." + property), among)
                .stream().collect(Collectors.toMap(row -> (String) row[0], row -> type.cast(row[1])));
    }

    /** Things of any kind by their ids; those that aren't there are missing. */
    public Map<String, Node> nodes(Collection<String> ids) {
        Map<String, Node> nodes = new HashMap<>();
        ids.stream().collect(Collectors.<String, Class<? extends Node>>groupingBy(Ids::kind))
                .forEach((kind, ofKind) -> nodes.putAll(unique(kind, "id", ofKind)));
        return nodes;
    }

    /** Actors by any of their names in folded form. */
    Map<String, Actor> named(Collection<String> nameKeys) {
        return actors("ActorName", "nameKey", nameKeys);
    }

    /** Actors by what they are called elsewhere, or by slugs that they had before. */
    Map<String, Actor> byOtherId(Collection<String> keys) {
        return actors("OtherId", "idKey", keys);
    }

    private Map<String, Actor> actors(String link, String property, Collection<String> values) {
        InClause among = InClause.of("k", values);
        return rows("select n." + property + ", t from " + link + " n join Actor t on t.id = n.actorId where "
                + among.holds("n." + property), among).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Actor) row[1]));
    }

    /** Actors by their slugs, or else by those that they had before, or by the names that slugs were made of. */
    Map<String, Actor> actorsOfSlugs(Collection<String> slugs) {
        Map<String, Actor> found = new HashMap<>();
        List<UnaryOperator<String>> keys = List.of(slug -> Ids.ofSlug(Actor.class, slug), OtherId::key, slug -> slug.replace('-', ' '));
        List<Function<Collection<String>, Map<String, Actor>>> readers = List.of(ids -> unique(Actor.class, "id", ids), this::byOtherId,
                this::named);
        for (int i = 0; i < keys.size() && found.size() < slugs.size(); i++) {
            UnaryOperator<String> key = keys.get(i);
            List<String> missing = slugs.stream().filter(slug -> !found.containsKey(slug)).toList();
            Map<String, Actor> more = readers.get(i).apply(missing.stream().map(key).toList());
            missing.stream().filter(slug -> more.containsKey(key.apply(slug))).forEach(slug -> found.put(slug, more.get(key.apply(slug))));
        }
        return found;
    }

    /**
     * By ids of actors that a client sent, those by which they are stored: the same where nobody has one of these, or had a slug of it. Whoever was
     * asked about is remembered while the corpus is the same.
     */
    Map<String, String> storedActors(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        StoredActors known = storedActors;
        String version = String.valueOf(corpus.version());
        if (!known.version.equals(version) || known.ids.size() > MOST_REMEMBERED) {
            known = new StoredActors(version, new ConcurrentHashMap<>());
            storedActors = known;
        }
        Map<String, String> stored = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            String before = known.ids.get(id);
            if (before == null) {
                unknown.add(id);
            } else {
                stored.put(id, before);
            }
        }
        Map<String, Actor> found = unknown.isEmpty() ? Map.of() : actorsOfSlugs(unknown.stream().map(NodeStore::slug).toList());
        for (String id : unknown) {
            Actor actor = found.get(slug(id));
            stored.put(id, actor == null ? id : actor.id);
            known.ids.put(id, stored.get(id));
        }
        return stored;
    }

    private static String slug(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }

    /** The id by which an actor is stored; the same where nobody has it. */
    public String storedActor(String id) {
        return storedActors(List.of(id)).get(id);
    }

    /**
     * The ids by which actors are stored.
     *
     * @throws BadUserInput where nobody has one of these, or had a slug of it
     */
    public List<String> requireActors(List<String> ids) {
        Map<String, String> byId = storedActors(ids);
        List<String> stored = ids.stream().map(byId::get).toList();
        Map<String, Actor> actors = stored.isEmpty() ? Map.of() : unique(Actor.class, "id", stored);
        for (int i = 0; i < ids.size(); i++) {
            if (!actors.containsKey(stored.get(i))) {
                throw new BadUserInput("there is no actor '" + Ids.shortened(ids.get(i)) + "'");
            }
        }
        return stored;
    }

    /** For each actor its ties to those with whom it shares most agreements, events and statements. */
    Map<String, List<ActorTies.Tie>> related(int first, Collection<String> actors) {
        Map<String, List<ActorTies.Tie>> related = new HashMap<>();
        unique(ActorTies.class, "actorId", actors).forEach((actor, ties) -> related.put(actor, ties.closest(first)));
        return related;
    }

    private List<Object[]> rows(String select, InClause among) {
        SelectionQuery<Object[]> query = hql.select(select);
        among.bind(query);
        return query.getResultList();
    }
}
