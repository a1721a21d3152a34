package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** What part an actor has in an event. */
@Description("What part an actor has in an event.")
public enum ParticipantRole {
    @Description("It did it: who attacks, asks, visits, calls, gives.")
    INITIATOR, @Description("It was done to it, or for it: who is attacked, asked, called, helped, appointed.")
    RECIPIENT, @Description("It happened at its place, or at its invitation.")
    HOST, @Description("It brought the others together.")
    MEDIATOR, @Description("It signed.")
    SIGNER, @Description("It was there and saw it, and had no other part.")
    WITNESS, @Description("It took part; as what is not told, or all took part alike.")
    PARTICIPANT
}
