package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.Ids;
import dev.communique.store.Where;
import dev.communique.fact.EventType;
import dev.communique.fact.PartialDate;

/** Which events are wanted: all that is given must hold. */
@Description("Which events are wanted: all that is given must hold.")
@Input("EventFilter")
public record EventFilter(
        @Description("Of one of these types.") @Nullable List<@NonNull EventType> type,
        @Description("All of these actors took part.") @Id @Nullable List<@NonNull String> with,
        @Description("Went on on that day or later; a date known to the year or month counts where any day of it does.") PartialDate from,
        @Description("Went on on that day or earlier.") PartialDate to,
        @Description("Told by that many articles or more; those that are copies of one another count once.") Integer minArticles) {

    static Where where(EventFilter filter) {
        if (filter == null) {
            return Where.all();
        }
        return Where.all().andIfGiven("t.type", "type", filter.type)
                .andWithin("coalesce(t.startOn, t.endOn)", "coalesce(t.endOn, t.startOn)", filter.from, filter.to)
                .andIfGiven("t.reports >= %s", filter.minArticles)
                .andForEach("exists (select 1 from Participation p where p.eventId = t.id and p.actorId = %s)",
                        Ids.actors("with", filter.with));
    }
}
