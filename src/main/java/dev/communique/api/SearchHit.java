package dev.communique.api;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.entity.SearchItem;

/** Something that a search found. */
@Description("Something that a search found.")
public final class SearchHit {

    private final String id;
    private final SearchItem item;
    private final double score;
    private final Supplier<CompletionStage<String>> passage;

    SearchHit(String id, SearchItem item, double score, Supplier<CompletionStage<String>> passage) {
        this.id = id;
        this.item = item;
        this.score = score;
        this.passage = passage;
    }

    /** Tells its place among the hits of one search: by score, then by id. */
    String place() {
        return score + " " + id;
    }

    @Description("What was found.")
    public @NonNull SearchItem getItem() {
        return item;
    }

    @Description("How well it matches (BM25): comparable within one answer only.")
    public double getScore() {
        return score;
    }

    @Description("The best passage, the matched words between <mark> and </mark>, all else HTML-escaped.")
    public @NonNull CompletionStage<String> getHighlight() {
        return passage.get();
    }
}
