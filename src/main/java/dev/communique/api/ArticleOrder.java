package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.entity.Article;
import dev.communique.store.ListQuery;

/** The orders in which articles are listed. */
@Description("The orders in which articles are listed. Undated ones come last.")
public enum ArticleOrder {
    @Description("Newest first. The default.")
    PUBLISHED_ON_DESC("sortKey"), @Description("Oldest first.")
    PUBLISHED_ON_ASC("oldestKey");

    private final String key;

    ArticleOrder(String key) {
        this.key = key;
    }

    /** A list in this order, or in its usual one for null. */
    static ListQuery<Article> of(ArticleOrder order, ListQuery<Article> list) {
        return order == null ? list : list.orderedBy(order.key);
    }
}
