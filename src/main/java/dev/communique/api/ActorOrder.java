package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.entity.Actor;
import dev.communique.store.ListQuery;

/** The orders in which actors are listed. */
@Description("The orders in which actors are listed.")
public enum ActorOrder {
    @Description("By name. The default, but for the actors of an article.")
    NAME_ASC("sortKey"), @Description("Who has part in most agreements, events and statements comes first.")
    FACTS_DESC("factsKey");

    private final String key;

    ActorOrder(String key) {
        this.key = key;
    }

    /** A list in this order, or in its usual one for null. */
    static ListQuery<Actor> of(ActorOrder order, ListQuery<Actor> list) {
        return order == null ? list : list.orderedBy(order.key);
    }
}
