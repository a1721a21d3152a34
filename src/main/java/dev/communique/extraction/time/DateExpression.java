package dev.communique.extraction.time;

import dev.communique.fact.PartialDate;

/**
 * A date in a text.
 *
 * @param first index of its first token
 * @param last  index of its last token
 * @param start the date, or the first of a span
 * @param end   the last of a span, else null
 */
public record DateExpression(int first, int last, PartialDate start, PartialDate end) {
}
