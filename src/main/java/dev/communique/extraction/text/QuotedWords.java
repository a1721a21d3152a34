package dev.communique.extraction.text;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.lexicon.Words;
import dev.communique.fact.Punctuation;

/** The words between quotation marks: how many, how they start and end, in which parts. */
public final class QuotedWords {

    /** More words than this are no name. */
    private static final int LONGEST_NAME = 11;
    private final List<Token> tokens;
    private final Quotation quotation;

    /** Starts a quotation. */
    public QuotedWords(List<Token> tokens, Quotation quotation) {
        this.tokens = tokens;
        this.quotation = quotation;
    }

    /** How many there are. */
    public int count() {
        int words = 0;
        for (int i = quotation.from(); i < quotation.to(); i++) {
            words += tokens.get(i).isWord() && !tokens.get(i).is("'s") || tokens.get(i).isNumber() ? 1 : 0;
        }
        return words;
    }

    Token first() {
        return tokens.get(quotation.from());
    }

    /** The last token that is no quotation mark. */
    public Token last() {
        int last = quotation.to() - 1;
        while (last > quotation.from() && isQuoteMark(tokens.get(last))) {
            last--;
        }
        return tokens.get(last);
    }

    /** Whether they start as a sentence does. */
    public boolean startLikeSentence() {
        return first().isWord() && Character.isUpperCase(first().text().codePointAt(0)) || first().isNumber() || first().isMark();
    }

    /** Whether they are written as a name: with capitals throughout. */
    public boolean areName() {
        int capitals = 0;
        int counted = 0;
        for (int i = quotation.from(); i < quotation.to(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !token.in(Words.PREPOSITIONS) && !token.in(Words.DETERMINERS) && !token.in(Words.CONJUNCTIONS)
                    && !token.is("'s")) {
                counted++;
                capitals += Character.isUpperCase(token.text().codePointAt(0)) ? 1 : 0;
            }
        }
        return counted > 1 && counted <= LONGEST_NAME && capitals >= counted - (counted > 5 ? 1 : 0);
    }

    /** The words between the marks, a part for each paragraph, without the comma before a cue. */
    public List<Span> parts() {
        List<Span> parts = new ArrayList<>();
        int first = quotation.from();
        for (int i = quotation.from(); i <= quotation.to(); i++) {
            if (i == quotation.to() || tokens.get(i).isParagraph()) {
                part(parts, first, i - 1);
                first = i + 1;
            }
        }
        return parts;
    }

    private void part(List<Span> parts, int from, int to) {
        int first = from;
        int last = to;
        while (first <= last && isQuoteMark(tokens.get(first)) && first != from) {
            first++;
        }
        if (first == from && !parts.isEmpty() && first <= last && isQuoteMark(tokens.get(first))) {
            first++;
        }
        while (last >= first && (tokens.get(last).is(",") || tokens.get(last).isDash() || tokens.get(last).isHyphen())) {
            last--;
        }
        if (first <= last) {
            parts.add(new Span(first, last));
        }
    }

    private static boolean isQuoteMark(Token token) {
        return token.isMark() && Punctuation.isQuotationMark(token.text());
    }
}
