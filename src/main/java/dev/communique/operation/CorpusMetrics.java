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

/** How large the corpus is that is served, and how many problems it has. */
@ApplicationScoped
class CorpusMetrics {

    private volatile Corpus corpus = new Corpus();
    private volatile long problems;

    CorpusMetrics(MeterRegistry registry) {
        size(registry, "articles", served -> served.articles);
        size(registry, "actors", served -> served.actors);
        size(registry, "agreements", served -> served.agreements);
        size(registry, "events", served -> served.events);
        size(registry, "statements", served -> served.statements);
        Gauge.builder("communique.corpus.problems", () -> problems).description("What of the corpus could not be read or understood")
                .register(registry);
    }

    private void size(MeterRegistry registry, String kind, ToIntFunction<Corpus> count) {
        Gauge.builder("communique.corpus.size", () -> count.applyAsInt(corpus)).tag("kind", kind)
                .description("How many of a kind the corpus has that is served").register(registry);
    }

    void count(@Observes CorpusChanged change) {
        QuarkusTransaction.requiringNew().run(() -> {
            corpus = Corpus.findById(Corpus.ONLY);
            problems = Problem.count();
        });
    }
}
