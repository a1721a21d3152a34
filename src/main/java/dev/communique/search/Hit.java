package dev.communique.search;

import java.util.function.Supplier;

/**
 * Something that was found.
 *
 * @param id        its id
 * @param score     how well it matches (BM25); comparable within one search only
 * @param highlight makes the best passage: HTML, with what matched between {@code <mark>} and {@code </mark>}
 */
public record Hit(String id, float score, Supplier<String> highlight) {
}
