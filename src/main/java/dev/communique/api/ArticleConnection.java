package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Page;
import dev.communique.store.WholeList;
import dev.communique.entity.Article;

/** A page of articles. */
@Description("A page of articles.")
public final class ArticleConnection extends Connection<Article> {

    /** An article and its place in the list. */
    @Name("ArticleEdge")
    @Description("An article and its place in the list.")
    public record Edge(
            @Description("The article.") @NonNull Article node,
            @Description("Its place in the list: pass it as 'after' or 'before'.") @NonNull String cursor) {
    }

    ArticleConnection(Page<Article> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
