package dev.communique.api;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.smallrye.graphql.api.Nullable;

import dev.communique.store.BadUserInput;
import dev.communique.store.Deadline;
import dev.communique.store.GraphStore;
import dev.communique.store.Loaders;
import dev.communique.store.Slice;
import dev.communique.entity.Node;
import dev.communique.entity.SearchItem;
import dev.communique.search.Hit;
import dev.communique.search.SearchIndex;
import dev.communique.search.SearchType;

/** The full text search. */
@GraphQLApi
@Singleton
public class SearchQuery {

    private static final int LONGEST_TEXT = 200;
    private static final int UNASKED = 20;
    private static final int BETWEEN_LOOKS_MILLIS = 5;

    private final SearchIndex index;
    private final GraphStore store;
    private final Loaders loaders;

    SearchQuery(SearchIndex index, GraphStore store, Loaders loaders) {
        this.index = index;
        this.store = store;
        this.loaders = loaders;
    }

    @Complexity(500)
    @Query
    @Description("Full text search, best first: words, \"a phrase\", prefix*; all must be there. Looks in titles, bodies, names, aliases, "
            + "statements, agreements and events, with the words that prove them and the names of who has part in them. Case, accents and "
            + "English endings don't count, nor do words such as 'the'. 100 hits at most.")
    public @NonNull List<@NonNull SearchHit> search(@NonNull String text, @Nullable List<@NonNull SearchType> types,
            @DefaultValue("20") Integer first) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new BadUserInput("'text' must have 1 to " + LONGEST_TEXT + " characters");
        }
        waitForIndex();
        List<Hit> hits = types != null && types.isEmpty() ? List.of() : index.search(text, types, Slice.size("first", first, UNASKED));
        Map<String, Node> items = store.nodes(hits.stream().map(Hit::id).toList());
        return hits.stream().filter(hit -> items.containsKey(hit.id()))
                .map(hit -> new SearchHit((SearchItem) items.get(hit.id()), hit.score(), () -> loaders.highlight(text, hit.id()))).toList();
    }

    /** It is made while the first requests come in. */
    private void waitForIndex() {
        try {
            while (!index.isReady()) {
                Deadline.check();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
