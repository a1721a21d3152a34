package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.entity.Event;
import dev.communique.store.ListQuery;

/** The orders in which events are listed. */
@Description("The orders in which events are listed. Where the day they began isn't known, the day they ended or were first reported stands for it; undated ones come last.")
public enum EventOrder {
    @Description("Newest first. The default, but for the events of an article.")
    START_ON_DESC("sortKey"), @Description("Oldest first.")
    START_ON_ASC("oldestKey"), @Description("First reported last comes first.")
    REPORTED_ON_DESC("reportedKey"), @Description("First reported first comes first.")
    REPORTED_ON_ASC("reportedOldestKey");

    private final String key;

    EventOrder(String key) {
        this.key = key;
    }

    /** A list in this order, or in its usual one for null. */
    static ListQuery<Event> of(EventOrder order, ListQuery<Event> list) {
        return order == null ? list : list.orderedBy(order.key);
    }
}
