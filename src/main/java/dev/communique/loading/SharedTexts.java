package dev.communique.loading;

import java.nio.charset.StandardCharsets;

/**
 * Makes texts of bytes, and the same text of the same bytes where it can: names stand in thousands of articles, which are all in memory while
 * a corpus is merged. Any number of threads may share it; where two of them are in each other's way, a text is made twice.
 */
final class SharedTexts {

    /** A power of two. */
    private static final int SIZE = 1 << 16;
    /** In bytes: longer ones are no names, and hardly stand twice. */
    private static final int LONGEST = 48;

    private final String[] recent = new String[SIZE];

    /** The text that bytes encode in UTF-8. */
    String text(byte[] bytes, int first, int length) {
        int hash = length;
        if (length > LONGEST) {
            return new String(bytes, first, length, StandardCharsets.UTF_8);
        }
        for (int i = first; i < first + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 16) & SIZE - 1;
        String known = recent[slot];
        if (known == null || !isOf(known, bytes, first, length)) {
            known = new String(bytes, first, length, StandardCharsets.UTF_8);
            recent[slot] = known;
        }
        return known;
    }

    /** Whether a text has exactly these bytes; of letters beyond ASCII it is not known. */
    private static boolean isOf(String text, byte[] bytes, int first, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[first + i] < 0 || text.charAt(i) != bytes[first + i]) {
                return false;
            }
        }
        return true;
    }
}
