package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

/** Whose words count as an actor's. */
@Description("Whose words count as an actor's.")
public enum StatementScope {
    @Description("Only its own.")
    SELF, @Description("Its own, those said on its behalf, and those of its officials, ministries and forces.")
    WITH_REPRESENTATIVES
}
