package dev.communique.search;

import org.eclipse.microprofile.graphql.Description;

/** What hits of a search are counted by. */
@Description("What hits of a search are counted by.")
public enum SearchKey {
    @Description("What kind of thing they are.")
    TYPE, @Description("The year of their day; empty where they have none.")
    YEAR, @Description("Each actor that they are, that has part in them, or that an article names.")
    ACTOR
}
