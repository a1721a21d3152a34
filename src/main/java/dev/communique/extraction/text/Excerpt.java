package dev.communique.extraction.text;

import java.util.List;

import dev.communique.extraction.lexicon.Words;

/** Cuts names and titles out of sentences, so that they end with a word that can end them. */
public final class Excerpt {

    private Excerpt() {
    }

    /**
     * The words of a stretch of tokens as they are written, without those at the end that need something after them: "of the", "and", an
     * open bracket.
     *
     * @param last index of the last token that may be in it
     */
    public static String of(List<Token> tokens, int first, int last) {
        int end = last;
        while (end > first && needsMore(tokens.get(end))) {
            end--;
        }
        int open = openBracket(tokens, first, end);
        return open > first ? of(tokens, first, open - 1) : Tokens.text(tokens, first, end);
    }

    private static boolean needsMore(Token token) {
        return token.in(Words.PREPOSITIONS) || token.in(Words.DETERMINERS) || token.in(Words.CONJUNCTIONS) || token.isAuxiliary()
                || token.isMark() && !token.is(")") && !"”\"’'".contains(token.text());
    }

    /** Where a bracket opens that does not close; -1 where none does. */
    private static int openBracket(List<Token> tokens, int first, int last) {
        int open = -1;
        for (int i = first; i <= last; i++) {
            if (tokens.get(i).is("(")) {
                open = i;
            } else if (tokens.get(i).is(")")) {
                open = -1;
            }
        }
        return open;
    }
}
