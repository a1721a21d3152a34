package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Page;
import dev.communique.store.WholeList;
import dev.communique.entity.Mention;

/** A page of mentions. */
@Description("A page of mentions.")
public final class MentionConnection extends Connection<Mention> {

    /** A mention and its place in the list. */
    @Name("MentionEdge")
    @Description("A mention and its place in the list.")
    public record Edge(
            @Description("The mention.") @NonNull Mention node,
            @Description("Its place in the list: pass it as 'after' or 'before'.") @NonNull String cursor) {
    }

    MentionConnection(Page<Mention> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
