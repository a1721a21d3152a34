package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

/** The orders in which agreements are listed. */
@Description("The orders in which agreements are listed. Where the day of signing isn't known, the day they came into force or were first reported stands for it; undated ones come last.")
public enum AgreementOrder {
    @Description("Signed last comes first. The default.")
    SIGNED_ON_DESC, @Description("Signed first comes first.")
    SIGNED_ON_ASC, @Description("By name.")
    NAME_ASC
}
