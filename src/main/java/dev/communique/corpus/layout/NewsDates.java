package dev.communique.corpus.layout;

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
            pattern("\\b" + YEAR + "-(?<month>\\d{2})-(?<day>\\d{2})"),
            pattern("\\b(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\." + YEAR),
            pattern("\\b(?<day>\\d{1,2})-(?<month>\\d{1,2})-" + YEAR),
            pattern("\\b" + DAY + "[ -]" + MONTH + ",?[ -]" + YEAR),
            pattern("\\b" + MONTH + " " + DAY + ",? " + YEAR),
            pattern("\\b" + MONTH + ",? " + YEAR));

    private NewsDates() {
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    /** The first date of a line, to the day or the month; null where there is none. */
    static PartialDate in(String line) {
        Matcher first = null;
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(Line.plainSpaces(line));
            if (matcher.find() && (first == null || matcher.start() < first.start())) {
                first = matcher;
            }
        }
        return first == null ? null : date(first, first.pattern().pattern().contains("<day>"));
    }

    /** The date that a value of a field says, whatever else it says; null where it says none. */
    public static PartialDate ofField(String value) {
        return in(value);
    }

    private static PartialDate date(Matcher matcher, boolean hasDay) {
        String month = matcher.group("month").toLowerCase(Locale.ROOT);
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MonthNames.number(month);
        String text = matcher.group("year") + "-" + twoDigits(number);
        try {
            return new PartialDate(hasDay ? text + "-" + twoDigits(Integer.parseInt(matcher.group("day"))) : text);
        } catch (IllegalArgumentException e) {
            return null; // 31 February
        }
    }

    /** In ASCII digits, whatever the locale. */
    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
