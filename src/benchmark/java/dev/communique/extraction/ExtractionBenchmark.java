package dev.communique.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;

/** How many articles of 5 KB one core reads in a second; with JMH's profiler {@code gc} also the bytes allocated for each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xmx512m" })
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {

    private static final int LENGTH = 5_000;
    private static final int ARTICLES = 20;

    /** The corpus whose paragraphs the articles are made of. */
    @Param("seeds")
    public String folder;

    private final List<String> articles = new ArrayList<>();
    private final Extractor extractor = new Extractor(List.of());
    private int next;

    /** Runs the paragraphs of all articles together, and cuts them anew. */
    @Setup
    public void cut() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        new CorpusReader(new FolderFiles(Path.of(folder)), new Problems())
                .articles(article -> paragraphs.addAll(List.of(article.body().split("\n\n"))));
        int at = 0;
        while (articles.size() < ARTICLES) {
            StringBuilder article = new StringBuilder();
            while (article.length() < LENGTH) {
                article.append(paragraphs.get(at++ % paragraphs.size())).append("\n\n");
            }
            articles.add(article.substring(0, LENGTH));
        }
    }

    /** Reads an article. */
    @Benchmark
    public Extraction article() {
        return extractor.extract(articles.get(next++ % ARTICLES), new PartialDate("2024-05-06"), null, new Origin("benchmark", 1));
    }
}
