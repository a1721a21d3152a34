package dev.communique.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A page of a list.
 *
 * @param nodes its elements
 * @param order which order the list has, as cursors name it
 * @param keys  the sort key of each element
 */
public record Page<T>(List<T> nodes, String order, List<String> keys, boolean hasNext, boolean hasPrevious) {

    /** A page of a list that has nothing in the slice. */
    static Page<?> empty(Slice slice) {
        return new Page<>(List.of(), "", List.of(), slice.backward() && slice.before() != null, !slice.backward() && slice.after() != null);
    }

    /** A page of a list that is at hand, sorted by its keys. */
    public static <T> Page<T> of(List<T> all, Function<T, String> key, String order, Slice slice) {
        List<T> within = all.stream().filter(element -> slice.after() == null || key.apply(element).compareTo(slice.after()) > 0)
                .filter(element -> slice.before() == null || key.apply(element).compareTo(slice.before()) < 0).toList();
        int from = slice.backward() ? Math.max(0, within.size() - slice.size()) : 0;
        int to = slice.backward() ? within.size() : Math.min(within.size(), slice.size());
        List<T> nodes = within.subList(from, to);
        return new Page<>(nodes, order, nodes.stream().map(key).toList(), slice.before() != null || to < within.size(),
                from > 0 || slice.after() != null);
    }

    /** Names the place of an element in the list. */
    public String cursor(int i) {
        return Cursor.encode(order, keys.get(i));
    }

    public <E> List<E> edges(BiFunction<T, String, E> edge) {
        return IntStream.range(0, nodes.size()).mapToObj(i -> edge.apply(nodes.get(i), cursor(i))).toList();
    }
}
