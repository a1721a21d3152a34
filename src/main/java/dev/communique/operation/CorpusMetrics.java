package dev.communique.operation;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.communique.entity.Corpus;
import dev.communique.entity.Problem;
import dev.communique.loading.LoadProgress;
import dev.communique.loading.ServedCorpus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;

/** How large the corpus is that is served, and how many problems it has. Counted when somebody asks, not while the start waits. */
@Startup
@ApplicationScoped
class CorpusMetrics {

    /** What was counted of a corpus, which says of itself which one it is. */
    record Counts(Corpus corpus, long problems) {
    }

    private final Supplier<Optional<String>> served;
    private final Supplier<Counts> stored;
    private volatile Counts counts;

    @Inject
    CorpusMetrics(MeterRegistry registry, ServedCorpus served, LoadProgress progress) {
        this(registry, served::version, () -> QuarkusTransaction.requiringNew().call(CorpusMetrics::count));
        loading(registry, "documents", "How many documents the load has that goes on", progress::documents);
        loading(registry, "documents.done", "How many of these are read and merged", progress::done);
        loading(registry, "facts", "How many facts these tell", progress::facts);
    }

    private static void loading(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder("communique.corpus.loading." + name, value).description(description).register(registry);
    }

    /**
     * @param served the version of the corpus that is served
     * @param stored counts the corpus that is stored
     */
    CorpusMetrics(MeterRegistry registry, Supplier<Optional<String>> served, Supplier<Counts> stored) {
        this.served = served;
        this.stored = stored;
        size(registry, "articles", corpus -> corpus.articles);
        size(registry, "actors", corpus -> corpus.actors);
        size(registry, "agreements", corpus -> corpus.agreements);
        size(registry, "events", corpus -> corpus.events);
        size(registry, "statements", corpus -> corpus.statements);
        Gauge.builder("communique.corpus.problems", () -> counts().problems())
                .description("What of the corpus could not be read or understood").register(registry);
    }

    private void size(MeterRegistry registry, String kind, ToIntFunction<Corpus> count) {
        Gauge.builder("communique.corpus.size", () -> count.applyAsInt(counts().corpus())).tag("kind", kind)
                .description("How many of a kind the corpus has that is served").register(registry);
    }

    private static Counts count() {
        Corpus corpus = Corpus.findById(Corpus.ONLY);
        return corpus == null ? new Counts(new Corpus(), 0) : new Counts(corpus, Problem.count());
    }

    /** Counted once for each corpus: while another one comes, what is counted may be of the one before, and is not kept for this one. */
    private Counts counts() {
        Counts known = counts;
        if (known == null || !served.get().equals(Optional.ofNullable(known.corpus().version))) {
            known = stored.get();
            counts = known;
        }
        return known;
    }
}
