package dev.communique.api;

import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.Ids;
import dev.communique.store.Slice;
import dev.communique.store.TimelineStore;
import dev.communique.entity.TimelineItem;
import dev.communique.fact.PartialDate;

/** What happened, one after the other. */
@GraphQLApi
@Singleton
public class TimelineQuery {

    private static final int UNASKED = 50;

    private final TimelineStore store;

    TimelineQuery(TimelineStore store) {
        this.store = store;
    }

    @Complexity(500)
    @Query
    @Description("What happened between dates, oldest first, optionally only where all the actors take part: as party, participant, "
            + "speaker, spoken for or mentioned. An agreement stands at the day it was signed or else came into force, an event at its start. "
            + "What has no date is left out; with 'reportedTo', what was first reported later is too. A date known to the year or month counts where any day of it does. 100 items at most.")
    public @NonNull List<@NonNull TimelineItem> timeline(PartialDate from, PartialDate to, @Id @Nullable List<@NonNull String> actors,
            @DefaultValue("50") Integer first,
            PartialDate reportedTo) {
        int size = Slice.size("first", first, UNASKED);
        return store.oldest(from, to, reportedTo, Ids.actors("actors", actors), size);
    }
}
