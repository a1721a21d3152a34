package dev.communique.corpus;

import dev.communique.corpus.format.TextBytes;
import dev.communique.fact.Origin;

/** Reads the bytes of a file as text. */
final class Utf8 {

    private Utf8() {
    }

    /** The text in composed form (NFC), without a byte order mark; null and a problem with the line where the bytes are no text. */
    static String decode(String file, byte[] bytes, Problems problems) {
        try {
            return TextBytes.decode(bytes);
        } catch (TextBytes.NoText e) {
            problems.add(new Origin(file, e.line()), e.getMessage() + "; the file is left out");
            return null;
        }
    }
}
