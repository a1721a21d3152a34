package dev.communique.loading;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.communique.corpus.CorpusReader;
import dev.communique.extraction.RuleBook;

/** Which graph is made of a corpus: another version, another graph. */
final class GraphVersion {

    /** A hash of the sources that make a graph of a corpus, taken by the build: new rules make another graph of the same files. */
    static final String RULES = PackedText.of("/rules.id");

    private GraphVersion() {
    }

    /**
     * A hash of the files of a corpus, and of all that makes a graph of them.
     *
     * @param book the rules by which facts are read; null where none are
     */
    static String of(CorpusReader reader, RuleBook book) throws IOException {
        return SortKeys.hash(reader.version(), RULES, of(book));
    }

    /** As a graph tells when it was loaded: ISO 8601, UTC. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What is different with other rules; empty where no facts are read out of text. */
    static String of(RuleBook book) {
        return book == null ? "" : "by rules " + book.version();
    }
}
