package dev.communique.extraction;

/**
 * Tokens that follow each other.
 *
 * @param first index of the first one
 * @param last  index of the last one
 */
record Span(int first, int last) {
}
