package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.entity.Statement;
import dev.communique.store.ListQuery;

/** The orders in which statements are listed. */
@Description("The orders in which statements are listed. Where the day they were made isn't known, that of their article stands for it; undated ones come last.")
public enum StatementOrder {
    @Description("Newest first. The default, but for the statements of an article.")
    SAID_ON_DESC("sortKey"), @Description("Oldest first.")
    SAID_ON_ASC("oldestKey"), @Description("Reported last comes first.")
    REPORTED_ON_DESC("reportedKey"), @Description("Reported first comes first.")
    REPORTED_ON_ASC("reportedOldestKey");

    private final String key;

    StatementOrder(String key) {
        this.key = key;
    }

    /** A list in this order, or in its usual one for null. */
    static ListQuery<Statement> of(StatementOrder order, ListQuery<Statement> list) {
        return order == null ? list : list.orderedBy(order.key);
    }
}
