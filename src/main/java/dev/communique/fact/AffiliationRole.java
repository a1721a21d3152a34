package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** How an actor is tied to an organization. */
@Description("How an actor is tied to an organization.")
public enum AffiliationRole {
    @Description("It is one of its members, as a state of an alliance.")
    MEMBER_OF, @Description("It is a part of it, as a ministry of a state.")
    PART_OF, @Description("It speaks for it, as a spokesperson for a ministry.")
    REPRESENTS
}
