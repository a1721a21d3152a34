package dev.communique.corpus.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words before an article's first sentence that say where it was filed: {@code FLINT, Mich., Oct. 4 (UPI) — }. */
record Dateline(String text, int end) {

    private static final int LONGEST = 100;
    private static final int LONGEST_PLACE = 40;

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M} .'’/-]*\\p{Lu}\\.?";
    private static final String DATE = "(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9})(?:,? \\d{4})?";
    private static final String AGENCY = " ?\\((?:\\p{Lu}[\\p{L} /.-]{1,30})\\)";
    private static final String END = "(?::| ?[—–―]| ?--| [-_]|\\.-)";
    private static final String REGION = "(?:, \\p{Lu}[\\p{L}. ]{1,25}?)?";

    /** In capitals; or as other names are, where date and agency follow; or in capitals with a date and a full stop. */
    private static final Pattern FORM = Pattern.compile("(?:"
            + "(?<text>" + CAPITALS + REGION + "(?:, " + DATE + "(?:, \\p{Lu}\\p{L}{2,15})?)?(?:" + AGENCY + ")?)" + END
            + "|(?<mixed>\\p{Lu}[\\p{L} .'’/-]{1,30}, " + DATE + AGENCY + ")" + END
            + "|(?<stopped>" + CAPITALS + ", " + DATE + ")\\.(?=\\s+[\\p{Lu}“\"‘])"
            + ")\\s+(?=\\S)");
    private static final Pattern PLACE = Pattern.compile("(?!SUMMARY|ANALYSIS|EXCLUSIVE|BREAKING|OPINION|UPDATE|NEWS)" + CAPITALS + REGION);

    /** The dateline at the start of a paragraph; null where there is none. */
    static Dateline in(String paragraph) {
        Matcher matcher = FORM.matcher(Line.plainSpaces(paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph));
        if (!matcher.lookingAt()) {
            return null;
        }
        String text = matcher.group("text") != null
                ? matcher.group("text")
                : matcher.group("mixed") != null ? matcher.group("mixed") : matcher.group("stopped");
        return new Dateline(text, matcher.end());
    }

    /** Whether a line is a dateline without a mark behind it: a place in capitals, in a line of its own. */
    static boolean isAlone(String line) {
        return line.length() <= LONGEST_PLACE && PLACE.matcher(Line.plainSpaces(line)).matches();
    }
}
