package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** What a problem of the corpus costs. */
@Description("What a problem of the corpus costs.")
public enum Severity {
    @Description("Something was left out that somebody wanted in.")
    ERROR, @Description("Something is odd and was ignored; all else is there.")
    WARNING, @Description("Something was passed over or guessed, as it has to be.")
    INFO
}
