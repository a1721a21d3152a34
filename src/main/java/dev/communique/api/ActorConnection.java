package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Page;
import dev.communique.store.WholeList;
import dev.communique.entity.Actor;

/** A page of actors. */
@Description("A page of actors.")
public final class ActorConnection extends Connection<Actor> {

    /** An actor and its place in the list. */
    @Name("ActorEdge")
    @Description("An actor and its place in the list.")
    public record Edge(
            @Description("The actor.") @NonNull Actor node,
            @Description("Its place in the list: pass it as 'after' or 'before'.") @NonNull String cursor) {
    }

    ActorConnection(Page<Actor> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
