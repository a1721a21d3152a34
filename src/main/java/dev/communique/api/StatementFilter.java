package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;
import dev.communique.store.Ids;
import dev.communique.store.Relation;
import dev.communique.store.Where;
import io.smallrye.graphql.api.Nullable;

/** Which statements are wanted: all that is given must hold. */
@Description("Which statements are wanted: all that is given must hold.")
@Input("StatementFilter")
public record StatementFilter(
        @Description("Quoted or reported.") StatementKind kind,
        @Description("What saying it does is one of these.") @Nullable List<@NonNull PloverType> act,
        @Description("One of these actors said it.") @Id @Nullable List<@NonNull String> speakers,
        @Description("It was said on behalf of one of these actors.") @Id @Nullable List<@NonNull String> onBehalfOf,
        @Description("All of these actors are named in it.") @Id @Nullable List<@NonNull String> mentions,
        @Description("All of these actors have part in it: as speaker, spoken for or mentioned.") @Id @Nullable List<@NonNull String> with,
        @Description("At least one of these actors has part in it: as speaker, spoken for or mentioned.") @Id @Nullable List<@NonNull String> actors,
        @Description("Has these words, one after the other, case, accents, and kinds of quotation marks, dashes and spaces aside.") String contains,
        @Description("Said on that day or later; a date known to the year or month counts where any day of it does.") PartialDate from,
        @Description("Said on that day or earlier.") PartialDate to,
        @Description("How it was found: CURATED where a curator wrote it, whatever else proves it.") Method method,
        @Description("The passage that proves it best does so at least as surely, from 0 to 1.") Double minConfidence,
        @Description("No passage that proves it does so more surely than that, from 0 to 1.") Double maxConfidence,
        @Description("Told by that many articles or more: a statement is told by one.") Integer minArticles,
        @Description("First reported on that day or later: the date of the article that has it. A date known to the year or month counts where any day of it does.") PartialDate reportedFrom,
        @Description("First reported on that day or earlier.") PartialDate reportedTo) {

    static Where where(StatementFilter filter) {
        return filter == null ? Where.all() : filter.where();
    }

    private Where where() {
        Where where = Where.all().andIfGiven("t.kind = %s", kind).andIfGiven("t.act", "act", act)
                .andContains("contains", contains)
                .andWithin("t.saidOn", "t.saidOn", from, to)
                .andIfGiven("1 >= %s", Proof.articles(minArticles));
        where = Relation.SPEAKER.andAny(where, "speakers", Ids.actorsIfGiven("speakers", speakers));
        where = Relation.SPOKEN_FOR.andAny(where, "onBehalfOf", Ids.actorsIfGiven("onBehalfOf", onBehalfOf));
        where = Relation.MENTIONED.andAll(where, Ids.actors("mentions", mentions));
        where = Relation.IN_STATEMENT.andAll(where, Ids.actors("with", with));
        where = Relation.IN_STATEMENT.andAny(where, "actors", Ids.actorsIfGiven("actors", actors));
        return new Proof(method, minConfidence, maxConfidence, reportedFrom, reportedTo).and(where);
    }
}
