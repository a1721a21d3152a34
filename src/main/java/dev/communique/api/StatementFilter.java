package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.Ids;
import dev.communique.store.Where;
import dev.communique.fact.PartialDate;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;

/** Which statements are wanted: all that is given must hold. */
@Description("Which statements are wanted: all that is given must hold.")
@Input("StatementFilter")
public record StatementFilter(
        @Description("Quoted or reported.") StatementKind kind,
        @Description("What saying it does is one of these.") @Nullable List<@NonNull PloverType> act,
        @Description("All of these actors are named in it.") @Id @Nullable List<@NonNull String> mentions,
        @Description("Has these words, one after the other, case, accents, and kinds of quotation marks, dashes and spaces aside.") String contains,
        @Description("Said on that day or later; a date known to the year or month counts where any day of it does.") PartialDate from,
        @Description("Said on that day or earlier.") PartialDate to) {

    static Where where(StatementFilter filter) {
        if (filter == null) {
            return Where.all();
        }
        return Where.all().andIfGiven("t.kind = %s", filter.kind).andIfGiven("t.act", "act", filter.act)
                .andContains("contains", filter.contains)
                .andWithin("t.saidOn", "t.saidOn", filter.from, filter.to)
                .andForEach("exists (select 1 from StatementActor m where m.statementId = t.id and m.part in (VOICE, SUBJECT)"
                        + " and m.named and m.actorId = %s)", Ids.actors("mentions", filter.mentions));
    }
}
