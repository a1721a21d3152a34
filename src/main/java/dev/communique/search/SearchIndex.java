package dev.communique.search;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.communique.entity.CorpusChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What the search looks in: an index of the corpus that is served, made anew for each corpus. */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int LONGEST_BUILD_SECONDS = 60 * 60;

    private final StoredTexts texts;
    private volatile TextIndex index = TextIndex.of(nothing -> {
    });

    SearchIndex(StoredTexts texts) {
        this.texts = texts;
    }

    /** Makes the index of what the database has now; searches use the old one until it is whole. */
    void rebuild(@Observes CorpusChanged changed) {
        long start = System.nanoTime();
        index = QuarkusTransaction.requiringNew().timeout(LONGEST_BUILD_SECONDS).call(() -> TextIndex.of(texts::read));
        LOG.infof("Indexed corpus %s for the search in %d ms", changed.version(), (System.nanoTime() - start) / 1_000_000);
    }

    /**
     * The best hits, best first.
     *
     * @param text  words, "a phrase", prefix*: all must be there
     * @param types what to look for; null for everything
     * @param first how many hits at most
     */
    public List<Hit> search(String text, List<SearchType> types, int first) {
        return index.search(text, types, first);
    }
}
