package dev.communique.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.PartialDate;

/** Reads dates that count from the one that was told last: "the same day", "the following year", "three days later", "Two months before, …". */
final class AnchoredDates {

    private static final Set<String> SAME = WordLists.words("time.txt", "SAME");
    private static final Set<String> FOLLOWING = WordLists.words("time.txt", "FOLLOWING");
    private static final Set<String> PREVIOUS = WordLists.words("time.txt", "PREVIOUS");
    private static final Set<String> LATER = WordLists.words("time.txt", "LATER");
    private static final Set<String> EARLIER = WordLists.words("time.txt", "EARLIER");
    /** How many tokens away the date may stand from which another one counts. */
    private static final int REACH = 150;
    private static final int DAY = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private final List<Token> tokens;

    AnchoredDates(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The date that starts at a token.
     *
     * @param anchor the date that was told last; may be null
     * @return null where none starts there, or the anchor is not as exact as it would have to be
     */
    DateExpression at(int i, DateExpression anchor) {
        if (anchor == null || i - anchor.last() > REACH) {
            return null;
        }
        if (token(i).is("the") || token(i).is("that")) {
            boolean same = token(i + 1).in(SAME);
            int shift = token(i + 1).in(FOLLOWING) ? 1 : token(i + 1).in(PREVIOUS) ? -1 : 0;
            int unit = same || shift != 0 ? i + 2 : i + 1;
            if (!Words.singular(token(unit).lower()).equals(token(unit).lower())) {
                return null; // "in the following days", "said that years of war …"
            }
            return unit > i + 1 || token(i).is("that") ? date(i, unit, unit, shift, anchor) : null;
        }
        int count = RelativeDates.count(token(i));
        boolean later = token(i + 2).in(LATER);
        boolean earlier = token(i + 2).in(EARLIER) && !token(i + 3).isWord();
        return count > 0 && (later || earlier) ? date(i, i + 2, i + 1, later ? count : -count, anchor) : null;
    }

    private DateExpression date(int first, int last, int unit, int shift, DateExpression anchor) {
        String from = anchor.start().toString();
        ChronoUnit by = RelativeDates.unit(token(unit));
        int needed = by == ChronoUnit.YEARS ? YEAR : by == ChronoUnit.MONTHS ? MONTH : DAY;
        if (by == null || from.length() < needed) {
            return null;
        }
        int precise = by == ChronoUnit.WEEKS ? MONTH : needed; // a week is as precise as its month
        try {
            LocalDate date = anchor.start().firstDay().plus(shift, by);
            return new DateExpression(first, last, new PartialDate(date.toString().substring(0, precise)), null);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private Token token(int i) {
        return Tokens.at(tokens, i);
    }
}
