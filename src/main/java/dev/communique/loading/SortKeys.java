package dev.communique.loading;

import dev.communique.fact.Hashes;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/**
 * Makes the keys that give lists their order: strings to be sorted ascending by code point, unique by the id or hash at their end,
 * and made of content only, so that a cursor outlives a restart.
 */
final class SortKeys {

    private static final String UNKNOWN = "~";
    private static final int LONGEST_NAME = 200;

    private SortKeys() {
    }

    /** Oldest first, a year before its months and days, unknown dates last; then by the rest. */
    static String oldest(PartialDate date, String rest) {
        return (date == null ? UNKNOWN : date) + " " + rest;
    }

    /**
     * By name, case and accents aside; then by the rest. Names that begin with the same 200 letters come in no particular order: keys go
     * into cursors, which must stay short.
     */
    static String name(String name, String rest) {
        String key = Names.key(name);
        if (key.length() <= LONGEST_NAME) {
            return key + "\t" + rest;
        }
        int cut = Character.isHighSurrogate(key.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return key.substring(0, cut) + "~" + hash(key) + "\t" + rest;
    }

    /** The highest number first; then by the rest. */
    static String most(int number, String rest) {
        return padded(999_999_999 - number, 9) + " " + rest;
    }

    /** By place in a text; then by the rest. */
    static String place(int offset, String rest) {
        return padded(offset, 7) + " " + rest;
    }

    /** A number with zeros in front, in ASCII digits whatever the locale. */
    static String padded(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** The first 64 bits of a hash of the content, in hexadecimal. */
    static String hash(String... content) {
        return Hashes.hex(String.join("\0", content), 8);
    }
}
