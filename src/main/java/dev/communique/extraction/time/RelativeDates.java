package dev.communique.extraction.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.PartialDate;

/** Reads dates that count from the article's: "on Monday", "last month", "three years ago". */
final class RelativeDates {

    private static final Set<String> TIMES_OF_DAY = WordLists.words("time.txt", "TIMES_OF_DAY");

    private final List<Token> tokens;
    private final LocalDate today;
    private final ComingDates coming;

    /** @param today the day from which they count */
    RelativeDates(List<Token> tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        this.coming = new ComingDates(tokens);
    }

    /** The date that starts at a token; null where none does. */
    DateExpression at(int i) {
        return token(i).isDay() ? day(i) : relative(i);
    }

    private Token token(int i) {
        return Tokens.at(tokens, i);
    }

    private DateExpression day(int i) {
        String word = token(i).lower();
        LocalDate date = switch (word) {
            case "today", "tonight" -> today;
            case "yesterday" -> today.minusDays(1);
            case "tomorrow" -> today.plusDays(1);
            default -> weekday(i, DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
        };
        return new DateExpression(i, i, PartialDate.of(date), null);
    }

    private LocalDate weekday(int i, DayOfWeek day) {
        if (token(i - 1).is("next") || token(i - 1).is("coming") || coming.isDayAhead(i)) {
            return today.with(TemporalAdjusters.next(day));
        }
        return token(i - 1).is("last") ? today.with(TemporalAdjusters.previous(day)) : today.with(TemporalAdjusters.previousOrSame(day));
    }

    /** "last month", "earlier this year", "three years ago", "next week". */
    private DateExpression relative(int i) {
        Token unit = token(i + 1);
        if (token(i).is("next") && token(i - 1).is("the")) {
            return null; // which counts from what was told before
        }
        int shift = token(i).is("last") ? -1 : token(i).is("this") ? 0 : token(i).is("next") ? 1 : 2;
        if (shift < 2 && unit.in(TIMES_OF_DAY)) {
            boolean night = token(i).is("last") && unit.is("night");
            return shift == 0 || night ? new DateExpression(i, i + 1, PartialDate.of(today.plusDays(shift)), null) : null;
        }
        if (shift < 2) {
            return unit(i, i + 1, unit, shift);
        }
        int count = count(token(i));
        return count > 0 && token(i + 2).is("ago") ? unit(i, i + 2, unit, -count) : null;
    }

    /** How many a word or a number tells of; below 1 where it tells of none. */
    static int count(Token token) {
        int inWords = token.is("a") ? 1 : Words.number(token.lower());
        return inWords > 0 ? inWords : CalendarDates.number(token.text(), 1, 99);
    }

    /** The unit of time that a noun tells: "days"; null where it tells none. */
    static ChronoUnit unit(Token noun) {
        return switch (Words.singular(noun.lower())) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> null;
        };
    }

    private DateExpression unit(int first, int last, Token unit, int shift) {
        ChronoUnit by = unit(unit);
        if (by == null) {
            return null;
        }
        try {
            LocalDate date = today.plus(shift, by);
            String text = date.toString();
            return switch (by) {
                case DAYS -> new DateExpression(first, last, PartialDate.of(date), null);
                case WEEKS -> week(first, last, date);
                case MONTHS -> new DateExpression(first, last, new PartialDate(text.substring(0, 7)), null);
                default -> new DateExpression(first, last, new PartialDate(text.substring(0, 4)), null);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A week is as precise as the month it lies in, or the year. */
    private static DateExpression week(int first, int last, LocalDate date) {
        LocalDate monday = date.with(DayOfWeek.MONDAY);
        LocalDate sunday = monday.plusDays(6);
        int length = monday.getMonth() == sunday.getMonth() ? 7 : monday.getYear() == sunday.getYear() ? 4 : 0;
        return length == 0 ? null : new DateExpression(first, last, new PartialDate(monday.toString().substring(0, length)), null);
    }
}
