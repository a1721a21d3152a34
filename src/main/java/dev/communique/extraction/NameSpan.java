package dev.communique.extraction;

/**
 * Capital words that stand together.
 *
 * @param first index of the first token
 * @param last  index of the last one
 */
record NameSpan(int first, int last) {
}
