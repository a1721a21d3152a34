package dev.communique.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.smallrye.graphql.api.Nullable;

import dev.communique.entity.NewestFirst;
import dev.communique.entity.StatementActor.Part;
import dev.communique.entity.TimelineItem;
import dev.communique.fact.PartialDate;

/** What happened, one after the other. */
@GraphQLApi
@Singleton
public class TimelineQuery {

    private static final int UNASKED = 50;

    private static final String EXISTS = "exists (select 1 from %1$s p where p.%2$s = t.id and p.actorId = %%s%3$s)";

    /**
     * What has a date.
     *
     * @param all     the list of everything, newest first
     * @param ofActor the lists that an actor has of it
     * @param dated   HQL for that it has a date
     * @param taking  HQL for that an actor takes part
     */
    private record Kind(Listing<? extends TimelineItem> all, List<? extends Listing<? extends TimelineItem>> ofActor, String dated,
            String taking) {
    }

    private static final Kind EVENTS = new Kind(Listing.EVENTS, List.of(Listing.EVENTS_OF_ACTOR),
            "(t.startOn is not null or t.endOn is not null)", EXISTS.formatted("Participation", "eventId", ""));

    private static final List<Kind> KINDS = List.of(
            new Kind(Listing.agreements(null), List.of(Listing.agreementsOfActor(null)),
                    "(t.signedOn is not null or t.inForceOn is not null)", EXISTS.formatted("AgreementParty", "agreementId", "")),
            EVENTS,
            new Kind(Listing.STATEMENTS, List.of(Listing.statementsOfActor(Part.VOICE), Listing.statementsOfActor(Part.SUBJECT)),
                    "t.saidOn is not null", EXISTS.formatted("StatementActor", "statementId", " and p.part in (VOICE, SUBJECT)")));

    /** @param date as keys have it */
    private record Moment(String date, TimelineItem item) {
    }

    /** Those of one date stay as they come: agreements, events, statements, the last key first. */
    private static final Comparator<Moment> OLDEST_FIRST = Comparator.comparing(Moment::date).reversed();

    private final GraphStore store;
    private final TieStore ties;

    TimelineQuery(GraphStore store, TieStore ties) {
        this.store = store;
        this.ties = ties;
    }

    @Query
    @Description("What happened between dates, oldest first, optionally only where all the actors take part: as party, participant, "
            + "speaker, spoken for or mentioned. An agreement stands at the day it was signed or else came into force, an event at its start. "
            + "What has no date is left out. A date known to the year or month counts where any day of it does. 100 items at most.")
    public @NonNull List<@NonNull TimelineItem> timeline(PartialDate from, PartialDate to, @Id @Nullable List<@NonNull String> actors,
            @DefaultValue("50") Integer first) {
        int size = Slice.size("first", first, UNASKED);
        Where.checkRange(from, to);
        List<String> taking = ties.fewestFirst(Ids.actors("actors", actors));
        List<Moment> moments = new ArrayList<>();
        for (Kind kind : KINDS) {
            moments.addAll(moments(kind, taking, size, key -> within(key, from, to)));
        }
        if (from != null) {
            moments.addAll(moments(EVENTS, taking, size, key -> goingOn(key, from)));
        }
        return moments.stream().distinct().sorted(OLDEST_FIRST).limit(size).map(Moment::item).toList();
    }

    /** The oldest of a kind, by the lists of the first of some actors where there are any: each is a range of an index. */
    private List<Moment> moments(Kind kind, List<String> taking, int size, Function<String, Where> dates) {
        List<Moment> moments = new ArrayList<>();
        String owner = taking.isEmpty() ? GraphStore.ALL : taking.get(0);
        for (Listing<? extends TimelineItem> listing : taking.isEmpty() ? List.of(kind.all) : kind.ofActor) {
            Where where = dates.apply(listing.key()).and(kind.dated);
            taking.stream().skip(1).forEach(actor -> where.and(kind.taking, actor));
            Page<? extends TimelineItem> page = store.pages(listing, where, new Slice(size, true, null, null), List.of(owner)).get(owner);
            for (int i = page == null ? -1 : page.nodes().size() - 1; i >= 0; i--) {
                moments.add(new Moment(NewestFirst.date(page.keys().get(i)), page.nodes().get(i)));
            }
        }
        return moments;
    }

    /** What has a date in a range, which is one of sort keys too; but for its year and month, all of it is one. */
    private static Where within(String key, PartialDate from, PartialDate to) {
        Where where = Where.all().andIfGiven(key + " >= %s", to == null ? null : NewestFirst.ahead(PartialDate.of(to.lastDay())));
        if (from == null) {
            return where;
        }
        PartialDate day = PartialDate.of(from.firstDay());
        PartialDate month = new PartialDate(day.toString().substring(0, 7));
        PartialDate year = new PartialDate(day.toString().substring(0, 4));
        return where.and(key + " < %s", NewestFirst.behind(year))
                .and("(" + key + " < %s or " + key + " between %s and %s or " + key + " between %s and %s)", NewestFirst.behind(day),
                        NewestFirst.ahead(month), NewestFirst.behind(month), NewestFirst.ahead(year), NewestFirst.behind(year));
    }

    /** Events that have begun before a range does, and end within it or later. */
    private static Where goingOn(String key, PartialDate from) {
        return Where.all().and(key + " >= %s", NewestFirst.behind(PartialDate.of(from.firstDay())))
                .andWithin("t.endOn", "t.endOn", from, null);
    }
}
