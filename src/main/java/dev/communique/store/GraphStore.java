package dev.communique.store;

/** Who reads which part of the stored graph. */
record GraphStore(NodeStore nodes, ListStore lists, GroupStore groups) {
}
