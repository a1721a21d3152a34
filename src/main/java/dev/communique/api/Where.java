package dev.communique.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.communique.fact.Folding;
import dev.communique.fact.PartialDate;

/**
 * Conditions on the elements of a list, which the queries call {@code t}. Equal for equal filters, so that requests for the same
 * are answered together.
 *
 * @param conditions HQL, all of which must hold
 * @param parameters values of their parameters
 * @param contained  what the texts of each element must contain, which the conditions say too
 */
record Where(List<String> conditions, Map<String, Object> parameters, List<String> contained) {

    private static final int LONGEST_TEXT = 200;

    /** No condition. */
    static Where all() {
        return new Where(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    }

    /** Whether there is no condition. */
    boolean isAll() {
        return conditions.isEmpty();
    }

    /** Adds a condition; each {@code %s} in it stands for a parameter. */
    Where and(String condition, Object... values) {
        String named = condition;
        for (Object value : values) {
            named = named.replaceFirst("%s", parameter(value));
        }
        conditions.add(named);
        return this;
    }

    private String parameter(Object value) {
        String name = "w" + parameters.size() + "_";
        parameters.put(name, value);
        return ":" + name;
    }

    /** The same, with the condition that the id is one of these. */
    Where within(Collection<String> ids) {
        Where same = new Where(new ArrayList<>(conditions), new HashMap<>(parameters), contained);
        return same.and(ids.isEmpty() ? "1 = 0" : same.among("t.id", ids));
    }

    private String among(String expression, Collection<?> values) {
        String name = "w" + parameters.size() + "_";
        Among among = Among.of(name, values);
        parameters.put(name, among);
        return among.holds(expression);
    }

    /** Adds a condition where a value is given. */
    Where andIfGiven(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** Adds a condition where a list is given; an empty list lets nothing through. */
    Where andIfGiven(String expression, String argument, Collection<?> values) {
        if (values == null) {
            return this;
        }
        return values.isEmpty() ? and("1 = 0") : and(among(expression, Ids.limited(argument, List.copyOf(values))));
    }

    /** Adds the condition that the article or statement has these words, one after the other. */
    Where andContains(String argument, String words) {
        andLike("exists (select 1 from FoldedText f where f.id = t.id and f.words like %s escape '\\')", argument, words, Folding::text);
        if (words != null) {
            contained.add(Folding.text(words));
        }
        return this;
    }

    /**
     * Adds a condition where words are given: that a folded text is like {@code %s}.
     *
     * @param folding how the text was folded
     */
    Where andLike(String condition, String argument, String words, UnaryOperator<String> folding) {
        if (words == null) {
            return this;
        }
        if (words.isBlank() || words.length() > LONGEST_TEXT) {
            throw new BadUserInput("'" + argument + "' must have 1 to " + LONGEST_TEXT + " characters");
        }
        String folded = folding.apply(words);
        if (folded.isBlank()) {
            throw new BadUserInput("'" + argument + "' has neither letter nor digit");
        }
        return and(condition, "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    /**
     * Adds the condition that a date from {@code start} to {@code end} (columns, or the same twice) may lie in a range. A date known
     * to the year or month counts where any day of it does; one that isn't known never does.
     */
    Where andWithin(String start, String end, PartialDate from, PartialDate to) {
        checkRange(from, to);
        if (from != null) {
            LocalDate day = from.firstDay();
            String iso = day.toString();
            List<PartialDate> monthAndYear = List.of(new PartialDate(iso.substring(0, 7)), new PartialDate(iso.substring(0, 4)));
            and("(" + among(end, monthAndYear) + " or " + end + " >= %s)", PartialDate.of(day));
            and(end + " >= %s", monthAndYear.get(1)); // follows from the above, and is a range of an index
        }
        if (to != null) {
            and(start + " <= %s", PartialDate.of(to.lastDay()));
        }
        return this;
    }

    /**
     * Checks a range of dates, of which either end may be null.
     *
     * @throws BadUserInput where it ends before it starts
     */
    static void checkRange(PartialDate from, PartialDate to) {
        if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
            throw new BadUserInput("the range ends with " + to + " before it starts with " + from);
        }
    }
}
