package dev.communique.extraction;

import java.util.List;
import java.util.Set;

/**
 * A sentence in its pieces.
 *
 * @param items     in their order
 * @param within    the quotation in which it stands, or null
 * @param paragraph number of its paragraph, from 0
 */
record Sentence(List<Item> items, Quotation within, int paragraph) {

    Item item(int i) {
        return i >= 0 && i < items.size() ? items.get(i) : Item.NONE;
    }

    int size() {
        return items.size();
    }

    /** All its tokens. */
    Saying.Span span() {
        return new Saying.Span(first(), last());
    }

    /** The index of the last item before the full stop or semicolon behind an item. */
    int clauseEnd(int from) {
        int end = from;
        while (end + 1 < size() && !item(end + 1).isStop() && !item(end + 1).is(";")) {
            end++;
        }
        return end;
    }

    /** Whether one of the words stands in a stretch of items, or as the head of a phrase; behind the end there is nothing. */
    boolean has(int from, int to, Set<String> words) {
        for (int i = Math.max(from, 0); i <= to && i < size(); i++) {
            if (items.get(i).isNoun(words)) {
                return true;
            }
        }
        return false;
    }

    int first() {
        return items.get(0).first();
    }

    int last() {
        return items.get(items.size() - 1).last();
    }
}
