package dev.communique.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.fact.PartialDate;

/**
 * Reads dates: "on Monday", "last month", "from Feb. 2-6", "in 2009". What counts from today counts from the article's date; without
 * one it stays open. Nothing is padded: a month stays a month.
 */
final class Dates {

    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
            "yesterday",
            "tomorrow", "tonight");
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october",
            "november", "december");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("a", 1), Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9), Map.entry("ten", 10));

    /**
     * A date in a text.
     *
     * @param first index of its first token
     * @param last  index of its last token
     * @param start the date, or the first of a span
     * @param end   the last of a span, else null
     */
    record Dated(int first, int last, PartialDate start, PartialDate end) {
    }

    private final List<Token> tokens;
    private final LocalDate today;
    /** The year and month an article is known to be of, where the day is not. */
    private final PartialDate published;

    Dates(List<Token> tokens, PartialDate published) {
        this.tokens = tokens;
        this.published = published;
        this.today = published == null || published.toString().length() < 10 ? null : published.firstDay();
    }

    static boolean isDay(Token token) {
        return token.in(DAYS);
    }

    /** The dates that stand in a stretch of tokens, in their order. */
    List<Dated> in(int first, int last) {
        List<Dated> found = new ArrayList<>();
        for (int i = first; i <= last && i < tokens.size(); i++) {
            Dated dated = at(i);
            if (dated != null && dated.last() <= last) {
                found.add(dated);
                i = dated.last();
            }
        }
        return found;
    }

    /** The date in a sentence that stands nearest to an item, at most so many tokens away; null where none does. */
    Dated nearest(Sentence sentence, int item, int window) {
        int at = sentence.item(item).first();
        Dated best = null;
        for (Dated dated : in(sentence.first(), sentence.last())) {
            if (best == null || Math.abs(dated.first() - at) < Math.abs(best.first() - at)) {
                best = dated;
            }
        }
        return best == null || Math.abs(best.first() - at) > window ? null : best;
    }

    private Token token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.NONE;
    }

    private Dated at(int i) {
        Token token = token(i);
        if (!token.isWord() && !token.isNumber()) {
            return null;
        }
        Dated dated = month(i);
        if (dated == null && token.isNumber()) {
            dated = number(i);
        }
        if (dated == null && token.in(DAYS)) {
            dated = day(i);
        }
        return dated == null ? relative(i) : dated;
    }

    private int monthOf(Token token) {
        if (!token.isWord() || !token.isCapital()) {
            return 0;
        }
        String word = Words.bare(token);
        for (int m = 0; m < 12; m++) {
            String name = MONTHS.get(m);
            if (word.equals(name) || token.isAbbreviation() && (word.equals(name.substring(0, 3)) || word.equals("sept") && m == 8)
                    || word.length() == 3 && word.equals(name.substring(0, 3)) && m != 4) {
                return m + 1;
            }
        }
        return 0;
    }

    private int dayNumber(Token token) {
        return token.isNumber() ? number(token.text().toLowerCase(Locale.ROOT).replaceAll("(st|nd|rd|th)$", ""), 1, 31) : -1;
    }

    private int yearNumber(Token token) {
        return token.isNumber() && token.text().length() == 4 ? number(token.text(), 1800, 2199) : -1;
    }

    private static int number(String text, int least, int most) {
        if (text.length() > 4 || text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? number : -1;
    }

    /** "January 19, 2023", "Feb. 2-6", "Jan 19, 20", "September 2025", "November". */
    private Dated month(int i) {
        int month = monthOf(token(i));
        if (month == 0 || token(i).is("may") && !isMay(i)) {
            return null;
        }
        int day = dayNumber(token(i + 1));
        if (day < 0) {
            int year = yearNumber(token(i + 1).is(",") ? token(i + 2) : token(i + 1));
            if (year > 0) {
                return dated(i, token(i + 1).is(",") ? i + 2 : i + 1, year, month, -1, -1);
            }
            return lone(i, month);
        }
        int last = i + 1;
        int lastDay = -1;
        boolean to = token(i + 2).isHyphen() || token(i + 2).isDash() || token(i + 2).is("to") || token(i + 2).is("and")
                || token(i + 2).is(",");
        if (to && dayNumber(token(i + 3)) > day && yearNumber(token(i + 3)) < 0) {
            lastDay = dayNumber(token(i + 3));
            last = i + 3;
        }
        int year = yearNumber(token(last + 1).is(",") ? token(last + 2) : token(last + 1));
        if (year > 0) {
            last += token(last + 1).is(",") ? 2 : 1;
        }
        return dated(i, last, year > 0 ? year : yearNear(month), month, day, lastDay);
    }

    private boolean isMay(int i) {
        return token(i + 1).isNumber() || token(i - 1).isNumber()
                || token(i - 1).in(Set.of("in", "of", "last", "since", "this", "next", "late",
                        "early", "mid", "until", "by"));
    }

    private Dated lone(int i, int month) {
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
        int year = yearNear(month);
        return year < 0 ? null : last(i, month, year);
    }

    private Dated last(int i, int month, int year) {
        return dated(i, token(i + 1).is("last") ? i + 2 : i, year, month, -1, -1);
    }

    /** The year in which a month lies nearest to the article. */
    private int yearNear(int month) {
        if (today == null) {
            return published == null ? -1 : published.firstDay().getYear();
        }
        int year = today.getYear();
        int apart = month - today.getMonthValue();
        return apart > 6 ? year - 1 : apart < -6 ? year + 1 : year;
    }

    private static Dated dated(int first, int last, int year, int month, int day, int lastDay) {
        if (year < 0) {
            return null;
        }
        String start = String.format(Locale.ROOT, "%04d-%02d", year, month);
        try {
            PartialDate from = new PartialDate(day < 0 ? start : start + String.format(Locale.ROOT, "-%02d", day));
            PartialDate to = lastDay < 0 ? null : new PartialDate(start + String.format(Locale.ROOT, "-%02d", lastDay));
            return new Dated(first, last, from, to);
        } catch (IllegalArgumentException e) {
            return null; // a day that no calendar has
        }
    }

    /** "19 January 2023", "2-6 February", "in 2009", "2026 to 2027", "2023-01-19", "3 days ago". */
    private Dated number(int i) {
        int day = dayNumber(token(i));
        if (day > 0) {
            int at = i + 1;
            int lastDay = -1;
            if ((token(at).isHyphen() || token(at).isDash() || token(at).is("to") || token(at).is("and"))
                    && dayNumber(token(at + 1)) > day) {
                lastDay = dayNumber(token(at + 1));
                at += 2;
            }
            int month = monthOf(token(at));
            if (month > 0) {
                int year = yearNumber(token(at + 1).is(",") ? token(at + 2) : token(at + 1));
                int last = year < 0 ? at : token(at + 1).is(",") ? at + 2 : at + 1;
                return dated(i, last, year < 0 ? yearNear(month) : year, month, day, lastDay);
            }
        }
        int year = yearNumber(token(i));
        if (year < 0) {
            return null;
        }
        if (token(i + 1).isHyphen() && token(i + 3).isHyphen() && dayNumber(token(i + 2)) > 0 && dayNumber(token(i + 4)) > 0) {
            return dated(i, i + 4, year, Math.min(12, dayNumber(token(i + 2))), dayNumber(token(i + 4)), -1);
        }
        boolean dateBefore = token(i - 1)
                .in(Set.of("in", "since", "from", "of", "by", "until", "late", "early", "mid", "during", "year", "to", "a",
                        "the", "between", "after", "before"))
                || token(i - 1).is(",") || token(i - 1).is("(");
        if (!dateBefore) {
            return null;
        }
        boolean span = (token(i + 1).is("to") || token(i + 1).isHyphen() || token(i + 1).isDash()
                || token(i + 1).is("and") && token(i - 1).is("between"))
                && yearNumber(token(i + 2)) > year;
        return new Dated(i, span ? i + 2 : i, new PartialDate(token(i).text()), span ? new PartialDate(token(i + 2).text()) : null);
    }

    private Dated day(int i) {
        if (today == null) {
            return null;
        }
        String word = token(i).lower();
        LocalDate date = switch (word) {
            case "today", "tonight" -> today;
            case "yesterday" -> today.minusDays(1);
            case "tomorrow" -> today.plusDays(1);
            default -> weekday(i, DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
        };
        return new Dated(i, i, PartialDate.of(date), null);
    }

    private LocalDate weekday(int i, DayOfWeek day) {
        if (token(i - 1).is("next") || token(i - 1).is("coming") || isFuture(i)) {
            return today.with(TemporalAdjusters.next(day));
        }
        return token(i - 1).is("last") ? today.with(TemporalAdjusters.previous(day)) : today.with(TemporalAdjusters.previousOrSame(day));
    }

    private boolean isFuture(int i) {
        for (int k = i - 1; k > i - 12 && k >= 0 && !token(k).isStop() && !token(k).isParagraph(); k--) {
            if (token(k).is("will") || token(k).is("scheduled") || token(k).is("upcoming")) {
                return true;
            }
            if (token(k).verb() != null && token(k).verb().isPast() || token(k).is(",")) {
                return false;
            }
        }
        return false;
    }

    /** "last month", "earlier this year", "three years ago", "next week". */
    private Dated relative(int i) {
        if (today == null) {
            return null;
        }
        Token unit = token(i + 1);
        int shift = token(i).is("last") ? -1 : token(i).is("this") ? 0 : token(i).is("next") ? 1 : 2;
        if (shift < 2) {
            return unit(i, i + 1, unit, shift);
        }
        int count = NUMBERS.getOrDefault(token(i).lower(), number(token(i).text(), 1, 99));
        return count > 0 && token(i + 2).is("ago") ? unit(i, i + 2, unit, -count) : null;
    }

    private Dated unit(int first, int last, Token unit, int shift) {
        ChronoUnit by = switch (Words.singular(unit.lower())) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> null;
        };
        if (by == null) {
            return null;
        }
        try {
            LocalDate date = today.plus(shift, by);
            String text = date.toString();
            return switch (by) {
                case DAYS -> new Dated(first, last, PartialDate.of(date), null);
                case WEEKS -> week(first, last, date);
                case MONTHS -> new Dated(first, last, new PartialDate(text.substring(0, 7)), null);
                default -> new Dated(first, last, new PartialDate(text.substring(0, 4)), null);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A week is as precise as the month it lies in, or the year. */
    private static Dated week(int first, int last, LocalDate date) {
        LocalDate monday = date.with(DayOfWeek.MONDAY);
        LocalDate sunday = monday.plusDays(6);
        int length = monday.getMonth() == sunday.getMonth() ? 7 : monday.getYear() == sunday.getYear() ? 4 : 0;
        return length == 0 ? null : new Dated(first, last, new PartialDate(monday.toString().substring(0, length)), null);
    }
}
