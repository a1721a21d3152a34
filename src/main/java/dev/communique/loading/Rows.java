package dev.communique.loading;

import java.util.List;
import java.util.function.Supplier;

import dev.communique.entity.FoldedText;
import dev.communique.entity.Stored;

/** Takes the rows of the graph, in bundles. */
interface Rows {

    /**
     * Takes rows that are complete, and written together.
     *
     * @param head  the row that has a digest, and whose id the others name
     * @param links the rows that hang on it
     * @param words makes the row of its words as filters compare them, on any thread, where that is to be written; null where it has none
     */
    void add(Stored head, List<?> links, Supplier<FoldedText> words);

    /** Takes rows of which the head has no words to compare. */
    default void add(Stored head, List<?> links) {
        add(head, links, null);
    }
}
