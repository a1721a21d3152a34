package dev.communique.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A page of a list.
 *
 * @param nodes its elements
 * @param order which order the list has, as cursors name it
 * @param keys  the sort key of each element
 */
record Page<T>(List<T> nodes, String order, List<String> keys, boolean hasNext, boolean hasPrevious) {

    /** A page of a list that has nothing in the slice. */
    static Page<?> empty(Slice slice) {
        return new Page<>(List.of(), "", List.of(), slice.backward() && slice.before() != null, !slice.backward() && slice.after() != null);
    }

    PageInfo info() {
        return new PageInfo(hasNext, hasPrevious, nodes.isEmpty() ? null : cursor(0), nodes.isEmpty() ? null : cursor(nodes.size() - 1));
    }

    private String cursor(int i) {
        return Cursor.encode(order, keys.get(i));
    }

    <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, nodes.size()).mapToObj(i -> edge.apply(nodes.get(i), cursor(i))).toList();
    }
}
