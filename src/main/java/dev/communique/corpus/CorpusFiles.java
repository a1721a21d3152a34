package dev.communique.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.communique.corpus.format.Formats;
import dev.communique.corpus.format.Packing;

/** The files of a corpus, wherever they are kept. */
public interface CorpusFiles {

    /** All files that are not hidden, by their path in the corpus with {@code /}, sorted. */
    List<String> names() throws IOException;

    /**
     * Opens one of them.
     *
     * @throws IOException with a message fit for the curator, where it can't be read
     */
    InputStream open(String name) throws IOException;

    /**
     * The bytes of one of them.
     *
     * @throws IOException with a message fit for the curator, where it can't be read or is larger than {@link #LARGEST}
     */
    default byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("is larger than " + (LARGEST >> 20) + " MB");
            }
            return bytes;
        }
    }

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

    /** The most bytes that a file may have that is read as a whole and is no document: a guard against a stray dump. */
    int LARGEST = 16 << 20;

    /** Whether the name says that the file belongs to a corpus: not hidden, and a document, packed or not, or YAML. */
    static boolean belongs(String name) {
        return !isHidden(name) && (isDocument(name) || isYaml(name));
    }

    /** Whether a file is none of anybody's business. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.endsWith("~");
    }

    /** Whether a file tells of its folder, and is no document. */
    static boolean isReadme(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).startsWith("readme.");
    }

    /** Whether the name says that it holds articles. */
    static boolean isDocument(String name) {
        return isArchive(name) || !isReadme(name) && Formats.isNamed(Packing.of(name).unpackedName(name));
    }

    /** Whether it holds files. */
    static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Whether it holds what curators wrote. */
    static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
