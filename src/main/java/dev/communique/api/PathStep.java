package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.entity.Actor;
import dev.communique.entity.SearchItem;

/** Two actors, and a fact that both have part in. */
@Description("Two actors, and a fact that both have part in.")
public record PathStep(
        @Description("The actor that the step starts from.") @NonNull Actor from,
        @Description("The actor that it leads to.") @NonNull Actor to,
        @Description("The agreement, event or statement that both have part in.") @NonNull SearchItem via) {
}
