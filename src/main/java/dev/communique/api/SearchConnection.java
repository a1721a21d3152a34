package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.search.Question;
import dev.communique.store.Page;
import dev.communique.store.WholeList;

/** A page of what a search found, best first. */
@Description("A page of what a search found, best first.")
public final class SearchConnection extends Connection<SearchHit> {

    final Question question;

    /** A hit and its place in the list. */
    @Name("SearchEdge")
    @Description("A hit and its place in the list.")
    public record Edge(
            @Description("The hit.") @NonNull SearchHit node,
            @Description("Its place in the list: pass it as 'after'.") @NonNull String cursor) {
    }

    SearchConnection(Page<SearchHit> page, WholeList list, Question question) {
        super(page, list);
        this.question = question;
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
