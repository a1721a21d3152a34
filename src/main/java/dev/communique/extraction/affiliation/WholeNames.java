package dev.communique.extraction.affiliation;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/** Finds the name of a whole within the name of its part, or right before it: "US Department of State", "Iran’s Quds Force". */
public final class WholeNames {

    private static final int LONGEST = 5;

    private WholeNames() {
    }

    /** The words that name a part and its whole together, of which {@code span} names the part; null where they don't name the whole. */
    public static Span around(List<Token> tokens, Span span, Entity whole, EntityIndex index) {
        int last = Math.min(span.last(), span.first() + LONGEST);
        for (int end = span.first(); end < last; end++) {
            if (index.isName(Tokens.text(tokens, span.first(), end), whole)) {
                return span;
            }
        }
        for (int of = span.first() + 1; of < span.last(); of++) {
            int at = Tokens.at(tokens, of + 1).in(Words.DETERMINERS) ? of + 2 : of + 1;
            if (tokens.get(of).is("of") && at <= span.last() && index.isName(Tokens.text(tokens, at, span.last()), whole)) {
                return span;
            }
        }
        int before = Tokens.at(tokens, span.first() - 1).is("'s") ? span.first() - 2 : span.first() - 1;
        for (int start = before; start >= 0 && start > before - LONGEST; start--) {
            if (index.isName(Tokens.text(tokens, start, before), whole)) {
                return new Span(start, span.last());
            }
        }
        int behind = Tokens.at(tokens, span.last() + 2).in(Words.DETERMINERS) ? span.last() + 3 : span.last() + 2;
        for (int end = behind; Tokens.at(tokens, span.last() + 1).is("of") && end < tokens.size() && end < behind + LONGEST; end++) {
            if (index.isName(Tokens.text(tokens, behind, end), whole)) {
                return new Span(span.first(), end);
            }
        }
        return null;
    }
}
