package dev.communique.corpus.layout;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words before an article's first sentence that say where it was filed: {@code FLINT, Mich., Oct. 4 (UPI) — }. */
record Dateline(String text, int end) {

    private static final int LONGEST = 100;
    private static final int LONGEST_PLACE = 40;

    private static final int MOST_WORDS = 3;
    private static final Pattern NO_PLACE = Pattern
            .compile("(?:^|[ ,])(?:TO|CC|RE|FROM|SUBJECT|DATE|MEMORANDUM|PRESIDENT|MINISTER|Q|A|FACT|MYTH|NOTE"
                    + "|SPEAKER|MODERATOR|PARTICIPANT\\w*|REPORTER|QUESTION|ANSWER|MR\\.?|MRS\\.?|MS\\.?|DR\\.?|WHEREAS|THE|[\\p{Lu}]{3,}(?:TION|TIONS|MENT|MENTS|NESS|INGS|TING|RING|LING|DING|SING|CING))(?:$|[ ,])");
    private static final Set<String> PLACES = WordFile.lines("places.txt").stream().map(WordFile::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M} .'’/-]*\\p{Lu}\\.?";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M} .'’/-]{1,30}";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{L}{0,6}\\.?";
    private static final String DATE = "(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ")(?:,? \\d{4})?";
    private static final String AGENCY = " ?(?:\\(\\p{Lu}[\\p{L} /.-]{1,30}\\)|/\\p{Lu}[\\p{L} -]{1,20}/)";
    private static final String DASH = "(?: ?[—–―]| ?--| [-_]|\\.-)";
    private static final String END = "(?::|" + DASH + ")";
    private static final String REGION = "(?:, \\p{Lu}[\\p{L}. ]{1,25}?)?";

    /** Cities that a colon may follow in small letters too. */
    private static final String KNOWN = "(?:" + WordFile.lines("places.txt").stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")";

    /**
     * In capitals; or as other names are, where date and agency follow; or in capitals with a date and a full stop, behind which an agency
     * may stand between strokes; or a city that is known, with a colon.
     */
    private static final Pattern FORM = Pattern.compile("(?:"
            + "(?<text>" + CAPITALS + REGION + "(?:, " + DATE + "(?:, \\p{Lu}\\p{L}{2,15})?)?(?:" + AGENCY + ")?)" + END + "\\s+(?=\\S)"
            + "|(?<tight>" + CAPITALS + REGION + "(?:, " + DATE + ")?(?:" + AGENCY + ")?)[—–](?=[\\p{Lu}“\"‘])"
            + "|(?<mixed>" + NAME + ", " + DATE + AGENCY + ")" + END + "\\s+(?=\\S)"
            + "|(?<brackets>" + NAME + ", \\(\\p{Lu}[\\p{L} ]{2,40}\\))" + END + "\\s+(?=\\S)"
            + "|(?<strokes>" + CAPITALS + ", " + DATE + "\\. ?/\\p{Lu}[\\p{L}. -]{1,30}/)\\.\\s+(?=\\S)"
            + "|(?<stopped>" + CAPITALS + ", " + DATE + ")\\.(?=\\s+[\\p{Lu}“\"‘])\\s+(?=\\S)"
            + "|(?<known>" + KNOWN + "(?:, \\p{Lu}[\\p{L}. ]{1,20}|, " + DATE + ")?)(?::|" + DASH + ")\\s+(?=[\\p{Lu}“\"‘])"
            + ")");
    private static final Pattern STAMPED = Pattern
            .compile("(?<place>" + NAME + "?)[,:]? (?:\\p{L}+day,? )?" + DATE + "(?: ?" + AGENCY + ")?");
    private static final String[] GROUPS = { "text", "tight", "mixed", "brackets", "strokes", "stopped", "known" };
    private static final Pattern PLACE = Pattern.compile("(?!SUMMARY|ANALYSIS|EXCLUSIVE|BREAKING|OPINION|UPDATE|NEWS)" + CAPITALS + REGION);

    /** The dateline at the start of a paragraph; null where there is none. */
    static Dateline in(String paragraph) {
        Matcher matcher = FORM.matcher(Line.plainSpaces(paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph));
        if (!matcher.lookingAt()) {
            return null;
        }
        for (String group : GROUPS) {
            if (matcher.group(group) != null) {
                return isHeading(matcher.group(group), matcher.group()) ? null : new Dateline(matcher.group(group), matcher.end());
            }
        }
        return null;
    }

    /** The place before the day in a line such as "Lima, 3 May 2019"; null where none is known to stand there. */
    static String placeOf(String stamp) {
        Matcher matcher = STAMPED.matcher(Line.plainSpaces(stamp.strip()));
        return matcher.matches() && PLACES.contains(WordFile.key(matcher.group("place"))) ? matcher.group("place") : null;
    }

    /** Words in capitals with a colon may be a heading, or the head of a memorandum: those that are many, or no name of a place. */
    private static boolean isHeading(String place, String all) {
        return all.stripTrailing().endsWith(":") && !PLACES.contains(WordFile.key(place))
                && (place.split("[ ,]+").length > MOST_WORDS && place.indexOf(',') < 0 || NO_PLACE.matcher(place).find());
    }

    /** Whether a line is a dateline without a mark behind it: a place in capitals, in a line of its own. */
    static boolean isAlone(String line) {
        return line.length() <= LONGEST_PLACE && PLACE.matcher(Line.plainSpaces(line)).matches()
                && (line.indexOf(',') > 0 || PLACES.contains(WordFile.key(line)));
    }
}
