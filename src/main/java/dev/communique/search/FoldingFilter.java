package dev.communique.search;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import dev.communique.fact.Folding;

/** Folds each word as filters and names are folded too. */
final class FoldingFilter extends TokenFilter {

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    FoldingFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!foldAscii(word.buffer(), word.length())) {
            String folded = Folding.text(word.toString());
            word.setEmpty().append(folded);
        }
        return true;
    }

    /**
     * Folds most words in place, as {@link Folding} would: of those in ASCII only the capitals change.
     *
     * @return false for other words, which may be half folded then; it makes no difference to who folds them whole
     */
    private static boolean foldAscii(char[] letters, int length) {
        for (int i = 0; i < length; i++) {
            char letter = letters[i];
            if (letter >= 128) {
                return false;
            }
            if (letter >= 'A' && letter <= 'Z') {
                letters[i] = (char) (letter + ('a' - 'A'));
            }
        }
        return true;
    }
}
