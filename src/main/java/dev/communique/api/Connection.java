package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import dev.communique.store.Page;

/**
 * A page of a list, as Relay's cursor connections define it. Each kind of element has a subclass of its own, since GraphQL has no
 * generic types.
 *
 * @param <T> kind of element
 */
public abstract class Connection<T> {

    final Page<T> page;
    private final Supplier<CompletionStage<Integer>> count;

    Connection(Page<T> page, Supplier<CompletionStage<Integer>> count) {
        this.page = page;
        this.count = count;
    }

    @Description("The elements of the page.")
    public @NonNull List<@NonNull T> getNodes() {
        return page.nodes();
    }

    @Description("Where the page stands in the list.")
    public @NonNull PageInfo getPageInfo() {
        return PageInfo.of(page);
    }

    @Description("How many elements the whole list has. Counted only where it is asked for.")
    public @NonNull CompletionStage<Integer> getTotalCount() {
        return count.get();
    }
}
