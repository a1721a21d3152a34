package dev.communique.store;

import java.util.List;

/**
 * How many elements of a list are alike.
 *
 * @param values what is the same in them, of each key one; an actor's id, or two with a space between; empty where it isn't known
 * @param actors the actors among the values, by their ids
 */
public record Group(List<String> values, List<String> actors, int count) {
}
