package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

import io.smallrye.graphql.api.OneOf;

/** By what an actor is looked up: by one of these. */
@OneOf
@Description("By what an actor is looked up: by one of these.")
@Input("ActorBy")
public record ActorBy(
        @Description("Its id, such as actor:pakistan.") @Id String id,
        @Description("Its slug, or one that it had before.") String slug,
        @Description("Any of its names or aliases, case and accents aside.") String name,
        @Description("What it is called in a list that others keep.") ExternalIdInput externalId) {
}
