package dev.communique.extraction.syntax;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.text.Quotation;
import dev.communique.extraction.text.Span;

/**
 * A sentence in its pieces.
 *
 * @param chunks    in their order
 * @param within    the quotation in which it stands, or null
 * @param paragraph number of its paragraph, from 0
 */
public record Sentence(List<Chunk> chunks, Quotation within, int paragraph) {

    /** The chunk at an index; {@link Chunk#NONE} where there is none. */
    public Chunk chunk(int i) {
        return i >= 0 && i < chunks.size() ? chunks.get(i) : Chunk.NONE;
    }

    /** How many chunks it has. */
    public int size() {
        return chunks.size();
    }

    /** All its tokens. */
    public Span span() {
        return new Span(first(), last());
    }

    /** The index of the last chunk before the full stop or semicolon after a chunk. */
    public int clauseEnd(int from) {
        int end = from;
        while (end + 1 < size() && !chunk(end + 1).isStop() && !chunk(end + 1).is(";")) {
            end++;
        }
        return end;
    }

    /** As {@link #has(int, int, Set)}, for one word. */
    public boolean has(int from, int to, String word) {
        return has(from, to, Set.of(word));
    }

    /** Whether one of the words stands in a stretch of chunks, or as the head of a phrase; after the end there is nothing. */
    public boolean has(int from, int to, Set<String> words) {
        for (int i = Math.max(from, 0); i <= to && i < size(); i++) {
            if (chunks.get(i).isNoun(words)) {
                return true;
            }
        }
        return false;
    }

    /** Index of its first token. */
    public int first() {
        return chunks.get(0).first();
    }

    /** Index of its last token. */
    public int last() {
        return chunks.get(chunks.size() - 1).last();
    }
}
