package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a document that has something on it.
 *
 * @param text       without white space at its ends, no-break spaces included
 * @param number     from 1
 * @param afterBlank whether a blank line, or nothing at all, stands before it
 */
record Line(String text, int number, boolean afterBlank) {

    private static final Pattern BREAK = Pattern.compile("\\R");

    /** The lines of a text, blank ones left out. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int number = 0;
        for (String raw : BREAK.split(text, -1)) {
            number++;
            String stripped = strip(raw);
            if (!stripped.isEmpty()) {
                lines.add(new Line(stripped, number, afterBlank));
            }
            afterBlank = stripped.isEmpty();
        }
        return lines;
    }

    /** The same text, offset for offset, with plain spaces for no-break ones. */
    static String plainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Takes white space of all kinds off both ends. */
    static String strip(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u180E' || c == '\u200B' || c == '\uFEFF';
    }
}
