package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** How far an agreement has come. */
@Description("How far an agreement has come.")
public enum AgreementStatus {
    @Description("Put forward by somebody, agreed by nobody.")
    PROPOSED, @Description("Agreed, not known to be signed.")
    AGREED, @Description("Signed, not known to be in force.")
    SIGNED, @Description("In force.")
    IN_FORCE, @Description("Suspended.")
    SUSPENDED, @Description("Ended, terminated or replaced.")
    ENDED
}
