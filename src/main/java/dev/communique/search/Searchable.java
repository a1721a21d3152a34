package dev.communique.search;

import java.util.List;

/**
 * A thing of the graph as it is searched for.
 *
 * @param id     its id, which names its kind too
 * @param names  its name and other names, or its title; empty where it has none
 * @param text   its words: a body, the quotes that prove it; empty where it has none
 * @param who    names of the actors who have part in it
 * @param digest a hash of all this, but for who has part in it
 */
record Searchable(String id, List<String> names, String text, List<String> who, long digest) {
}
