package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A chain of facts that ties two actors. */
@Description("A chain of facts that ties two actors.")
public record Path(
        @Description("How many steps it has.") int length,
        @Description("Its steps, from the first actor to the last.") @NonNull List<@NonNull PathStep> steps) {
}
