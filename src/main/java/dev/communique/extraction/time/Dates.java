package dev.communique.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.PartialDate;

/**
 * Reads dates: "on Monday", "last month", "from Feb. 2-6", "in 2009". What counts from today counts from the article's date; without
 * one it stays open. Nothing is padded: a month stays a month.
 */
public final class Dates {

    private static final Set<String> BEFORE_DATE = WordLists.words("time.txt", "BEFORE_HEADING");
    private final List<Token> tokens;
    private final CalendarDates calendar;
    /** Null where the article's day is not known. */
    private final RelativeDates relative;
    /** The dates of the text, each at the index of its first token; null elsewhere. */
    private final DateExpression[] starting;
    /** For each token the first of its paragraph that is no mark. */
    private final int[] openings;

    /** @param published when the article was; null, or without a day, where that is not known */
    public Dates(List<Token> tokens, PartialDate published) {
        LocalDate today = published == null || published.toString().length() < 10 ? null : published.firstDay();
        this.tokens = tokens;
        this.calendar = new CalendarDates(tokens, today, published);
        this.relative = today == null ? null : new RelativeDates(tokens, today);
        this.openings = openings(tokens);
        this.starting = starting();
    }

    private DateExpression[] starting() {
        DateExpression[] all = new DateExpression[tokens.size()];
        AnchoredDates anchored = new AnchoredDates(tokens);
        DateExpression told = null;
        for (int i = 0; i < all.length; i++) {
            DateExpression own = tokens.get(i).isWord() || tokens.get(i).isNumber() ? own(i) : null;
            all[i] = own == null && tokens.get(i).isWord() ? anchored.at(i, told) : own;
            told = all[i] == null || told != null && i <= told.last() ? told : all[i];
        }
        return all;
    }

    private static int[] openings(List<Token> tokens) {
        int[] openings = new int[tokens.size()];
        int first = 0;
        while (first < tokens.size()) {
            int last = first;
            while (last < tokens.size() - 1 && !tokens.get(last).isParagraph()) {
                last++;
            }
            int opening = first;
            while (opening < last && tokens.get(opening).isMark()) {
                opening++;
            }
            Arrays.fill(openings, first, last + 1, opening);
            first = last + 1;
        }
        return openings;
    }

    /** The dates that stand in a stretch of tokens, in their order. */
    public List<DateExpression> in(int first, int last) {
        List<DateExpression> found = new ArrayList<>();
        for (int i = first; i <= last && i < tokens.size(); i++) {
            DateExpression dated = at(i);
            if (dated != null && dated.last() <= last) {
                found.add(dated);
                i = dated.last();
            }
        }
        return found;
    }

    /** The date in a sentence that stands nearest to a chunk, at most so many tokens away; null where none does. */
    public DateExpression nearest(Sentence sentence, int chunk, int window) {
        int at = sentence.chunk(chunk).first();
        DateExpression best = null;
        for (DateExpression dated : in(sentence.first(), sentence.last())) {
            boolean nearer = best == null || Math.abs(dated.first() - at) < Math.abs(best.first() - at);
            if (nearer && !isBesides(Math.min(at, dated.first()), Math.max(at, dated.first()))) {
                best = dated;
            }
        }
        return best == null || Math.abs(best.first() - at) > window ? null : best;
    }

    /** The date with which the paragraph of a sentence begins as with a heading: "May 1961: …"; null where it does not. */
    DateExpression heading(Sentence sentence) {
        int start = openings[sentence.first()];
        start += Tokens.at(tokens, start).in(BEFORE_DATE) ? 1 : 0;
        DateExpression date = start < tokens.size() ? at(start) : null;
        return date != null && CalendarDates.isHeadingMark(Tokens.at(tokens, date.last() + 1)) ? date : null;
    }

    /** Whether a clause such as ", which was closed in November" begins between two tokens. */
    private boolean isBesides(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (tokens.get(i).is("which") && tokens.get(i - 1).is(",")) {
                return tokens.subList(i, to).stream().noneMatch(token -> token.is(","));
            }
        }
        return false;
    }

    private DateExpression at(int i) {
        return starting[i];
    }

    /** A date that does not count from another one of the text. */
    private DateExpression own(int i) {
        DateExpression dated = calendar.at(i);
        return dated == null && relative != null ? relative.at(i) : dated;
    }
}
