package dev.communique.store;

import jakarta.enterprise.context.ApplicationScoped;

/** Who reads which part of the stored graph. */
@ApplicationScoped
class GraphStore {

    private final NodeStore nodes;
    private final ListStore lists;
    private final GroupStore groups;

    GraphStore(NodeStore nodes, ListStore lists, GroupStore groups) {
        this.nodes = nodes;
        this.lists = lists;
        this.groups = groups;
    }

    NodeStore nodes() {
        return nodes;
    }

    ListStore lists() {
        return lists;
    }

    GroupStore groups() {
        return groups;
    }
}
