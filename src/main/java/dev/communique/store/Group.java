package dev.communique.store;

import java.util.Comparator;
import java.util.List;

/**
 * How many elements of a list are alike.
 *
 * @param values what is the same in them, of each key one; an actor's id, or two with a space between; empty where it isn't known
 * @param actors the actors among the values, by their ids
 */
public record Group(List<String> values, List<String> actors, int count) {

    /**
     * By time where a key is one of time, unknown ones last; else most first.
     *
     * @param ofTime of each key whether it is one of time
     */
    public static Comparator<Group> order(List<Boolean> ofTime) {
        Comparator<Group> order = Comparator.comparing(group -> 0);
        for (int i = 0; i < ofTime.size(); i++) {
            int key = i;
            if (ofTime.get(i)) {
                order = order.thenComparing((Group group) -> group.values().get(key).isEmpty())
                        .thenComparing(group -> group.values().get(key));
            }
        }
        return order.thenComparing(Group::count, Comparator.reverseOrder()).thenComparing(group -> String.join("\n", group.values()));
    }
}
