package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.SelectionQuery;

/**
 * Reads lists of the stored graph for many owners at once: each method runs one SQL statement, however many owners are asked about and
 * however many rows there are.
 */
@ApplicationScoped
class ListStore {

    /**
     * A condition that every key meets. Without it, H2 reads the list of an owner by the index that it made for the foreign key: all of it,
     * to sort it then.
     */
    private static final String READ_BY_KEY = " >= ''";

    /** Of more owners the lists are ranked in one query. */
    private static final int MOST_RANGES = 64;

    private final Hql hql;
    private final Narrowing filters;
    private final CorpusRow corpus;

    ListStore(Hql hql, Narrowing filters, CorpusRow corpus) {
        this.hql = hql;
        this.filters = filters;
        this.corpus = corpus;
    }

    /** A page of each owner's list; owners whose page is empty are missing. */
    <T> Map<String, Page<T>> pages(ListQuery<T> listing, Where where, Slice slice, Collection<String> owners) {
        String order = listing.order();
        Where narrowed = filters.narrowed(listing, where);
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

    private static void bound(List<String> conditions, Map<String, Object> parameters, String condition, String name, String key) {
        if (key != null) {
            conditions.add(condition);
            parameters.put(name, key);
        }
    }

    /** @param isWhole whether the lists are not filtered: then their links alone tell which elements come first */
    private List<Object[]> rows(ListQuery<?> listing, boolean isWhole, Where where, Slice slice, List<String> owners) {
        if (owners.size() == 1) {
            return ofOne(listing, where, slice, InClause.of(Hql.OWNERS, owners));
        }
        return isWhole && owners.size() <= MOST_RANGES
                ? ofSome(listing, where, slice, owners)
                : ofMany(listing, isWhole ? listing.keys() : listing.from(), where, slice, InClause.of(Hql.OWNERS, owners));
    }

    private List<Object[]> ofOne(ListQuery<?> listing, Where where, Slice slice, InClause owners) {
        return hql
                .query("select " + Hql.owner(listing) + ", " + listing.key() + ", t from " + listing.from()
                        + Hql.conditions(listing, where, owners)
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
                .mapToObj(i -> "(" + keys(listing, "") + listing.keys()
                        + Hql.conditions(listing, where, listing.owner() + " = :" + Hql.OWNERS + i)
                        + " order by "
                        + listing.sorted(slice.backward()) + " limit :limit)")
                .collect(Collectors.joining(" union all "));
        SelectionQuery<Object[]> query = hql.select(elements(listing, first, "", slice)).setParameter("limit", slice.size() + 1);
        IntStream.range(0, subqueries).forEach(i -> query.setParameter(Hql.OWNERS + i, i < owners.size() ? owners.get(i) : ""));
        Hql.bind(query, where);
        return query.getResultList();
    }

    private List<Object[]> ofMany(ListQuery<?> listing, String from, Where where, Slice slice, InClause owners) {
        String rank = ", row_number() over (partition by " + listing.owner() + " order by " + listing.key() + direction(slice) + ") as n";
        String ranked = keys(listing, rank) + from + Hql.conditions(listing, where, owners);
        return hql.query(elements(listing, ranked, " where r.n <= :limit", slice), listing, where, owners)
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

    /** Each owner's whole list; owners whose list is empty are missing. */
    @SuppressWarnings("unchecked")
    <T> Map<String, List<T>> whole(ListQuery<T> listing, Collection<String> owners) {
        InClause among = InClause.of(Hql.OWNERS, owners);
        return hql.query(
                "select " + Hql.owner(listing) + ", t from " + listing.from() + Hql.conditions(listing, Where.all(), among) + " order by "
                        + listing.sorted(false),
                listing, Where.all(), among).getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> (String) row[0], Collectors.mapping(row -> (T) row[1], Collectors.toList())));
    }

    /** How long each owner's list is; owners whose list is empty are missing. */
    Map<String, Integer> counts(ListQuery<?> listing, Where where, Collection<String> owners) {
        if (listing.owner() == null && where.isAll()) {
            return Map.of(Hql.ALL, corpus.counted(listing.type()));
        }
        String grouped = listing.owner() == null ? "" : " group by " + listing.owner();
        Where narrowed = filters.narrowed(listing, where);
        InClause among = InClause.of(Hql.OWNERS, owners);
        return hql.query(
                "select " + Hql.owner(listing) + ", count(*) from " + (where.isAll() ? listing.keys() : listing.from())
                        + Hql.conditions(listing, narrowed, among) + grouped,
                listing, narrowed, among).getResultList()
                .stream().collect(Collectors.toMap(row -> (String) row[0], row -> Math.toIntExact((Long) row[1])));
    }
}
