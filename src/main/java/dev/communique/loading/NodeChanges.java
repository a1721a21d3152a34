package dev.communique.loading;

import java.util.HashMap;
import java.util.Map;

import dev.communique.entity.Affiliation;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.ChangeKind;
import dev.communique.entity.Stored;
import dev.communique.entity.StoredNode;

/** What a load does to the nodes of the graph, told by the bundles that it writes and deletes. */
final class NodeChanges {

    private final Map<String, ChangeKind> kinds = new HashMap<>();

    /** Takes note of what becomes of a bundle: a body is part of its article, an affiliation of both its actors. */
    void note(Class<? extends Stored> head, String id, ChangeKind kind) {
        if (StoredNode.class.isAssignableFrom(head)) {
            kinds.put(id, kind);
        } else if (head == ArticleBody.class) {
            kinds.putIfAbsent(id, ChangeKind.CHANGED);
        } else if (head == Affiliation.class) {
            String[] parts = id.split(":");
            kinds.putIfAbsent("actor:" + parts[1], ChangeKind.CHANGED);
            kinds.putIfAbsent("actor:" + parts[3], ChangeKind.CHANGED);
        }
    }

    /** The ids of all nodes that are not what they were. */
    Map<String, ChangeKind> byId() {
        return kinds;
    }

    int count(ChangeKind kind) {
        return (int) kinds.values().stream().filter(kind::equals).count();
    }
}
