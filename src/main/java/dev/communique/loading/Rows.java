package dev.communique.loading;

/** Takes the rows of the graph one by one, each behind those it refers to. */
interface Rows {

    /** Takes an entity that is complete. */
    void add(Object entity);
}
