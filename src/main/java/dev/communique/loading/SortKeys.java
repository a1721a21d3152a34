package dev.communique.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/**
 * Makes the keys that give lists their order: strings to be sorted ascending by code point, unique by the id or hash at their end,
 * and made of content only, so that a cursor outlives a restart.
 */
final class SortKeys {

    private static final String UNKNOWN = "~";

    private SortKeys() {
    }

    /** Newest first, a year behind its months and days, unknown dates last; then by the rest. */
    static String newest(PartialDate date, String rest) {
        if (date == null) {
            return UNKNOWN + rest;
        }
        StringBuilder key = new StringBuilder();
        for (char c : date.toString().toCharArray()) {
            key.append(c == '-' ? c : (char) ('0' + '9' - c));
        }
        return key.append('~').append(rest).toString();
    }

    /** Oldest first, a year before its months and days, unknown dates last; then by the rest. */
    static String oldest(PartialDate date, String rest) {
        return (date == null ? UNKNOWN : date) + " " + rest;
    }

    /** By name, case and accents aside; then by the rest. */
    static String name(String name, String rest) {
        return Names.key(name) + "\t" + rest;
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
        return HexFormat.of().formatHex(sha256().digest(String.join("\0", content).getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
