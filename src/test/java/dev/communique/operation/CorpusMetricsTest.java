package dev.communique.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.communique.entity.Corpus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Counts across a change, between whose commit and announcement somebody may look. */
class CorpusMetricsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private String served;
    private Corpus stored = new Corpus();
    private int counted;

    /** Held here, since gauges hold what they ask only weakly. */
    private final CorpusMetrics metrics = new CorpusMetrics(registry, () -> Optional.ofNullable(served), () -> {
        counted++;
        return new CorpusMetrics.Counts(stored, stored.articles / 10);
    });

    private void store(String version, int articles) {
        stored = new Corpus();
        stored.version = version;
        stored.articles = articles;
    }

    private double articles() {
        return registry.get("communique.corpus.size").tag("kind", "articles").gauge().value();
    }

    @Test
    void countsACorpusOnce() {
        assertEquals(0, articles());
        store("one", 30);
        served = "one";
        assertEquals(30, articles());
        counted = 0;
        assertEquals(30, articles());
        assertEquals(3, registry.get("communique.corpus.problems").gauge().value());
        assertEquals(0, counted);
    }

    @Test
    void keepsNoCountsOfTheCorpusBefore() {
        store("one", 30);
        served = "one";
        articles();
        served = "two"; // announced, while a scrape still reads the one before
        assertEquals(30, articles());
        store("two", 40);
        assertEquals(40, articles());
    }

    @Test
    void keepsNoCountsOfTheCorpusBehind() {
        store("two", 40);
        served = "one";
        assertEquals(40, articles());
        store("one", 30);
        assertEquals(30, articles());
    }
}
