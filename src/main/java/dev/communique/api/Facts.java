package dev.communique.api;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dataloader.Try;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.entity.Article;
import dev.communique.entity.CorpusChanged;
import dev.communique.entity.Evidence;
import dev.communique.entity.Statement;
import dev.communique.operation.Caches;

/**
 * Keeps what requests read of the stored graph for those to come, in bounded memory: different questions come by the same facts, and the
 * database is most of what an answer costs. Another corpus empties it.
 */
@ApplicationScoped
class Facts {

    /** Bytes of an entry, of each element in it, and of a character of its texts: together somewhat more than was measured. */
    private static final int ENTRY = 300;
    private static final int ELEMENT = 250;
    private static final int CHARACTER = 2;

    private final Cache<Loaders.Key, Try<Object>> cache;
    private final boolean on;
    private volatile String corpus;

    Facts(FactsConfig config, Caches caches) {
        long bytes = config.cacheSize().asLongValue();
        this.on = bytes > 0;
        this.cache = caches.bounded("facts", bytes, (key, answer) -> ENTRY + CHARACTER * key.owner().length() + weight(answer.get()));
    }

    void drop(@Observes CorpusChanged changed) {
        corpus = changed.version();
        cache.invalidateAll();
    }

    /** The corpus whose facts are kept; null where none are. */
    String corpus() {
        return on ? corpus : null;
    }

    /** The answer that is kept; null where none is. */
    Try<Object> find(Loaders.Key key) {
        return cache.getIfPresent(key);
    }

    /** Keeps answers of the corpus that their keys name. */
    void keep(Map<Loaders.Key, Try<Object>> answers) {
        cache.putAll(answers);
    }

    private static int weight(Object fact) {
        if (fact instanceof Page<?> page) {
            return weight(page.nodes());
        }
        if (fact instanceof List<?> list) {
            return list.stream().mapToInt(Facts::weight).sum();
        }
        return ELEMENT + CHARACTER * (fact instanceof Statement statement
                ? statement.text.length()
                : fact instanceof Evidence evidence
                        ? evidence.quote.length()
                        : fact instanceof Article article ? article.summary.stream().mapToInt(String::length).sum() : 0);
    }
}
