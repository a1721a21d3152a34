package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.Ids;
import dev.communique.store.Where;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.PartialDate;

/** Which agreements are wanted: all that is given must hold. */
@Description("Which agreements are wanted: all that is given must hold.")
@Input("AgreementFilter")
public record AgreementFilter(
        @Description("Of one of these types.") @Nullable List<@NonNull AgreementType> type,
        @Description("Of one of these statuses.") @Nullable List<@NonNull AgreementStatus> status,
        @Description("All of these actors are party to it.") @Id @Nullable List<@NonNull String> with,
        @Description("Signed on that day or later; a date known to the year or month counts where any day of it does.") PartialDate signedFrom,
        @Description("Signed on that day or earlier.") PartialDate signedTo,
        @Description("Told by that many articles or more; those that are copies of one another count once.") Integer minArticles) {

    static Where where(AgreementFilter filter) {
        if (filter == null) {
            return Where.all();
        }
        return Where.all().andIfGiven("t.type", "type", filter.type).andIfGiven("t.status", "status", filter.status)
                .andWithin("t.signedOn", "t.signedOn", filter.signedFrom, filter.signedTo)
                .andIfGiven("t.reports >= %s", filter.minArticles)
                .andForEach("exists (select 1 from AgreementParty p where p.agreementId = t.id and p.actorId = %s)",
                        Ids.actors("with", filter.with));
    }
}
