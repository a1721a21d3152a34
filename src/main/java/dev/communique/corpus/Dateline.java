package dev.communique.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words before an article's first sentence that say where it was filed: {@code FLINT, Mich., Oct. 4 (UPI) — }. */
record Dateline(String text, int end) {

    private static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile(
            "(?<text>\\p{Lu}[\\p{Lu}\\p{M} .'’/-]*\\p{Lu}\\.?"
                    + "(?:, \\p{Lu}[\\p{L}. ]{1,25}?)?"
                    + "(?:, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}))?"
                    + "(?: ?\\((?:\\p{Lu}[\\p{L} /.]{1,30})\\))?)"
                    + "(?::| ?[—–―]| ?--| -)\\s+(?=\\S)");

    /** The dateline at the start of a paragraph; null where there is none. */
    static Dateline in(String paragraph) {
        Matcher matcher = FORM.matcher(Line.plainSpaces(paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph));
        return matcher.lookingAt() ? new Dateline(matcher.group("text"), matcher.end()) : null;
    }
}
