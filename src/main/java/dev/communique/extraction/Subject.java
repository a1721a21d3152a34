package dev.communique.extraction;

import java.util.List;

/**
 * The subject of a verb.
 *
 * @param at  index of its chunk, -1 where it is nobody known
 * @param who whom it means
 */
record Subject(int at, List<Entity> who) {
}
