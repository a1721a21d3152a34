package dev.communique.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.GraphStore;
import dev.communique.store.Ids;
import dev.communique.store.Slice;
import dev.communique.store.Where;
import dev.communique.entity.Agreement;
import dev.communique.entity.Event;
import dev.communique.entity.Statement;
import dev.communique.entity.StoredNode;
import dev.communique.entity.TimelineItem;
import dev.communique.fact.PartialDate;

/** What happened, one after the other. */
@GraphQLApi
@Singleton
public class TimelineQuery {

    private static final int UNASKED = 50;

    private static final String PARTY = "t.id in (select p.agreementId from AgreementParty p where p.actorId = %s)";
    private static final String PARTICIPANT = "t.id in (select p.eventId from Participation p where p.actorId = %s)";
    private static final String INVOLVED = "t.id in (select p.statementId from StatementActor p where p.actorId = %s and p.part in (VOICE, SUBJECT))";

    /**
     * What has a date, by the column that has it.
     *
     * @param date  HQL of the date that it stands at
     * @param end   HQL of the day when it was over
     * @param where HQL of a further condition, or null
     * @param actor HQL of the condition that an actor takes part
     */
    private record Dated(Class<? extends StoredNode> type, String date, String end, String where, String actor) {
    }

    private static final List<Dated> KINDS = List.of(
            new Dated(Agreement.class, "t.signedOn", "t.signedOn", null, PARTY),
            new Dated(Agreement.class, "t.inForceOn", "t.inForceOn", "t.signedOn is null", PARTY),
            new Dated(Event.class, "t.startOn", "t.startOn", "t.endOn is null", PARTICIPANT),
            new Dated(Event.class, "t.startOn", "t.endOn", "t.endOn is not null", PARTICIPANT),
            new Dated(Event.class, "t.endOn", "t.endOn", "t.startOn is null", PARTICIPANT),
            new Dated(Statement.class, "t.saidOn", "t.saidOn", null, INVOLVED));

    private static final Comparator<GraphStore.Moment> OLDEST_FIRST = Comparator.comparing(GraphStore.Moment::date)
            .thenComparing(moment -> moment.node().id);

    private final GraphStore store;

    TimelineQuery(GraphStore store) {
        this.store = store;
    }

    @Query
    @Description("What happened between dates, oldest first, optionally only where all the actors take part: as party, participant, "
            + "speaker, spoken for or mentioned. An agreement stands at the day it was signed or else came into force, an event at its start. "
            + "What has no date is left out. A date known to the year or month counts where any day of it does. 100 items at most.")
    public @NonNull List<@NonNull TimelineItem> timeline(PartialDate from, PartialDate to, @Id @Nullable List<@NonNull String> actors,
            @DefaultValue("50") Integer first) {
        int size = Slice.size("first", first, UNASKED);
        List<String> taking = Ids.actors("actors", actors);
        List<GraphStore.Moment> moments = new ArrayList<>();
        for (Dated kind : KINDS) {
            Where where = Where.all().and(kind.date + " is not null").andWithin(kind.date, kind.end, from, to);
            Where ofKind = kind.where == null ? where : where.and(kind.where);
            moments.addAll(store.moments(kind.type, kind.date, ofKind.andForEach(kind.actor, taking), size));
        }
        return moments.stream().sorted(OLDEST_FIRST).limit(size).map(moment -> (TimelineItem) moment.node()).toList();
    }
}
