package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import dev.communique.store.Page;
import dev.communique.store.WholeList;

/**
 * A page of a list, as Relay's cursor connections define it. Each kind of element has a subclass of its own, since GraphQL has no
 * generic types.
 *
 * @param <T> kind of element
 */
public abstract class Connection<T> {

    final Page<T> page;
    final WholeList list;

    Connection(Page<T> page, WholeList list) {
        this.page = page;
        this.list = list;
    }

    @Description("The elements of the page.")
    public @NonNull List<@NonNull T> getNodes() {
        return page.nodes();
    }

    @Description("Where the page stands in the list.")
    public @NonNull PageInfo getPageInfo() {
        return PageInfo.of(page);
    }

    @Complexity(5)
    @Description("How many elements the whole list has. Counted only where it is asked for.")
    public @NonNull CompletionStage<Integer> getTotalCount() {
        return list.count();
    }
}
