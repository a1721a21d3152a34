package dev.communique.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.entity.CorpusChanged;
import dev.communique.operation.Caches;

/** Keeps answers, in bounded memory, until the corpus changes: between loads the same question has the same answer. */
@ApplicationScoped
class ResponseCache {

    /**
     * What makes an answer: the corpus and the request.
     *
     * @param hash of the corpus, the request and the program: of fixed size, whatever clients send
     */
    record Key(String corpus, String hash) {

        /** What clients hold the answer against; weak, since it is the same compressed and not. */
        String etag() {
            return "W/\"" + hash.substring(0, 32) + "\"";
        }
    }

    /** Bytes of an entry without the answer. */
    private static final int ENTRY = 400;

    /** A hash of the program's sources: another program may answer otherwise. */
    static final String PROGRAM = program();

    private final Cache<Key, Answer> cache;
    private final boolean on;
    private volatile String corpus = "";

    ResponseCache(EndpointConfig config, Caches caches) {
        long bytes = config.answerCacheSize().asLongValue();
        this.on = bytes > 0;
        this.cache = caches.bounded("answers", bytes, (key, answer) -> ENTRY + answer.weight());
    }

    private static String program() {
        try (InputStream in = ResponseCache.class.getResourceAsStream("/build.id")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        String corpus = this.corpus;
        return new Key(corpus,
                RequestHash.of(PROGRAM, corpus, type.contentType(), request.query(), request.operationName(), request.variables(),
                        request.asksForCost()));
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
