package dev.communique.endpoint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How large an operation is.
 *
 * @param depth      how many fields stand inside one another
 * @param aliases    how many aliases it has
 * @param rootFields how many fields it has at its root
 * @param introspects whether it asks for the schema
 * @param cost       what it costs at its root
 * @param neverNull  the variables that stand where null can't
 */
record OperationComplexity(int depth, int aliases, int rootFields, boolean introspects, Cost cost, Set<String> neverNull) {

    /** How many fields must be answered. Fragments are shared, so that a document has a cost of its own size, however it unfolds. */
    static final class Cost {

        /** Far above any limit, and far enough below overflow. */
        private static final long MOST = 1_000_000_000_000L;

        private final Size times;
        private final int own;
        private final List<Cost> parts;

        Cost(int own, Size times, List<Cost> parts) {
            this.own = own;
            this.times = times;
            this.parts = parts;
        }

        private long of(Map<String, ?> variables, Map<Cost, Long> known) {
            Long before = known.get(this);
            if (before != null) {
                return before;
            }
            long sum = 0;
            for (Cost part : parts) {
                sum = Math.min(MOST, sum + part.of(variables, known));
            }
            long cost = Math.min(MOST, own + times.of(variables) * sum);
            known.put(this, cost);
            return cost;
        }
    }

    /**
     * How often a field repeats what is inside it: a number, or what a variable says up to that number, or {@code otherwise} where that is not
     * given.
     */
    record Size(String variable, int number, Size otherwise) {

        static final Size ONCE = of(1);

        static Size of(int number) {
            return new Size(null, number, null);
        }

        /** No page and no list of ids is larger; what is asked of an empty page itself, such as its place in the list, is answered once. */
        static int bounded(long size, int largest) {
            return (int) Math.max(1, Math.min(largest, size));
        }

        private long of(Map<String, ?> variables) {
            if (variable == null) {
                return number;
            }
            Object value = variables.get(variable);
            return value instanceof Number given
                    ? bounded(given.longValue(), number)
                    : value instanceof Collection<?> list ? bounded(list.size(), number) : otherwise.of(variables);
        }
    }

    /**
     * What it costs.
     *
     * @param variables their values as resolvers get them: defaults filled in, and of the types that the document declares
     */
    long cost(Map<String, Object> variables) {
        return cost.of(variables, new HashMap<>());
    }
}
