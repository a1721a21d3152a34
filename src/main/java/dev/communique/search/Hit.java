package dev.communique.search;

/**
 * Something that was found.
 *
 * @param id    its id
 * @param score how well it matches (BM25); comparable within one search only
 */
public record Hit(String id, float score) {
}
