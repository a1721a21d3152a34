package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.query.SelectionQuery;

import dev.communique.entity.Actor;
import dev.communique.entity.ActorTies;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Corpus;
import dev.communique.entity.Event;
import dev.communique.entity.Node;
import dev.communique.entity.OtherId;
import dev.communique.search.SearchIndex;
import dev.communique.search.SearchType;

/**
 * Reads the stored graph for many owners at once: each method runs one SQL statement, however many owners are asked about and
 * however many rows there are.
 */
@ApplicationScoped
public class GraphStore {

    /** Whose the lists of everything are. */
    static final String ALL = "";

    private static final String OWNERS = "o";

    /**
     * A condition that every key meets. Without it, H2 reads the list of an owner by the index that it made for the foreign key: all of it,
     * to sort it then.
     */
    private static final String READ_BY_KEY = " >= ''";

    /** Where more texts may contain something, the first of them are found soon in the order of the list. */
    private static final int MOST_CANDIDATES = 1_000;

    /** How many rows are fetched at once where all are gone through. */
    private static final int FETCHED = 1_000;

    /** How many groups are read at most, to be sorted. */
    private static final int MOST_GROUPS = 100_000;

    /** Of more owners the lists are ranked in one query. */
    private static final int MOST_RANGES = 64;

    /** Of how many actors it is remembered by which ids they are stored. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Session session;
    private final SearchIndex index;
    private volatile StoredActors storedActors = new StoredActors("", new ConcurrentHashMap<>());

    /** By the ids that clients sent, those by which actors are stored in a corpus. */
    private record StoredActors(String version, Map<String, String> ids) {
    }

    GraphStore(Session session, SearchIndex index) {
        this.session = session;
        this.index = index;
    }

    /** The version of the corpus that the transaction reads; null where there is none. */
    String corpus() {
        Corpus corpus = session.find(Corpus.class, Corpus.ONLY);
        return corpus == null ? null : corpus.version;
    }

    /** Whether anything was read in the transaction, by this or by another reader of the session. */
    boolean isUsed() {
        return session.unwrap(SessionImplementor.class).getJdbcCoordinator().getLogicalConnection().isPhysicallyConnected();
    }

