package dev.communique.entity;

import dev.communique.fact.PartialDate;

/**
 * Keys that sort what has a date, ascending by code point: newest first, a year behind its months and days, unknown dates last; then by
 * the rest. Backward they are oldest first, a year before its months and days. All keys of a date are one range.
 */
public final class NewestFirst {

    private static final char END_OF_DATE = '~';

    /** Comes behind the end of a date. */
    private static final char BEHIND = '\u007F';

    /** What is greater than all keys of what has a date, and less than those of what has none. */
    public static final String UNDATED = String.valueOf(END_OF_DATE);

    private NewestFirst() {
    }

    /** The key of something that has that date, or null, with what tells it from others that have the same. */
    public static String key(PartialDate date, String rest) {
        return end(date) + rest;
    }

    private static String end(PartialDate date) {
        return complement(date) + END_OF_DATE;
    }

    private static String complement(PartialDate date) {
        StringBuilder key = new StringBuilder();
        for (char c : date == null ? new char[0] : date.toString().toCharArray()) {
            key.append(c == '-' ? c : (char) ('0' + '9' - c));
        }
        return key.toString();
    }

    /** What is less than the keys that have this very date, and greater than those of later ones, and of the days within it. */
    public static String ahead(PartialDate date) {
        return end(date);
    }

    /** What is greater than the keys of a date, and of the days within it, and less than those of earlier ones. */
    public static String behind(PartialDate date) {
        return complement(date) + BEHIND;
    }

    /** The date in a key, to be compared with that of other keys. */
    public static String date(String key) {
        return key.substring(0, key.indexOf(END_OF_DATE) + 1);
    }
}
