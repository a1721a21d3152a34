package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** What kind of event it is. */
@Description("What kind of event it is.")
public enum EventType {
    @Description("A meeting.")
    MEETING, @Description("A visit.")
    VISIT, @Description("A summit.")
    SUMMIT, @Description("A telephone or video call.")
    CALL, @Description("A signing.")
    SIGNING, @Description("A communique, declaration or announcement.")
    STATEMENT, @Description("A training or an exercise.")
    TRAINING, @Description("An opening, launch or founding.")
    OPENING, @Description("A closure.")
    CLOSURE, @Description("An appointment to an office.")
    APPOINTMENT, @Description("An anniversary.")
    ANNIVERSARY, @Description("Aid or relief.")
    AID, @Description("An election.")
    ELECTION, @Description("An attack.")
    ATTACK, @Description("Anything else.")
    OTHER
}
