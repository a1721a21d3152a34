package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.entity.NewestFirst;
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

    /** With a condition; each {@code %s} in it stands for a parameter. */
    public Where and(String condition, Object... values) {
        Map<String, Object> more = new HashMap<>(parameters);
        String named = condition;
        for (Object value : values) {
            String name = name(more);
            more.put(name, value);
            named = named.replaceFirst("%s", ":" + name);
        }
        return new Where(plus(conditions, named), more, contained);
    }

    private static String name(Map<String, Object> parameters) {
        return "w" + parameters.size() + "_";
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

    /** The ids of actors in the conditions, as clients sent them. */
    Set<String> actors() {
        return parameters.values().stream().flatMap(value -> value instanceof InClause among ? among.values().stream() : Stream.of(value))
                .filter(ActorId.class::isInstance).map(value -> ((ActorId) value).id()).collect(Collectors.toSet());
    }

    /** With the stored id of each actor. */
    Where withActors(UnaryOperator<String> stored) {
        Map<String, Object> values = new HashMap<>(parameters);
        values.replaceAll((name, value) -> value instanceof ActorId actor
                ? stored.apply(actor.id())
                : value instanceof InClause among ? among.withActors(stored) : value);
        return values.equals(parameters) ? this : new Where(conditions, values, contained);
    }

    private Where among(String expression, Collection<?> values) {
        InClause among = InClause.of(name(parameters), values);
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(among.name(), among);
        return new Where(plus(conditions, among.holds(expression)), more, contained);
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

    /**
     * With a condition where a list is given, {@code %s} of which is that the expression is one of its values; an empty list lets nothing
     * through.
     */
    Where andIfGivenWithin(String condition, String expression, String argument, Collection<?> values) {
        if (values == null) {
            return this;
        }
        if (values.isEmpty()) {
            return and("1 = 0");
        }
        InClause among = InClause.of(name(parameters), Ids.limited(argument, List.copyOf(values)));
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(among.name(), among);
        return new Where(plus(conditions, condition.replace("%s", among.holds(expression))), more, contained);
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
        checkRange(from, to);
        Where where = this;
        if (from != null) {
            String day = from.firstDay().toString();
            PartialDate month = new PartialDate(day.substring(0, 7));
            PartialDate year = new PartialDate(day.substring(0, 4));
            where = and("(" + end + " in (%s, %s) or " + end + " >= %s)", month, year, new PartialDate(day))
                    .and(end + " >= %s", year); // follows from the above, and is a range of an index
        }
        return to == null ? where : where.and(start + " <= %s", PartialDate.of(to.lastDay()));
    }

    /**
     * The same as {@link #andWithin} of one column that the key begins with. The key says it once more, less exactly, as a range of the index that lists
     * are read by.
     */
    public Where andDayWithin(String column, String key, PartialDate from, PartialDate to) {
        if (from == null && to == null) {
            return this;
        }
        String oldest = from == null
                ? NewestFirst.UNDATED
                : NewestFirst.behind(new PartialDate(from.firstDay().toString().substring(0, 4)));
        return andWithin(column, column, from, to).and(key + " < %s", oldest)
                .andIfGiven(key + " >= %s", to == null ? null : NewestFirst.ahead(PartialDate.of(to.lastDay())));
    }

    /**
     * Checks a range of dates, of which either end may be null.
     *
     * @throws BadUserInput where it ends before it starts
     */
    public static void checkRange(PartialDate from, PartialDate to) {
        if (from != null && to != null && to.lastDay().isBefore(from.firstDay())) {
            throw new BadUserInput("the range ends with " + to + " before it starts with " + from);
        }
    }
}
