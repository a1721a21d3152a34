package dev.communique.api;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.store.Page;
import dev.communique.store.WholeList;
import dev.communique.entity.Event;

/** A page of events. */
@Description("A page of events.")
public final class EventConnection extends Connection<Event> {

    /** An event and its place in the list. */
    @Name("EventEdge")
    @Description("An event and its place in the list.")
    public record Edge(
            @Description("The event.") @NonNull Event node,
            @Description("Its place in the list: pass it as 'after' or 'before'.") @NonNull String cursor) {
    }

    EventConnection(Page<Event> page, WholeList list) {
        super(page, list);
    }

    @Description("The elements of the page, each with its cursor.")
    public @NonNull List<@NonNull Edge> getEdges() {
        return page.edges(Edge::new);
    }
}
