package dev.communique.corpus;

import java.util.ArrayList;
import java.util.List;

import dev.communique.fact.Passage;
import dev.communique.fact.Punctuation;

/**
 * Finds quoted words in a body, whatever kinds of quotation marks, dashes and spaces the two have: curators type straight ones,
 * newspapers print curly ones.
 */
public final class Quotes {

    private final String body;
    private final StringBuilder folded;
    private final int[] offsets;

    /** Prepares a body to be searched. */
    public Quotes(String body) {
        this.body = body;
        this.offsets = new int[body.length() + 1];
        this.folded = fold(body, offsets);
    }

    /** Every passage that reads like the quote, in the order of the text; none for a blank quote. */
    public List<Passage> find(String quote) {
        String wanted = fold(quote, new int[quote.length() + 1]).toString().strip();
        List<Passage> found = new ArrayList<>();
        for (int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            found.add(Passage.of(body, offsets[at], offsets[at + wanted.length() - 1] + 1));
        }
        return found;
    }

    /** Fills {@code offsets} with the place in the text of each folded character. */
    private static StringBuilder fold(String text, int[] offsets) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Punctuation.fold(text.charAt(i));
            if (c != ' ' || folded.length() == 0 || folded.charAt(folded.length() - 1) != ' ') {
                offsets[folded.length()] = i;
                folded.append(c);
            }
        }
        return folded;
    }
}
