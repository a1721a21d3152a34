package dev.communique.corpus.format;

import java.util.Map;

/**
 * How documents are read.
 *
 * @param largest how many bytes a document may have
 * @param columns what columns and keys stand for besides their usual names
 */
public record Options(int largest, Map<String, Field> columns) {

    /** The most bytes of a document where nobody says otherwise. */
    public static final int LARGEST = 4 << 20;

    public static final Options DEFAULT = new Options(LARGEST, Map.of());
}
