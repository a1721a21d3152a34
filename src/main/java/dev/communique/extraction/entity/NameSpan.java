package dev.communique.extraction.entity;

/**
 * Capital words that stand together.
 *
 * @param first index of the first token
 * @param last  index of the last one
 */
record NameSpan(int first, int last) {
}
