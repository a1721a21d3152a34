package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hibernate.query.SelectionQuery;

/**
 * Values that something is to be one of, in HQL. Each is a parameter of its own, and the last one is repeated up to a power of two:
 * Hibernate keeps the plan of such a query, while it makes that of a query with a list of values anew each time.
 *
 * @param name   with which the parameters' names begin
 * @param values at least one; a power of two of them, or too many to be kept
 */
record InClause(String name, List<?> values) {

    /** Of more the plan is not worth keeping. */
    private static final int MOST_KEPT = 1_024;

    /** As many parameters as these values take. */
    static InClause of(String name, Collection<?> values) {
        return new InClause(name, values.size() <= MOST_KEPT ? padded(values) : List.copyOf(values));
    }

    private static List<?> padded(Collection<?> values) {
        List<Object> padded = new ArrayList<>(values);
        Object last = padded.get(padded.size() - 1);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(last);
        }
        return padded;
    }

    /** With the stored id of each actor. */
    InClause withActors(UnaryOperator<String> stored) {
        return new InClause(name, values.stream().map(value -> value instanceof ActorId actor ? stored.apply(actor.id()) : value).toList());
    }

    private boolean isKept() {
        return values.size() <= MOST_KEPT;
    }

    /** The condition that an expression is one of the values. */
    String holds(String expression) {
        if (values.size() == 1) { // with brackets, it could be a list of values
            return expression + " = :" + name + 0;
        }
        return isKept()
                ? IntStream.range(0, values.size()).mapToObj(i -> ":" + name + i)
                        .collect(Collectors.joining(",", expression + " in (", ")"))
                : expression + " in (:" + name + ")";
    }

    /** Gives the parameters their values. */
    void bind(SelectionQuery<?> query) {
        if (!isKept()) {
            query.setParameterList(name, values);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(name + i, values.get(i));
        }
    }
}
