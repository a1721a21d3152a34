package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;
import dev.communique.store.Ids;
import dev.communique.store.Relation;
import dev.communique.store.Where;
import io.smallrye.graphql.api.Nullable;

/** Which agreements are wanted: all that is given must hold. */
@Description("Which agreements are wanted: all that is given must hold.")
@Input("AgreementFilter")
public record AgreementFilter(
        @Description("Of one of these types.") @Nullable List<@NonNull AgreementType> type,
        @Description("Of one of these statuses.") @Nullable List<@NonNull AgreementStatus> status,
        @Description("All of these actors are party to it.") @Id @Nullable List<@NonNull String> with,
        @Description("At least one of these actors is party to it.") @Id @Nullable List<@NonNull String> actors,
        @Description("Signed on that day or later; a date known to the year or month counts where any day of it does.") PartialDate signedFrom,
        @Description("Signed on that day or earlier.") PartialDate signedTo,
        @Description("How it was found: CURATED where a curator wrote it, whatever else proves it.") Method method,
        @Description("The passage that proves it best does so at least as surely, from 0 to 1.") Double minConfidence,
        @Description("No passage that proves it does so more surely than that, from 0 to 1.") Double maxConfidence,
        @Description("Told by that many articles or more; those that are copies of one another count once.") Integer minArticles,
        @Description("First reported on that day or later: the date of the oldest article that tells it. A date known to the year or month counts where any day of it does.") PartialDate reportedFrom,
        @Description("First reported on that day or earlier.") PartialDate reportedTo) {

    static Where where(AgreementFilter filter) {
        return filter == null ? Where.all() : filter.where();
    }

    private Where where() {
        Where where = Where.all().andIfGiven("t.type", "type", type).andIfGiven("t.status", "status", status)
                .andWithin("t.signedOn", "t.signedOn", signedFrom, signedTo)
                .andIfGiven("t.reports >= %s", Proof.articles(minArticles));
        where = Relation.PARTY.andAll(where, Ids.actors("with", with));
        where = Relation.PARTY.andAny(where, "actors", Ids.actorsIfGiven("actors", actors));
        return new Proof(method, minConfidence, maxConfidence, reportedFrom, reportedTo).and(where);
    }
}
