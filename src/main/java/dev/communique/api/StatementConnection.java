package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Page;
import dev.communique.store.WholeList;
import dev.communique.entity.Statement;

/** A page of statements. */
@Description("A page of statements.")
public final class StatementConnection extends Connection<Statement> {

    /** A statement and its place in the list. */
    @Name("StatementEdge")
    @Description("A statement and its place in the list.")
    public record Edge(
            @Description("The statement.") @NonNull Statement node,
            @Description("Its place in the list: pass it as 'after' or 'before'.") @NonNull String cursor) {
    }

    StatementConnection(Page<Statement> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
