package dev.communique.extraction.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.MonthNames;
import dev.communique.fact.PartialDate;

/** Reads dates as a calendar has them: "January 19, 2023", "2-6 February", "in 2009". */
final class CalendarDates {

    /** Words that stand before a year. */
    private static final Set<String> BEFORE_YEAR = WordLists.words("time.txt", "BEFORE_YEAR");
    private static final Set<String> AHEAD = WordLists.words("time.txt", "NOT_PAST");
    private static final Set<String> WAS = WordLists.words("time.txt", "WAS");
    private static final Set<String> BEFORE_MAY = WordLists.words("time.txt", "BEFORE_MAY");
    /** How many tokens back a year is carried on. */
    private static final int CARRIED = 40;
    private final List<Token> tokens;
    private final LocalDate today;
    private final ComingDates coming;
    private final int[] headed;

    /** The year and month an article is known to be of, where the day is not. */
    private final PartialDate published;

    CalendarDates(List<Token> tokens, LocalDate today, PartialDate published) {
        this.tokens = tokens;
        this.today = today;
        this.coming = new ComingDates(tokens);
        this.published = published;
        this.headed = headed();
    }

    /** "1995:" as a paragraph of its own, above "May 24 – …": for each token the year that was told so last; 0 where none was. */
    private int[] headed() {
        int[] years = new int[tokens.size()];
        int year = 0;
        for (int i = 0; i < years.length; i++) {
            boolean starts = i == 0 || token(i - 1).isParagraph();
            boolean alone = token(i + 1).isParagraph() || token(i + 1).is(":") && token(i + 2).isParagraph();
            boolean entry = monthOf(token(i)) > 0 || token(i).isNumber() || token(i).isMark() || token(i).isParagraph();
            if (starts && alone && yearNumber(token(i)) > 0) {
                year = yearNumber(token(i));
            } else if (starts && !entry) {
                year = 0; // prose: the chronology is over
            }
            years[i] = year;
        }
        return years;
    }

    /** The date that starts at a token; null where none does. */
    DateExpression at(int i) {
        DateExpression dated = month(i);
        return dated == null && token(i).isNumber() ? number(i) : dated;
    }

    private Token token(int i) {
        return Tokens.at(tokens, i);
    }

    private int monthOf(Token token) {
        if (!token.isWord() || !token.isCapital()) {
            return 0;
        }
        return MonthNames.number(token.bare());
    }

    private int dayNumber(Token token) {
        return token.isNumber() ? number(token.text().toLowerCase(Locale.ROOT).replaceAll("(st|nd|rd|th)$", ""), 1, 31) : -1;
    }

    private int yearNumber(Token token) {
        return token.isNumber() && token.text().length() == 4 ? number(token.text(), 1800, 2199) : -1;
    }

