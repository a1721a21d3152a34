package dev.communique.loading;

import java.util.List;

import dev.communique.entity.Stored;

/** Takes the rows of the graph, in bundles. */
interface Rows {

    /**
     * Takes rows that are complete, and written together.
     *
     * @param head  the row that has a digest, and whose id the others name
     * @param links the rows that hang on it
     */
    void add(Stored head, List<?> links);
}
