package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

import dev.communique.entity.ActorTies;

/** How closely an actor is tied to the one asked for. */
@Description("How closely an actor is tied to the one asked for.")
public final class ActorRelation {

    private final ActorTies.Tie tie;

    ActorRelation(ActorTies.Tie tie) {
        this.tie = tie;
    }

    @Ignore
    String actorId() {
        return tie.actor();
    }

    @Description("How many agreements, events and statements the two share.")
    public int getWeight() {
        return tie.weight();
    }

    @Description("How many agreements both are party to.")
    public int getAgreements() {
        return tie.agreements();
    }

    @Description("How many events both took part in.")
    public int getEvents() {
        return tie.events();
    }

    @Description("How many statements both have part in: as speaker, spoken for, or mentioned.")
    public int getStatements() {
        return tie.statements();
    }
}
