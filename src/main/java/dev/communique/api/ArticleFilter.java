package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import io.smallrye.graphql.api.Nullable;

import dev.communique.fact.DocumentKind;
import dev.communique.fact.PartialDate;
import dev.communique.store.Where;

/** Which articles are wanted: all that is given must hold. */
@Description("Which articles are wanted: all that is given must hold.")
@Input("ArticleFilter")
public record ArticleFilter(
        @Description("Published on that day or later; a date known to the year or month counts where any day of it does.") PartialDate publishedFrom,
        @Description("Published on that day or earlier.") PartialDate publishedTo,
        @Description("Title or body has these words, one after the other, case, accents, and kinds of quotation marks, dashes and spaces aside.") String contains,
        @Description("Published by one of these, by the names that the articles have.") @Nullable List<@NonNull String> publisher,
        @Description("Of one of these kinds.") @Nullable List<@NonNull DocumentKind> kind,
        @Description("In one of these languages, as BCP 47 names them.") @Nullable List<@NonNull String> language) {

    static Where where(ArticleFilter filter) {
        if (filter == null) {
            return Where.all();
        }
        return Where.all().andWithin("t.publishedOn", "t.publishedOn", filter.publishedFrom, filter.publishedTo)
                .andContains("contains", filter.contains).andIfGiven("t.publisher", "publisher", filter.publisher)
                .andIfGiven("t.kind", "kind", filter.kind).andIfGiven("t.language", "language", filter.language);
    }
}
