package dev.communique.operation;

import java.util.function.ToIntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.communique.entity.Corpus;
import dev.communique.entity.CorpusChanged;
import dev.communique.entity.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** How large the corpus is that is served, and how many problems it has. Counted when somebody asks, not while the start waits. */
@ApplicationScoped
class CorpusMetrics {

    private record Counts(Corpus corpus, long problems) {
    }

    private volatile Counts counts;

    CorpusMetrics(MeterRegistry registry) {
        size(registry, "articles", served -> served.articles);
        size(registry, "actors", served -> served.actors);
        size(registry, "agreements", served -> served.agreements);
        size(registry, "events", served -> served.events);
        size(registry, "statements", served -> served.statements);
        Gauge.builder("communique.corpus.problems", () -> counts().problems())
                .description("What of the corpus could not be read or understood").register(registry);
    }

    private void size(MeterRegistry registry, String kind, ToIntFunction<Corpus> count) {
        Gauge.builder("communique.corpus.size", () -> count.applyAsInt(counts().corpus())).tag("kind", kind)
                .description("How many of a kind the corpus has that is served").register(registry);
    }

    void forget(@Observes CorpusChanged change) {
        counts = null;
    }

    private Counts counts() {
        Counts known = counts;
        if (known == null) {
            known = QuarkusTransaction.requiringNew().call(() -> {
                Corpus corpus = Corpus.findById(Corpus.ONLY);
                return corpus == null ? new Counts(new Corpus(), 0) : new Counts(corpus, Problem.count());
            });
            counts = known;
        }
        return known;
    }
}
