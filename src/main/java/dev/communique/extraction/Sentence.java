package dev.communique.extraction;

import java.util.List;
import java.util.Set;

/**
 * A sentence in its pieces.
 *
 * @param chunks    in their order
 * @param within    the quotation in which it stands, or null
 * @param paragraph number of its paragraph, from 0
 */
record Sentence(List<Chunk> chunks, Quotation within, int paragraph) {

    Chunk chunk(int i) {
        return i >= 0 && i < chunks.size() ? chunks.get(i) : Chunk.NONE;
    }

    int size() {
        return chunks.size();
    }

    /** All its tokens. */
    Span span() {
        return new Span(first(), last());
    }

    /** The index of the last chunk before the full stop or semicolon behind a chunk. */
    int clauseEnd(int from) {
        int end = from;
        while (end + 1 < size() && !chunk(end + 1).isStop() && !chunk(end + 1).is(";")) {
            end++;
        }
        return end;
    }

    /** Whether one of the words stands in a stretch of chunks, or as the head of a phrase; behind the end there is nothing. */
    boolean has(int from, int to, Set<String> words) {
        for (int i = Math.max(from, 0); i <= to && i < size(); i++) {
            if (chunks.get(i).isNoun(words)) {
                return true;
            }
        }
        return false;
    }

    int first() {
        return chunks.get(0).first();
    }

    int last() {
        return chunks.get(chunks.size() - 1).last();
    }
}
