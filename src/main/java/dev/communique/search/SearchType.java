package dev.communique.search;

import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;

/** A kind of thing that can be searched for. */
@Description("A kind of thing that can be searched for.")
public enum SearchType {
    @Description("News articles, by headline and text.")
    ARTICLE, @Description("Actors, by any of their names.")
    ACTOR, @Description("Agreements, by name, the words that prove them and their parties.")
    AGREEMENT, @Description("Events, by title, place, the words that prove them and who took part.")
    EVENT, @Description("Statements, by their words and who speaks, or is spoken for.")
    STATEMENT;

    /** The kind that an id names. */
    static SearchType of(String id) {
        return valueOf(id.substring(0, id.indexOf(':')).toUpperCase(Locale.ROOT));
    }
}
