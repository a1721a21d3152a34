package dev.communique.store;

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
public record Where(List<String> conditions, Map<String, Object> parameters, List<String> contained) {

    private static final Where ALL = new Where(List.of(), Map.of(), List.of());

    private static final int LONGEST_TEXT = 200;

    /** Keeps copies: what a list is asked for with, and found again by, does not change. */
    public Where {
        conditions = List.copyOf(conditions);
        parameters = Map.copyOf(parameters);
        contained = List.copyOf(contained);
    }

    /** No condition. */
    public static Where all() {
        return ALL;
    }

    /** Whether there is no condition. */
    boolean isAll() {
        return conditions.isEmpty();
    }

    /** With a condition; {@code %s} in it stands for the parameter. */
    public Where and(String condition, Object value) {
        String name = nextName();
        return with(condition.replace("%s", ":" + name), name, value);
    }

    /** With a condition that needs no parameter. */
    public Where and(String condition) {
        return new Where(plus(conditions, condition), parameters, contained);
    }

    private String nextName() {
        return "w" + parameters.size() + "_";
    }

    private Where with(String condition, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Where(plus(conditions, condition), more, contained);
    }

    private static List<String> plus(List<String> all, String another) {
        List<String> more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    /** With the condition that the id is one of these. */
    Where within(Collection<String> ids) {
        return ids.isEmpty() ? and("1 = 0") : among("t.id", ids);
    }

    private Where among(String expression, Collection<?> values) {
        InClause among = InClause.of(nextName(), values);
        return with(among.holds(expression), among.name(), among);
    }

    /** With a condition for each of some values; {@code %s} in it stands for the value. */
    public Where andForEach(String condition, Collection<?> values) {
        Where where = this;
        for (Object value : values) {
            where = where.and(condition, value);
        }
        return where;
    }

    /** With a condition where a value is given. */
    public Where andIfGiven(String condition, Object value) {
        return value == null ? this : and(condition, value);
    }

    /** With a condition where a list is given; an empty list lets nothing through. */
    public Where andIfGiven(String expression, String argument, Collection<?> values) {
        if (values == null) {
            return this;
        }
        return values.isEmpty() ? and("1 = 0") : among(expression, Ids.limited(argument, List.copyOf(values)));
    }

    /** With the condition that the article or statement has these words, one after the other. */
    public Where andContains(String argument, String words) {
        Where where = andLike("exists (select 1 from FoldedText f where f.id = t.id and f.words like %s escape '\\')", argument, words,
                Folding::text);
        return words == null ? where : new Where(where.conditions, where.parameters, plus(contained, Folding.text(words)));
    }

    /**
     * With a condition where words are given: that a folded text is like {@code %s}.
     *
     * @param folding how the text was folded
     */
    public Where andLike(String condition, String argument, String words, UnaryOperator<String> folding) {
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
     * With the condition that a date from {@code start} to {@code end} (columns, or the same twice) may lie in a range. A date known
     * to the year or month counts where any day of it does; one that isn't known never does.
     */
    public Where andWithin(String start, String end, PartialDate from, PartialDate to) {
        if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
            throw new BadUserInput("the range ends with " + to + " before it starts with " + from);
        }
        Where where = this;
        if (from != null) {
            LocalDate day = from.firstDay();
            String iso = day.toString();
            List<PartialDate> monthAndYear = List.of(new PartialDate(iso.substring(0, 7)), new PartialDate(iso.substring(0, 4)));
            InClause among = InClause.of(nextName(), monthAndYear);
            String first = "w" + (parameters.size() + 1) + "_";
            where = where.with("(" + among.holds(end) + " or " + end + " >= :" + first + ")", among.name(), among)
                    .given(first, PartialDate.of(day))
                    .and(end + " >= %s", monthAndYear.get(1)); // follows from the above, and is a range of an index
        }
        return to == null ? where : where.and(start + " <= %s", PartialDate.of(to.lastDay()));
    }

    private Where given(String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Where(conditions, more, contained);
    }
}
