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

    /**
     * Words that name a part together with its whole.
     *
     * @param whole what the entity is a part of
     * @param span  the words that tell so
     */
    public record Joined(Entity whole, Span span) {
    }

    private WholeNames() {
    }

    /** The words that name a part and its whole together, of which {@code span} names the part; null where they don't name the whole. */
    public static Span around(List<Token> tokens, Span span, Entity whole, EntityIndex index) {
        for (int start = span.first(); start <= span.last(); start++) {
            for (int end = start; end <= span.last() && end < start + LONGEST; end++) {
                if (end - start < span.last() - span.first() && index.isName(Tokens.text(tokens, start, end), whole)) {
                    return span;
                }
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
