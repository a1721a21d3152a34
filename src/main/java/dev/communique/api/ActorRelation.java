package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.entity.Actor;

/** How closely an actor is tied to the one asked for. */
@Description("How closely an actor is tied to the one asked for.")
public record ActorRelation(
        @Description("The other actor.") @NonNull Actor actor,
        @Description("How many agreements, events and statements the two share.") int weight,
        @Description("How many agreements both are party to.") int agreements,
        @Description("How many events both took part in.") int events,
        @Description("How many statements both have part in: as speaker, spoken for, or mentioned.") int statements) {
}
