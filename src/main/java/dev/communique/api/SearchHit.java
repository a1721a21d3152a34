package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.entity.SearchItem;
import dev.communique.search.Hit;

/** Something that a search found. */
@Description("Something that a search found.")
public final class SearchHit {

    private final SearchItem item;
    private final Hit hit;

    SearchHit(SearchItem item, Hit hit) {
        this.item = item;
        this.hit = hit;
    }

    @Description("What was found.")
    public @NonNull SearchItem getItem() {
        return item;
    }

    @Description("How well it matches (BM25): comparable within one answer only.")
    public double getScore() {
        return hit.score();
    }

    @Description("The best passage, the matched words between <mark> and </mark>, all else HTML-escaped.")
    public @NonNull String getHighlight() {
        return hit.highlight().get();
    }
}
