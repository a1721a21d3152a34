package dev.communique.extraction.text;

/**
 * Tokens that follow each other.
 *
 * @param first index of the first one
 * @param last  index of the last one
 */
public record Span(int first, int last) {
}
