package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Group;

/** How many elements of a list are alike. */
@Description("How many elements of a list have the same values of the keys.")
public final class Count {

    private final Group group;

    Count(Group group) {
        this.group = group;
    }

    List<String> actorIds() {
        return group.actors();
    }

    @Description("The values, one for each key, in the order of the keys: of an actor its id, of a pair two with a space between them. Empty where it isn't known.")
    public @NonNull List<@NonNull String> getValues() {
        return group.values();
    }

    @Description("How many elements have these values.")
    public int getCount() {
        return group.count();
    }
}