    /** A page of each owner's list; owners whose page is empty are missing. */
    <T> Map<String, Page<T>> pages(ListQuery<T> listing, Where where, Slice slice, Collection<String> owners) {
        String order = listing.order();
        Where narrowed = narrowed(listing, where);
        List<String> conditions = new ArrayList<>(narrowed.conditions());
        Map<String, Object> parameters = new HashMap<>(narrowed.parameters());
        bound(conditions, parameters, listing.key() + " > :after", "after", slice.after());
        bound(conditions, parameters, listing.key() + " < :before", "before", slice.before());
        conditions.add(listing.key() + READ_BY_KEY);
        Where within = new Where(conditions, parameters, List.of());
        return rows(listing, where.isAll(), within, slice, List.copyOf(owners)).stream()
                .collect(Collectors.groupingBy(row -> (String) row[0], LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ofOwner -> page(ofOwner, slice, order))));
    }

    /** The same elements: actors are named by their stored ids, and where texts must contain something, the search index knows which few may, and the others are not looked at. */
    private Where narrowed(ListQuery<?> listing, Where where) {
        Where narrowed = where.withActors(storedActors(where.actors())::get);
        for (String characters : where.contained()) {
            SearchType type = SearchType.valueOf(listing.type().getSimpleName().toUpperCase(Locale.ROOT));
            List<String> ids = index.containing(corpus(), type, characters, MOST_CANDIDATES);
            narrowed = ids == null ? narrowed : narrowed.within(ids);
        }
        return narrowed;
    }

    private static void bound(List<String> conditions, Map<String, Object> parameters, String condition, String name, String key) {
        if (key != null) {
            conditions.add(condition);
            parameters.put(name, key);
        }
    }

    /** @param isWhole whether the lists are not filtered: then their links alone tell which elements come first */
    private List<Object[]> rows(ListQuery<?> listing, boolean isWhole, Where where, Slice slice, List<String> owners) {
        if (owners.size() == 1) {
            return ofOne(listing, where, slice, InClause.of(OWNERS, owners));
        }
        return isWhole && owners.size() <= MOST_RANGES
                ? ofSome(listing, where, slice, owners)
                : ofMany(listing, isWhole ? listing.keys() : listing.from(), where, slice, InClause.of(OWNERS, owners));
    }

    private List<Object[]> ofOne(ListQuery<?> listing, Where where, Slice slice, InClause owners) {
        return query("select " + owner(listing) + ", " + listing.key() + ", t from " + listing.from() + conditions(listing, where, owners)
                + " order by " + listing.sorted(slice.backward()), listing, where, owners)
                .setMaxResults(slice.size() + 1).getResultList();
    }

    /**
     * Reads the first elements of each owner off the index: what the lists have beyond them is not looked at. There is a subquery for each owner; their
     * number is made up to a power of two by some for an owner that nobody is, so that few plans are made. Not for filtered lists: each shape of a
     * filter would have plans of its own, and each subquery all parameters of it.
     */
    private List<Object[]> ofSome(ListQuery<?> listing, Where where, Slice slice, List<String> owners) {
        int subqueries = Integer.highestOneBit(owners.size() - 1) * 2;
        String first = IntStream.range(0, subqueries)
                .mapToObj(i -> "(" + keys(listing, "") + listing.keys() + conditions(listing, where, listing.owner() + " = :" + OWNERS + i)
                        + " order by "
                        + listing.sorted(slice.backward()) + " limit :limit)")
                .collect(Collectors.joining(" union all "));
        SelectionQuery<Object[]> query = select(elements(listing, first, "", slice)).setParameter("limit", slice.size() + 1);
        IntStream.range(0, subqueries).forEach(i -> query.setParameter(OWNERS + i, i < owners.size() ? owners.get(i) : ""));
        bind(query, where);
        return query.getResultList();
    }

    private List<Object[]> ofMany(ListQuery<?> listing, String from, Where where, Slice slice, InClause owners) {
        String rank = ", row_number() over (partition by " + listing.owner() + " order by " + listing.key() + direction(slice) + ") as n";
        String ranked = keys(listing, rank) + from + conditions(listing, where, owners);
        return query(elements(listing, ranked, " where r.n <= :limit", slice), listing, where, owners)
                .setParameter("limit", slice.size() + 1)
                .getResultList();
    }

    /** HQL up to "from" of which elements stand where in whose list. */
    private static String keys(ListQuery<?> listing, String rank) {
        return "select " + listing.owner() + " as o, " + listing.key() + " as k, " + listing.elementId() + " as e" + rank + " from ";
    }

    /** HQL of the elements that were found by their keys. */
    private static String elements(ListQuery<?> listing, String keys, String which, Slice slice) {
        String element = listing.type().getSimpleName() + " t on t." + listing.id() + " = r.e"
                + (listing.id().equals("id") ? "" : " and " + listing.owner() + " = r.o");
        return "select r.o, r.k, t from (" + keys + ") r join " + element + which + " order by r.o, r.k" + direction(slice);
    }

    private static String direction(Slice slice) {
        return slice.backward() ? " desc" : "";
    }

    @SuppressWarnings("unchecked")
    private static <T> Page<T> page(List<Object[]> rows, Slice slice, String order) {
        boolean more = rows.size() > slice.size();
        List<Object[]> kept = new ArrayList<>(more ? rows.subList(0, slice.size()) : rows);
        if (slice.backward()) {
            Collections.reverse(kept);
        }
        return new Page<>(kept.stream().map(row -> (T) row[2]).toList(), order, kept.stream().map(row -> (String) row[1]).toList(),
                slice.before() != null || !slice.backward() && more, slice.after() != null || slice.backward() && more);
    }

    /** How long each owner's list is; owners whose list is empty are missing. */
    Map<String, Integer> counts(ListQuery<?> listing, Where where, Collection<String> owners) {
        if (listing.owner() == null && where.isAll()) {
            return Map.of(ALL, counted(listing.type()));
        }
        String grouped = listing.owner() == null ? "" : " group by " + listing.owner();
        Where narrowed = narrowed(listing, where);
        InClause among = InClause.of(OWNERS, owners);
        return query(
                "select " + owner(listing) + ", count(*) from " + (where.isAll() ? listing.keys() : listing.from())
                        + conditions(listing, narrowed, among) + grouped,
                listing, narrowed, among).getResultList()
                .stream().collect(Collectors.toMap(row -> (String) row[0], row -> Math.toIntExact((Long) row[1])));
    }

    /** How many there are of a kind, as the load has counted them. */
    private int counted(Class<?> type) {
        Corpus corpus = session.find(Corpus.class, Corpus.ONLY);
        if (type == Article.class) {
            return corpus.articles;
        }
        if (type == Actor.class) {
            return corpus.actors;
        }
        if (type == Agreement.class) {
            return corpus.agreements;
        }
        return type == Event.class ? corpus.events : corpus.statements;
    }

    /**
     * How many elements of each owner's list are alike, for the first groups of each: most first, or by time where a key is one of time. Owners
     * whose list is empty are missing.
     */
    Map<String, List<Group>> groups(ListQuery<?> list, Where where, List<GroupKey> keys, int first, Collection<String> owners) {
        List<String> grouped = new ArrayList<>();
        List<String> told = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            GroupKey key = keys.get(i);
            joins.append(key.joins(i));
            grouped.addAll(key.values(i));
            told.addAll(key.shown() == null ? key.values(i) : List.of(key.shown()));
        }
        String counted = keys.stream().anyMatch(GroupKey::isOnce) ? "count(distinct t.id)" : "count(*)";
        InClause among = InClause.of(OWNERS, owners);
        Where narrowed = narrowed(list, where);
        boolean byLinks = keys.size() == 1 && keys.get(0).isActors() && list.owner() == null && where.isAll();
        if (byLinks && keys.get(0).isPairs()) {
            return sorted(pairs(keys.get(0).relation()), keys, first);
        }
        String from = byLinks ? keys.get(0).relation().links("k0") : list.from() + joins + conditions(list, narrowed, among);
        List<Object[]> rows = query(
                "select " + owner(list) + ", " + counted + ", " + String.join(", ", told) + " from " + from + " group by "
                        + (list.owner() == null ? "" : list.owner() + ", ") + String.join(", ", grouped),
                list, narrowed, among)
                .setMaxResults(MOST_GROUPS + 1).getResultList();
        return sorted(rows, keys, first);
    }

    /** How many facts each two actors share, as rows of groups: the database takes longer to join the links with themselves. */
    private List<Object[]> pairs(Relation relation) {
        Map<List<String>, Long> counts = new HashMap<>();
        List<String> actors = new ArrayList<>();
        String fact = "";
        try (Stream<Object[]> links = select("select l." + relation.of() + ", l.actorId from " + relation.links("l") + " order by l."
                + relation.of()).setFetchSize(FETCHED).getResultStream()) {
            for (Object[] link : (Iterable<Object[]>) links::iterator) {
                if (!link[0].equals(fact)) {
                    fact = (String) link[0];
                    actors.clear();
                    Deadline.check();
                    if (counts.size() > MOST_GROUPS) {
                        break; // refused below
                    }
                }
                String actor = (String) link[1];
                for (String other : actors) {
                    counts.merge(actor.compareTo(other) < 0 ? List.of(actor, other) : List.of(other, actor), 1L, Long::sum);
                }
                actors.add(actor);
            }
        }
        return counts.entrySet().stream().map(pair -> new Object[]{ ALL, pair.getValue(), pair.getKey().get(0), pair.getKey().get(1) })
                .toList();
    }

    private static Map<String, List<Group>> sorted(List<Object[]> rows, List<GroupKey> keys, int first) {
        if (rows.size() > MOST_GROUPS) {
            throw new TooMuch("there are more than " + MOST_GROUPS + " different values: count by fewer keys, or filter");
        }
        return rows.stream().collect(Collectors.groupingBy(row -> (String) row[0],
                Collectors.collectingAndThen(Collectors.toList(), ofOwner -> ofOwner.stream().map(row -> group(row, keys))
                        .sorted(Group.order(keys.stream().map(GroupKey::isOfTime).toList())).limit(first).toList())));
    }

    private static Group group(Object[] row, List<GroupKey> keys) {
        List<String> values = new ArrayList<>();
        List<String> actors = new ArrayList<>();
        int at = 2;
        for (GroupKey key : keys) {
            List<String> ofKey = new ArrayList<>();
            for (int i = 0; i < key.values().size(); i++) {
                Object value = row[at++];
                ofKey.add(value == null ? "" : value.toString());
            }
            values.add(String.join(" ", ofKey));
            actors.addAll(key.isActors() ? ofKey : List.of());
        }
        return new Group(values, actors, Math.toIntExact((Long) row[1]));
    }

    /** Each owner's whole list; owners whose list is empty are missing. */
    @SuppressWarnings("unchecked")
    <T> Map<String, List<T>> lists(ListQuery<T> listing, Collection<String> owners) {
        InClause among = InClause.of(OWNERS, owners);
        return query(
                "select " + owner(listing) + ", t from " + listing.from() + conditions(listing, Where.all(), among) + " order by "
                        + listing.sorted(false),
                listing, Where.all(), among).getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> (String) row[0], Collectors.mapping(row -> (T) row[1], Collectors.toList())));
    }

    /** Entities by a property that is unique; those that aren't there are missing. */
    public <T> Map<String, T> unique(Class<T> type, String property, Collection<String> values) {
        InClause among = InClause.of("v", values);
        return rows("select t." + property + ", t from " + type.getSimpleName() + " t where " + among.holds("t." + property), among)
                .stream().collect(Collectors.toMap(row -> (String) row[0], row -> type.cast(row[1])));
    }

    /** Actors by any of their names in folded form. */
    Map<String, Actor> named(Collection<String> nameKeys) {
        return actors("ActorName", "nameKey", nameKeys);
    }

    /** Actors by what they are called elsewhere, or by slugs that they had before. */
    Map<String, Actor> byOtherId(Collection<String> keys) {
        return actors("OtherId", "idKey", keys);
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
        String version = String.valueOf(corpus());
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
        Map<String, Actor> found = unknown.isEmpty() ? Map.of() : actorsOfSlugs(unknown.stream().map(GraphStore::slug).toList());
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

    private Map<String, Actor> actors(String link, String property, Collection<String> values) {
        InClause among = InClause.of("k", values);
        return rows("select n." + property + ", t from " + link + " n join Actor t on t.id = n.actorId where "
                + among.holds("n." + property), among).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Actor) row[1]));
    }

    /** For each actor its ties to those with whom it shares most agreements, events and statements. */
    Map<String, List<ActorTies.Tie>> related(int first, Collection<String> actors) {
        Map<String, List<ActorTies.Tie>> related = new HashMap<>();
        unique(ActorTies.class, "actorId", actors).forEach((actor, ties) -> related.put(actor, ties.closest(first)));
        return related;
    }

    /** Things of any kind by their ids; those that aren't there are missing. */
    public Map<String, Node> nodes(Collection<String> ids) {
        Map<String, Node> nodes = new HashMap<>();
        ids.stream().collect(Collectors.<String, Class<? extends Node>>groupingBy(Ids::kind))
                .forEach((kind, ofKind) -> nodes.putAll(unique(kind, "id", ofKind)));
        return nodes;
    }

    private static String owner(ListQuery<?> listing) {
        return listing.owner() == null ? "'" + ALL + "'" : listing.owner();
    }

    private static String conditions(ListQuery<?> listing, Where where, InClause owners) {
        return conditions(listing, where, listing.owner() == null ? null : owners.holds(listing.owner()));
    }

    /** @param owned HQL of whose lists are read; null for a list of everything */
    private static String conditions(ListQuery<?> listing, Where where, String owned) {
        List<String> conditions = new ArrayList<>(where.conditions());
        if (owned != null) {
            conditions.add(0, owned);
        }
        if (listing.part() != null) {
            conditions.add("l.part = " + listing.part().name());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private SelectionQuery<Object[]> query(String hql, ListQuery<?> listing, Where where, InClause owners) {
        SelectionQuery<Object[]> query = select(hql);
        if (listing.owner() != null) {
            owners.bind(query);
        }
        bind(query, where);
        return query;
    }

    private List<Object[]> rows(String hql, InClause among) {
        SelectionQuery<Object[]> query = select(hql);
        among.bind(query);
        return query.getResultList();
    }

    private SelectionQuery<Object[]> select(String hql) {
        Deadline.check();
        return session.createSelectionQuery(hql, Object[].class);
    }

    private static void bind(SelectionQuery<?> query, Where where) {
        where.parameters().forEach((name, value) -> {
            if (value instanceof InClause among) {
                among.bind(query);
            } else {
                query.setParameter(name, value);
            }
        });
    }
}
