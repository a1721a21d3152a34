package dev.communique.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a corpus, wherever they are kept. */
public interface CorpusFiles {

    /** Documents and YAML files by their path in the corpus with {@code /}, sorted. */
    List<String> names() throws IOException;

    /**
     * The bytes of one of them.
     *
     * @throws IOException with a message fit for the curator, where it can't be read or is larger than {@link #LARGEST}
     */
    byte[] read(String name) throws IOException;

    /**
     * What is known of a file without reading it.
     *
     * @param changedAt when it was last written, in milliseconds since 1970
     * @param file      what else tells one file under a name from another one under it, such as the inode; null where that is not known
     */
    record State(long size, long changedAt, Object file) {
    }

    /**
     * What is known of a file without reading it; empty where nothing is.
     *
     * @throws IOException where it isn't there
     */
    default Optional<State> state(String name) throws IOException {
        return Optional.empty();
    }

    /** The most bytes that one file may have: a guard against a stray dump, a thousand times an article's size. */
    int LARGEST = 16 << 20;

    /** Whether a file of this name belongs to a corpus: not hidden, and a text or YAML. */
    static boolean belongs(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && (isDocument(name) || isYaml(name));
    }

    /** Whether it holds articles. */
    static boolean isDocument(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /** Whether it holds what curators wrote. */
    static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
