package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.entity.Change;
import dev.communique.store.Page;
import dev.communique.store.WholeList;

/** A page of changes. */
@Description("A page of changes.")
public final class ChangeConnection extends Connection<Change> {

    /** A change and its place in the list. */
    @Name("ChangeEdge")
    @Description("A change and its place in the list.")
    public record Edge(
            @Description("The change.") @NonNull Change node,
            @Description("Its place in the list: pass it as 'after'.") @NonNull String cursor) {
    }

    ChangeConnection(Page<Change> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
