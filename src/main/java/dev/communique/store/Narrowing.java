package dev.communique.store;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.communique.search.SearchIndex;
import dev.communique.search.SearchType;

/** Says which elements a filter lets through in the words of the store. */
@ApplicationScoped
class Narrowing {

    /** Where more texts may contain something, the first of them are found soon in the order of the list. */
    private static final int MOST_CANDIDATES = 1_000;

    private final NodeStore nodes;
    private final CorpusRow corpus;
    private final SearchIndex index;

    Narrowing(NodeStore nodes, CorpusRow corpus, SearchIndex index) {
        this.nodes = nodes;
        this.corpus = corpus;
        this.index = index;
    }

    /**
     * The same elements, told in other words: actors by their stored ids; and where texts must contain something, the few of which the search index
     * says that they may.
     */
    Where narrowed(ListQuery<?> listing, Where where) {
        Where narrowed = where.withActors(nodes.storedActors(where.actors())::get);
        for (String characters : where.contained()) {
            SearchType type = SearchType.valueOf(listing.type().getSimpleName().toUpperCase(Locale.ROOT));
            List<String> ids = index.containing(corpus.version(), type, characters, MOST_CANDIDATES);
            narrowed = ids == null ? narrowed : narrowed.within(ids);
        }
        return narrowed;
    }
}
