package dev.communique.endpoint;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.entity.CorpusChanged;
import io.vertx.core.json.Json;

/** Keeps answers, in bounded memory, until the corpus changes: between loads the same question has the same answer. */
@ApplicationScoped
class Answers {

    /** What makes an answer: the corpus and the request. */
    record Key(String corpus, String query, String operationName, Map<String, Object> variables, MediaType type) {

        /** What clients hold the answer against; weak, since it is the same compressed and not. */
        String etag() {
            Object[] sorted = { corpus, query, operationName, sorted(variables), type };
            return "W/\"" + Digests.sha256(Json.encode(sorted)).substring(0, 32) + "\"";
        }

        private static Object sorted(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<Object, Object> sorted = new TreeMap<>();
                map.forEach((name, of) -> sorted.put(name, sorted(of)));
                return sorted;
            }
            return value instanceof Iterable<?> list
                    ? StreamSupport.stream(list.spliterator(), false).map(Key::sorted).toList()
                    : value;
        }
    }

    private final Cache<Key, Answer> cache;
    private final boolean on;
    private volatile String corpus = "";

    Answers(EndpointConfig config, Caches caches) {
        long bytes = config.answerCacheSize().asLongValue();
        this.on = bytes > 0;
        this.cache = caches.bounded("answers", bytes, (key, answer) -> 2 * key.query.length() + answer.weight());
    }

    void drop(@Observes CorpusChanged changed) {
        corpus = changed.version();
        cache.invalidateAll();
    }

    /** Whether there is a corpus to ask. */
    boolean isOfCorpus() {
        return !corpus.isEmpty();
    }

    Key key(GraphQLRequest request, MediaType type) {
        return new Key(corpus, request.query(), request.operationName(), request.variables(), type);
    }

    /** The answer that is kept, or null. */
    Answer get(Key key) {
        return on ? cache.getIfPresent(key) : null;
    }

    /** Keeps an answer that has no errors. */
    void put(Key key, Answer answer) {
        if (on && answer.isComplete() && key.corpus.equals(corpus)) {
            cache.put(key, answer);
        }
    }
}
