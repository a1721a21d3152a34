package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Page;
import dev.communique.store.WholeList;
import dev.communique.entity.Agreement;

/** A page of agreements. */
@Description("A page of agreements.")
public final class AgreementConnection extends Connection<Agreement> {

    /** An agreement and its place in the list. */
    @Name("AgreementEdge")
    @Description("An agreement and its place in the list.")
    public record Edge(
            @Description("The agreement.") @NonNull Agreement node,
            @Description("Its place in the list: pass it as 'after' or 'before'.") @NonNull String cursor) {
    }

    AgreementConnection(Page<Agreement> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
