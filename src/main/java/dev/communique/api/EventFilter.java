package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.EventType;
import dev.communique.fact.Method;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;
import dev.communique.fact.PloverType;
import dev.communique.store.Ids;
import dev.communique.store.Relation;
import dev.communique.store.Where;
import io.smallrye.graphql.api.Nullable;

/** Which events are wanted: all that is given must hold. */
@Description("Which events are wanted: all that is given must hold.")
@Input("EventFilter")
public record EventFilter(
        @Description("Of one of these types.") @Nullable List<@NonNull EventType> type,
        @Description("Of one of these types in the PLOVER ontology.") @Nullable List<@NonNull PloverType> plover,
        @Description("Its place has these words or parts of words, case and accents aside.") String place,
        @Description("All of these actors took part.") @Id @Nullable List<@NonNull String> with,
        @Description("At least one of these actors took part.") @Id @Nullable List<@NonNull String> actors,
        @Description("Went on on that day or later; a date known to the year or month counts where any day of it does.") PartialDate from,
        @Description("Went on on that day or earlier.") PartialDate to,
        @Description("How it was found: CURATED where a curator wrote it, whatever else proves it.") Method method,
        @Description("The passage that proves it best does so at least as surely, from 0 to 1.") Double minConfidence,
        @Description("No passage that proves it does so more surely than that, from 0 to 1.") Double maxConfidence,
        @Description("Told by that many articles or more; those that are copies of one another count once.") Integer minArticles,
        @Description("First reported on that day or later: the date of the oldest article that tells it. A date known to the year or month counts where any day of it does.") PartialDate reportedFrom,
        @Description("First reported on that day or earlier.") PartialDate reportedTo) {

    static Where where(EventFilter filter) {
        return filter == null ? Where.all() : filter.where();
    }

    private Where where() {
        Where where = Where.all().andIfGiven("t.type", "type", type).andIfGiven("t.plover", "plover", plover)
                .andLike("t.placeKey like %s escape '\\'", "place", place, Names::key)
                .andWithin("coalesce(t.startOn, t.endOn)", "coalesce(t.endOn, t.startOn)", from, to)
                .andIfGiven("t.reports >= %s", Proof.articles(minArticles));
        where = Relation.PARTICIPANT.andAll(where, Ids.actors("with", with));
        where = Relation.PARTICIPANT.andAny(where, "actors", Ids.actorsIfGiven("actors", actors));
        return new Proof(method, minConfidence, maxConfidence, reportedFrom, reportedTo).and(where);
    }
}
