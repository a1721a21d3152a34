package dev.communique.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A page of a list.
 *
 * @param nodes   its elements
 * @param cursors the cursor of each
 */
record Page<T>(List<T> nodes, List<String> cursors, boolean hasNext, boolean hasPrevious) {

    /** A page of a list that has nothing in the slice. */
    static Page<?> empty(Slice slice) {
        return new Page<>(List.of(), List.of(), slice.backward() && slice.before() != null, !slice.backward() && slice.after() != null);
    }

    PageInfo info() {
        boolean empty = cursors.isEmpty();
        return new PageInfo(hasNext, hasPrevious, empty ? null : cursors.get(0), empty ? null : cursors.get(cursors.size() - 1));
    }

    <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, nodes.size()).mapToObj(i -> edge.apply(nodes.get(i), cursors.get(i))).toList();
    }
}