    /** The whole number that a text is; -1 where it is none between two. */
    static int number(String text, int least, int most) {
        if (text.length() > 4 || text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? number : -1;
    }

    /** "January 19, 2023", "Feb. 2-6", "Jan 19, 20", "September 2025", "November". */
    private DateExpression month(int i) {
        int month = monthOf(token(i));
        if (month == 0 || token(i).is("may") && !isMay(i)) {
            return null;
        }
        int day = dayNumber(token(i + 1));
        if (day < 0) {
            int yearAt = yearAt(i + 1);
            return yearAt < 0 ? lone(i, month) : dated(i, yearAt, yearNumber(token(yearAt)), month, -1, -1);
        }
        int last = i + 1;
        int lastDay = -1;
        boolean to = joins(token(i + 2)) || token(i + 2).is(",");
        if (to && dayNumber(token(i + 3)) > day && yearNumber(token(i + 3)) < 0) {
            lastDay = dayNumber(token(i + 3));
            last = i + 3;
        }
        return withYear(i, last, month, day, lastDay);
    }

    /** Whether the last day of a span follows. */
    private static boolean joins(Token token) {
        return token.isHyphen() || token.isDash() || token.is("to") || token.is("and");
    }

    /** Where a year stands, a comma before it or not; -1 where none does. */
    private int yearAt(int i) {
        int at = token(i).is(",") ? i + 1 : i;
        return yearNumber(token(at)) > 0 ? at : -1;
    }

    /** A day of the year that stands after it, else of the year in which it lies nearest to the article. */
    private DateExpression withYear(int first, int last, int month, int day, int lastDay) {
        int yearAt = yearAt(last + 1);
        return yearAt < 0
                ? dated(first, last, yearNear(first, month), month, day, lastDay)
                : dated(first, yearAt, yearNumber(token(yearAt)), month, day, lastDay);
    }

    private boolean isMay(int i) {
        return token(i + 1).isNumber() || token(i - 1).isNumber() || token(i - 1).in(BEFORE_MAY);
    }

    /** "Jan Wolski", "Paul August": a month without day and year beside another word of a name. */
    private boolean isNamePart(int i) {
        return !token(i - 1).in(BEFORE_MAY) && (token(i + 1).isCapital() || token(i - 1).isCapital() && token(i - 1).isGivenName());
    }

    private DateExpression lone(int i, int month) {
        if (isNamePart(i)) {
            return null;
        }
        if (token(i - 1).is("last") || token(i + 1).is("last") && token(i + 2).is("year")) {
            return today == null
                    ? null
                    : last(i, month, token(i + 1).is("last")
                            ? today.getYear() - 1
                            : month < today.getMonthValue() ? today.getYear() : today.getYear() - 1);
        }
        if (token(i - 1).is("next")) {
            return today == null ? null : last(i, month, month > today.getMonthValue() ? today.getYear() : today.getYear() + 1);
        }
        int year = yearNear(i, month);
        return year < 0 ? null : last(i, month, year);
    }

    private DateExpression last(int i, int month, int year) {
        return dated(i, token(i + 1).is("last") ? i + 2 : i, year, month, -1, -1);
    }

    /** "stepped down in November": whether what is told of a date is past; a month that comes is the last year's then. */
    private boolean isPast(int i) {
        for (int k = i - 1; k > i - 16 && k >= 0 && !token(k).isStop() && !token(k).isParagraph(); k--) {
            if (token(k).in(AHEAD)) {
                return false;
            }
            if (token(k).isPastOfEvent() || token(k).in(WAS)) {
                return true;
            }
        }
        return false;
    }

    /** The year in which a month lies nearest to the article. */
    private int yearNear(int i, int month) {
        if (headed[i] > 0 && (i == 0 || token(i - 1).isParagraph() || token(i - 1).isMark() && token(i - 2).isParagraph())) {
            return headed[i];
        }
        int carried = coming.isMonthAhead(i) ? -1 : yearBefore(i);
        if (carried > 0) {
            return carried;
        }
        if (today == null) {
            return published == null ? -1 : published.firstDay().getYear();
        }
        int year = today.getYear();
        int apart = month - today.getMonthValue();
        if (apart != 0 && coming.isMonthAhead(i)) {
            return apart > 0 ? year : year + 1; // "will hold elections in December"
        }
        return apart > 6 || apart > 0 && isPast(i) ? year - 1 : apart < -6 ? year + 1 : year;
    }

    /** "In March 1971 … and in October …": the year of the date before it in the sentence, where that tells one that is not the article's; else -1. */
    private int yearBefore(int i) {
        for (int k = i - 1; k >= Math.max(0, i - CARRIED) && !token(k).isStop() && !token(k).isParagraph(); k--) {
            int year = yearNumber(token(k));
            if (year > 0 && (monthOf(token(k - 1)) > 0 || token(k - 1).is(",") || token(k - 1).in(BEFORE_YEAR))) {
                return today != null && year < today.getYear() ? year : -1;
            }
        }
        return -1;
    }

    private static DateExpression dated(int first, int last, int year, int month, int day, int lastDay) {
        if (year < 0) {
            return null;
        }
        String start = String.format(Locale.ROOT, "%04d-%02d", year, month);
        try {
            PartialDate from = new PartialDate(day < 0 ? start : start + String.format(Locale.ROOT, "-%02d", day));
            PartialDate to = lastDay < 0 ? null : new PartialDate(start + String.format(Locale.ROOT, "-%02d", lastDay));
            return new DateExpression(first, last, from, to);
        } catch (IllegalArgumentException e) {
            return null; // a day that no calendar has
        }
    }

    /** "19 January 2023", "2-6 February", "in 2009", "2026 to 2027", "2023-01-19". */
    private DateExpression number(int i) {
        DateExpression day = dayNumber(token(i)) > 0 ? dayFirst(i) : null;
        return day == null && yearNumber(token(i)) > 0 ? year(i) : day;
    }

    private DateExpression dayFirst(int i) {
        int day = dayNumber(token(i));
        int at = i + 1;
        int lastDay = -1;
        if (joins(token(at)) && dayNumber(token(at + 1)) > day) {
            lastDay = dayNumber(token(at + 1));
            at += 2;
        }
        int month = monthOf(token(at));
        return month == 0 ? null : withYear(i, at, month, day, lastDay);
    }

    /** "1964: …", "-1964: …" at the start of a paragraph. */
    private boolean isHeading(int i) {
        int before = token(i - 1).isMark() ? i - 2 : i - 1;
        return (before < 0 || token(before).isParagraph()) && isHeadingMark(token(i + 1));
    }

    /** Whether a mark follows the date of an entry in a chronology: "May 1961: …", "6 May 1961. The two …". */
    static boolean isHeadingMark(Token token) {
        return token.is(":") || token.isDash() || token.isHyphen() && token.gap() || token.isStop();
    }

    private DateExpression year(int i) {
        int year = yearNumber(token(i));
        if (token(i + 1).isHyphen() && token(i + 3).isHyphen() && dayNumber(token(i + 2)) > 0 && dayNumber(token(i + 4)) > 0) {
            return dated(i, i + 4, year, Math.min(12, dayNumber(token(i + 2))), dayNumber(token(i + 4)), -1);
        }
        if (!token(i - 1).in(BEFORE_YEAR) && !isHeading(i)) {
            return null;
        }
        boolean span = (token(i + 1).is("to") || token(i + 1).isHyphen() || token(i + 1).isDash()
                || token(i + 1).is("and") && token(i - 1).is("between"))
                && yearNumber(token(i + 2)) > year;
        return new DateExpression(i, span ? i + 2 : i, new PartialDate(token(i).text()),
                span ? new PartialDate(token(i + 2).text()) : null);
    }
}
