package dev.communique.store;

import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dataloader.Try;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.CorpusChanged;
import dev.communique.entity.Event;
import dev.communique.entity.Statement;
import dev.communique.operation.Caches;

/**
 * Keeps what requests read of the stored graph for those to come, in bounded memory: different questions come by the same facts, and the
 * database is most of what an answer costs. Another corpus empties it.
 */
@ApplicationScoped
public class LoadedFactCache {

    /** Bytes of an entry, of each element in it, and of a character of its texts: together somewhat more than was measured. */
    private static final int ENTRY = 300;
    private static final int ELEMENT = 250;
    private static final int CHARACTER = 2;

    private final Cache<LoadKey, Try<Object>> cache;
    private final boolean on;
    private volatile String corpus;

    LoadedFactCache(LoadedFactConfig config, Caches caches) {
        long bytes = config.cacheSize().asLongValue();
        this.on = bytes > 0;
        this.cache = caches.bounded("facts", bytes, (key, answer) -> ENTRY + CHARACTER * key.owner().length() + weight(answer.get()));
    }

    /**
     * Before everybody else: a request that recalls and reads is executed twice while facts are of another corpus than the store, and one
     * that only recalls must not have its answer cached as one of the new corpus.
     */
    public void drop(@Observes @Priority(0) CorpusChanged changed) {
        corpus = changed.version();
        cache.invalidateAll();
    }

    /** The corpus whose facts are kept; null where none are. */
    String corpus() {
        return on ? corpus : null;
    }

    /** The answer that is kept; null where none is. */
    Try<Object> find(LoadKey key) {
        return cache.getIfPresent(key);
    }

    /** Keeps answers, where they are of the corpus that is served. */
    void keep(String of, Map<LoadKey, Try<Object>> answers) {
        if (of.equals(corpus)) {
            cache.putAll(answers);
        }
    }

    /** About how many bytes an answer takes. */
    static int weight(Object answer) {
        if (answer instanceof Page<?> page) {
            return weight(page.nodes());
        }
        if (answer instanceof List<?> list) {
            return list.stream().mapToInt(LoadedFactCache::weight).sum();
        }
        return ELEMENT + CHARACTER * text(answer);
    }

    /** How many characters the texts have of which there is more than a name. */
    private static int text(Object element) {
        if (element instanceof ArticleBody article) {
            return article.body.length() + article.mentions.length();
        }
        if (element instanceof Article article) {
            return article.summary.stream().mapToInt(String::length).sum();
        }
        if (element instanceof Statement statement) {
            return statement.text.length() + statement.packedEvidence.length();
        }
        if (element instanceof Agreement agreement) {
            return agreement.packedEvidence.length();
        }
        if (element instanceof Event event) {
            return event.packedEvidence.length();
        }
        return element instanceof Affiliation affiliation ? affiliation.packedEvidence.length() : 0;
    }
}
