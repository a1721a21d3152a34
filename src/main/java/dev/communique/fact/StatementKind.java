package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** How a statement is told. */
@Description("How a statement is told.")
public enum StatementKind {
    @Description("The speaker's own words between quotation marks.")
    DIRECT_QUOTE, @Description("What was said, in the article's words.")
    REPORTED_SPEECH
}
