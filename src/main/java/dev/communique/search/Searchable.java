package dev.communique.search;

import java.util.List;

import dev.communique.fact.PartialDate;

/**
 * A thing of the graph as it is searched for.
 *
 * @param id     its id, which names its kind too
 * @param names  its name and other names, or its title; empty where it has none
 * @param text   its words: a body, the quotes that prove it; empty where it has none
 * @param who    names of the actors by whom it is found
 * @param digest a hash of all this, but for the names of others
 * @param ties   when it was, and whom it has to do with: what hits are filtered and counted by
 */
record Searchable(String id, List<String> names, String text, List<String> who, long digest, Ties ties) {

    /**
     * When something was, and whom it has to do with.
     *
     * @param start  the day it was, or began; null where that is not known
     * @param end    the day it ended; null where it has none
     * @param actors the ids of those who have part in it, or whom it names
     */
    record Ties(PartialDate start, PartialDate end, List<String> actors) {

        static final Ties NONE = new Ties(null, null, List.of());
    }
}
