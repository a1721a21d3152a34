package dev.communique.corpus.layout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.fact.MonthNames;
import dev.communique.fact.PartialDate;

/** Finds the date in a line such as {@code Updated 19 January 2023} or {@code Published: Jan. 19, 2023 10:32 pm}. */
public final class NewsDates {

    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4})\\b";

    private static final List<Pattern> FORMS = List.of(
            pattern("\\b" + YEAR + "[-/](?<month>\\d{2})[-/](?<day>\\d{2})"),
            pattern("\\b(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\." + YEAR),
            pattern("\\b(?<day>\\d{1,2})-(?<month>\\d{1,2})-" + YEAR),
            pattern("\\b(?<first>\\d{1,2})/(?<second>\\d{1,2})/" + YEAR),
            pattern("\\b" + DAY + "(?: of)?[ -]" + MONTH + ",?[ -]" + YEAR),
            pattern("\\b" + MONTH + "[ -]" + DAY + ",?[ -]" + YEAR),
            pattern("\\b" + MONTH + ",? " + YEAR));

    /** Who writes so writes the month first. */
    private static final Pattern AMERICAN = Pattern.compile("\\b(?:[ECMP][SD]?T)\\b|\\b\\d{1,2}:\\d{2} ?[AP]M\\b");
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\.\\d+)?|-?\\d{8,9}");
    private static final Pattern MILLISECONDS = Pattern.compile("1\\d{12}");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[T ]?\\d{4,6}Z?)?");
    private static final Pattern BARE_YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern BARE_MONTH = Pattern.compile("((?:19|20)\\d{2})-(0[1-9]|1[0-2])");
    private static final int LONGEST = 300;

    private NewsDates() {
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    /** The first date of a line, to the day or the month; null where there is none. */
    static PartialDate in(String line) {
        String plain = Line.plainSpaces(line);
        Matcher first = null;
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(plain);
            if (matcher.find() && (first == null || matcher.start() < first.start())) {
                first = matcher;
            }
        }
        return first == null ? null : date(first, plain);
    }

    /** The first date of a line that is known to the day; null where there is none. */
    static PartialDate dayIn(String line) {
        PartialDate date = in(line);
        return date != null && isDay(date) ? date : null;
    }

    /** Whether a date is known to the day. */
    static boolean isDay(PartialDate date) {
        return date.toString().length() == 10;
    }

    /** The date that a value of a field says, in whichever form; null where it says none. */
    public static PartialDate ofField(String value) {
        String text = value.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        PartialDate date = in(text);
        if (date != null) {
            return date;
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return date(digits.group(1), Integer.parseInt(digits.group(2)), digits.group(3));
        }
        if (BARE_YEAR.matcher(text).matches() || BARE_MONTH.matcher(text).matches()) {
            return new PartialDate(text);
        }
        try {
            if (MILLISECONDS.matcher(text).matches()) {
                return PartialDate.of(Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC).toLocalDate());
            }
            if (SECONDS.matcher(text).matches()) {
                return PartialDate.of(Instant.ofEpochSecond((long) Double.parseDouble(text)).atOffset(ZoneOffset.UTC).toLocalDate());
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
        return null;
    }

    private static PartialDate date(Matcher matcher, String line) {
        String form = matcher.pattern().pattern();
        if (form.contains("<first>")) {
            return slashed(Integer.parseInt(matcher.group("first")), Integer.parseInt(matcher.group("second")), matcher.group("year"),
                    line);
        }
        String month = matcher.group("month").toLowerCase(Locale.ROOT);
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MonthNames.number(month);
        return date(matcher.group("year"), number, form.contains("<day>") ? matcher.group("day") : null);
    }

    /** Of two numbers the one above 12 is the day; else the first is, but for those who write like Americans. */
    private static PartialDate slashed(int first, int second, String year, String line) {
        boolean monthFirst = second > 12 || first <= 12 && AMERICAN.matcher(line).find();
        return date(year, monthFirst ? first : second, String.valueOf(monthFirst ? second : first));
    }

    private static PartialDate date(String year, int month, String day) {
        String text = year + "-" + twoDigits(month);
        try {
            return new PartialDate(day == null ? text : text + "-" + twoDigits(Integer.parseInt(day)));
        } catch (IllegalArgumentException e) {
            return null; // 31 February
        }
    }

    /** In ASCII digits, whatever the locale. */
    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
