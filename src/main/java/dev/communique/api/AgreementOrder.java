package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.entity.Agreement;
import dev.communique.store.ListQuery;

/** The orders in which agreements are listed. */
@Description("The orders in which agreements are listed. Where the day of signing isn't known, the day they came into force or were first reported stands for it; undated ones come last.")
public enum AgreementOrder {
    @Description("Signed last comes first. The default.")
    SIGNED_ON_DESC("sortKey"), @Description("Signed first comes first.")
    SIGNED_ON_ASC("oldestKey"), @Description("By name.")
    NAME_ASC("nameKey"), @Description("First reported last comes first.")
    REPORTED_ON_DESC("reportedKey"), @Description("First reported first comes first.")
    REPORTED_ON_ASC("reportedOldestKey");

    private final String key;

    AgreementOrder(String key) {
        this.key = key;
    }

    /** A list in this order, or in its usual one for null. */
    static ListQuery<Agreement> of(AgreementOrder order, ListQuery<Agreement> list) {
        return order == null ? list : list.orderedBy(order.key);
    }
}
