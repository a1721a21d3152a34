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
 * @param indent     how many columns it is moved in
 */
record Line(String text, int number, boolean afterBlank, int indent) {

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final int TAB = 8;

    /** The same line with another text. */
    Line with(String other) {
        return new Line(other, number, afterBlank, indent);
    }

    /** The same line, right below the one before. */
    Line joined() {
        return new Line(text, number, false, indent);
    }

    /** The lines of a text, blank ones left out. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        int number = 0;
        for (String raw : BREAK.split(text, -1)) {
            number++;
            String stripped = strip(raw);
            if (!stripped.isEmpty()) {
                lines.add(new Line(stripped, number, afterBlank, indent(raw)));
            }
            afterBlank = stripped.isEmpty();
        }
        return lines;
    }

    private static int indent(String raw) {
        int columns = 0;
        for (int i = 0; i < raw.length() && isSpace(raw.charAt(i)); i++) {
            columns += raw.charAt(i) == '\t' ? TAB : raw.charAt(i) == '\uFEFF' ? 0 : 1;
        }
        return columns;
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
