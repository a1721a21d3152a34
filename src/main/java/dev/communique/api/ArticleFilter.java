package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import dev.communique.store.Where;
import dev.communique.fact.PartialDate;

/** Which articles are wanted: all that is given must hold. */
@Description("Which articles are wanted: all that is given must hold.")
@Input("ArticleFilter")
public record ArticleFilter(
        @Description("Published on that day or later; a date known to the year or month counts where any day of it does.") PartialDate publishedFrom,
        @Description("Published on that day or earlier.") PartialDate publishedTo,
        @Description("Title or body has these words, one after the other, case, accents, and kinds of quotation marks, dashes and spaces aside.") String contains) {

    static Where where(ArticleFilter filter) {
        if (filter == null) {
            return Where.all();
        }
        return Where.all().andWithin("t.publishedOn", "t.publishedOn", filter.publishedFrom, filter.publishedTo)
                .andContains("contains", filter.contains);
    }
}
