package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.DocumentKind;
import dev.communique.fact.PartialDate;
import dev.communique.store.Ids;
import dev.communique.store.Relation;
import dev.communique.store.Where;
import io.smallrye.graphql.api.Nullable;

/** Which articles are wanted: all that is given must hold. */
@Description("Which articles are wanted: all that is given must hold.")
@Input("ArticleFilter")
public record ArticleFilter(
        @Description("Published on that day or later; a date known to the year or month counts where any day of it does.") PartialDate publishedFrom,
        @Description("Published on that day or earlier.") PartialDate publishedTo,
        @Description("Names all of these actors, or tells a fact of each.") @Id @Nullable List<@NonNull String> with,
        @Description("Names at least one of these actors, or tells a fact of one.") @Id @Nullable List<@NonNull String> actors,
        @Description("Title or body has these words, one after the other, case, accents, and kinds of quotation marks, dashes and spaces aside.") String contains,
        @Description("Published by one of these, by the names that the articles have.") @Nullable List<@NonNull String> publisher,
        @Description("Of one of these kinds.") @Nullable List<@NonNull DocumentKind> kind,
        @Description("In one of these languages, as BCP 47 names them.") @Nullable List<@NonNull String> language) {

    static Where where(ArticleFilter filter) {
        return filter == null ? Where.all() : filter.where();
    }

    private Where where() {
        Where where = Where.all().andDayWithin("t.publishedOn", "t.sortKey", publishedFrom, publishedTo)
                .andContains("contains", contains)
                .andIfGiven("t.publisher", "publisher", publisher).andIfGiven("t.kind", "kind", kind)
                .andIfGiven("t.language", "language", language);
        where = Relation.IN_ARTICLE.andAll(where, Ids.actors("with", with));
        return Relation.IN_ARTICLE.andAny(where, "actors", Ids.actorsIfGiven("actors", actors));
    }
}
