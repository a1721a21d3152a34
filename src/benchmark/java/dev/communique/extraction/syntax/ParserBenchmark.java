package dev.communique.extraction.syntax;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many tokens one core tags, lemmatizes and parses in a second: the sentences of the tests, again and again, as many as make a thousand tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = { "-XX:+UseSerialGC", "-Xmx512m" })
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParserBenchmark {

    private static final int TOKENS = 1_000;
    private final List<Golden> sentences = Golden.all();
    private final SyntaxParser parser = SyntaxParser.shared();
    private int next;

    /** Parses sentences of together a thousand tokens, and at most a sentence more. */
    @Benchmark
    @OperationsPerInvocation(TOKENS)
    public void parse(Blackhole blackhole) {
        for (int tokens = 0; tokens < TOKENS; next++) {
            List<TaggedForm> sentence = sentences.get(next % sentences.size()).tokens();
            blackhole.consume(parser.parse(sentence));
            tokens += sentence.size();
        }
    }

    /** Tags sentences of together a thousand tokens, and at most a sentence more. */
    @Benchmark
    @OperationsPerInvocation(TOKENS)
    public void tag(Blackhole blackhole) {
        for (int tokens = 0; tokens < TOKENS; next++) {
            List<TaggedForm> sentence = sentences.get(next % sentences.size()).tokens();
            blackhole.consume(parser.tags(sentence));
            tokens += sentence.size();
        }
    }
}
