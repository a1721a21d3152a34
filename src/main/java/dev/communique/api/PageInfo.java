package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.store.Page;

/** Where a page stands in its list, as Relay's cursor connections define it. */
@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether the list goes on behind this page.") boolean hasNextPage,
        @Description("Whether the list has something before this page.") boolean hasPreviousPage,
        @Description("Cursor of the page's first element; null where it has none.") String startCursor,
        @Description("Cursor of the page's last element; null where it has none.") String endCursor) {

    static PageInfo of(Page<?> page) {
        int last = page.nodes().size() - 1;
        return new PageInfo(page.hasNext(), page.hasPrevious(), last < 0 ? null : page.cursor(0), last < 0 ? null : page.cursor(last));
    }
}
