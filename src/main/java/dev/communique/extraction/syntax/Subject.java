package dev.communique.extraction.syntax;

import java.util.List;

import dev.communique.extraction.entity.Entity;

/**
 * The subject of a verb.
 *
 * @param at  index of its chunk, -1 where it is nobody known
 * @param who whom it means
 */
public record Subject(int at, List<Entity> who) {
}
