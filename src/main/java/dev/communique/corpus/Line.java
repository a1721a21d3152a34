package dev.communique.corpus;

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
    private static final Pattern SPACE_AT_ENDS = Pattern.compile("^[\\s\\h\\u200B\\uFEFF]+|[\\s\\h\\u200B\\uFEFF]+$");

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

    private static String strip(String raw) {
        return SPACE_AT_ENDS.matcher(raw).replaceAll("");
    }
}
