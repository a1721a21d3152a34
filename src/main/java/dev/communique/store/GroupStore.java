package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts the elements of lists by what they have in common. */
@ApplicationScoped
class GroupStore {

    /** How many rows are fetched at once where all are gone through. */
    private static final int FETCHED = 1_000;

    /** How many groups are read at most, to be sorted. */
    private static final int MOST_GROUPS = 100_000;

    private final Hql hql;
    private final Narrowing filters;

    GroupStore(Hql hql, Narrowing filters) {
        this.hql = hql;
        this.filters = filters;
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
        InClause among = InClause.of(Hql.OWNERS, owners);
        Where narrowed = filters.narrowed(list, where);
        boolean byLinks = keys.size() == 1 && keys.get(0).isActors() && list.owner() == null && where.isAll();
        if (byLinks && keys.get(0).isPairs()) {
            return sorted(pairs(keys.get(0).relation()), keys, first);
        }
        String from = byLinks ? keys.get(0).relation().links("k0") : list.from() + joins + Hql.conditions(list, narrowed, among);
        List<Object[]> rows = hql.query(
                "select " + Hql.owner(list) + ", " + counted + ", " + String.join(", ", told) + " from " + from + " group by "
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
        try (Stream<Object[]> links = hql.select("select l." + relation.of() + ", l.actorId from " + relation.links("l") + " order by l."
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
        return counts.entrySet().stream().map(pair -> new Object[]{ Hql.ALL, pair.getValue(), pair.getKey().get(0), pair.getKey().get(1) })
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
}
