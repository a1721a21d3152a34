package dev.communique.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.SelectionQuery;

import dev.communique.entity.NewestFirst;
import dev.communique.entity.StatementActor.Part;
import dev.communique.entity.TimelineItem;
import dev.communique.fact.PartialDate;

/** Reads what happened, oldest first, by the keys of the lists that are sorted by date. */
@ApplicationScoped
public class TimelineStore {

    private static final String EXISTS = "exists (select 1 from %1$s p where p.%2$s = t.id and p.actorId = %%s%3$s)";

    /**
     * What has a date.
     *
     * @param all     the list of everything, newest first
     * @param ofActor the lists that an actor has of it
     * @param dated   HQL for that it has a date
     * @param taking  HQL for that an actor takes part
     */
    private record Kind(ListQuery<? extends TimelineItem> all, List<? extends ListQuery<? extends TimelineItem>> ofActor, String dated,
            String taking) {
    }

    private static final Kind EVENTS = new Kind(ListQuery.EVENTS, List.of(ListQuery.EVENTS_OF_ACTOR),
            "(t.startOn is not null or t.endOn is not null)", EXISTS.formatted("Participation", "eventId", ""));

    private static final List<Kind> KINDS = List.of(
            new Kind(ListQuery.AGREEMENTS, List.of(ListQuery.AGREEMENTS_OF_ACTOR),
                    "(t.signedOn is not null or t.inForceOn is not null)", EXISTS.formatted("AgreementParty", "agreementId", "")),
            EVENTS,
            new Kind(ListQuery.STATEMENTS, List.of(ListQuery.statementsOfActor(Part.VOICE), ListQuery.statementsOfActor(Part.SUBJECT)),
                    "t.saidOn is not null", EXISTS.formatted("StatementActor", "statementId", " and p.part in (VOICE, SUBJECT)")));

    /** @param date as keys have it */
    private record Moment(String date, TimelineItem item) {
    }

    /** Those of one date stay as they come: agreements, events, statements, the last key first. */
    private static final Comparator<Moment> OLDEST_FIRST = Comparator.comparing(Moment::date).reversed();

    private final ListStore lists;
    private final NodeStore nodes;
    private final RelationStore relations;
    private final Hql hql;

    TimelineStore(ListStore lists, NodeStore nodes, RelationStore relations, Hql hql) {
        this.lists = lists;
        this.nodes = nodes;
        this.relations = relations;
        this.hql = hql;
    }

    /**
     * The oldest of what has a date in a range, of which either end may be null.
     *
     * @param reportedTo when it was first reported at the latest; null where that does not count
     * @param actors     who all take part; where there are none, it is what anyone takes part in
     * @throws BadUserInput where the range ends before it starts
     */
    public List<TimelineItem> oldest(PartialDate from, PartialDate to, PartialDate reportedTo, List<String> actors, int first) {
        Where.checkRange(from, to);
        List<String> taking = relations.fewestFirst(actors.stream().map(nodes.storedActors(actors)::get).toList());
        List<Moment> moments = new ArrayList<>();
        for (Kind kind : KINDS) {
            moments.addAll(
                    moments(kind, taking, first, key -> within(key, from, to).stream().map(range -> known(range, reportedTo)).toList()));
        }
        if (from != null) {
            moments.addAll(goingOn(from, reportedTo, taking, first));
        }
        return moments.stream().distinct().sorted(OLDEST_FIRST).limit(first).map(Moment::item).toList();
    }

    /** The oldest of a kind, by the lists of the first of some actors where there are any: each of some dates is a range of an index. */
    private List<Moment> moments(Kind kind, List<String> taking, int size, Function<String, List<Where>> dates) {
        List<Moment> moments = new ArrayList<>();
        String owner = taking.isEmpty() ? Hql.ALL : taking.get(0);
        List<String> others = taking.isEmpty() ? List.of() : taking.subList(1, taking.size());
        for (ListQuery<? extends TimelineItem> listing : taking.isEmpty() ? List.of(kind.all) : kind.ofActor) {
            for (Where range : dates.apply(listing.key())) {
                Where where = range.and(kind.dated).andForEach(kind.taking, others);
                Page<? extends TimelineItem> page = lists.pages(listing, where, new Slice(size, true, null, null), List.of(owner))
                        .get(owner);
                for (int i = page == null ? -1 : page.nodes().size() - 1; i >= 0; i--) {
                    moments.add(new Moment(NewestFirst.date(page.keys().get(i)), page.nodes().get(i)));
                }
            }
        }
        return moments;
    }

    /**
     * The oldest events that have begun before a range does, and end within it or later. They are found by when they end: few events have an end. A key that is made longer is no range of the index of keys, which would have all looked at that ever began.
     */
    private List<Moment> goingOn(PartialDate from, PartialDate reportedTo, List<String> taking, int size) {
        Where where = known(Where.all().andWithin("t.endOn", "t.endOn", from, null), reportedTo)
                .and("concat(t.sortKey, '~') >= %s", NewestFirst.behind(PartialDate.of(from.firstDay())))
                .andForEach(EVENTS.taking, taking);
        SelectionQuery<Object[]> query = hql
                .select("select t.sortKey, t from Event t" + Hql.conditions(ListQuery.EVENTS, where, (String) null)
                        + " order by concat(t.sortKey, '~') desc");
        Hql.bind(query, where);
        return query.setMaxResults(size).getResultList().stream()
                .map(row -> new Moment(NewestFirst.date((String) row[0]), (TimelineItem) row[1])).toList();
    }

    /** What was reported by a day. */
    private static Where known(Where where, PartialDate reportedTo) {
        return where.andWithin("t.reportedOn", "t.reportedOn", null, reportedTo);
    }

    /** What has a date in a range: its days are a range of sort keys, and so are its first month and its first year, as such. */
    private static List<Where> within(String key, PartialDate from, PartialDate to) {
        Where where = Where.all().andIfGiven(key + " >= %s", to == null ? null : NewestFirst.ahead(PartialDate.of(to.lastDay())));
        if (from == null) {
            return List.of(where.and(key + " < %s", NewestFirst.UNDATED));
        }
        PartialDate day = PartialDate.of(from.firstDay());
        return List.of(where.and(key + " < %s", NewestFirst.behind(day)),
                asSuch(where, key, new PartialDate(day.toString().substring(0, 7))),
                asSuch(where, key, new PartialDate(day.toString().substring(0, 4))));
    }

    private static Where asSuch(Where where, String key, PartialDate date) {
        return where.and(key + " between %s and %s", NewestFirst.ahead(date), NewestFirst.behind(date));
    }
}
