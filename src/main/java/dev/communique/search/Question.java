package dev.communique.search;

import java.util.List;

import dev.communique.fact.PartialDate;

/**
 * What is searched for.
 *
 * @param text  words, "a phrase", prefix*: all must be there
 * @param types what to look for; null for everything
 * @param from  the day from which on; null for any, what has no day included
 * @param to    the day up to which; null for any
 */
public record Question(String text, List<SearchType> types, PartialDate from, PartialDate to) {

    /** Keeps a copy. */
    public Question {
        types = types == null ? null : List.copyOf(types);
    }
}
