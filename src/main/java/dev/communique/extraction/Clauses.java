package dev.communique.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells clauses in a sentence from words that are none, and where what is said starts. */
final class Clauses {

    private static final int LONGEST_SUBJECT = 5;
    private static final int LONGEST_ASIDE = 30;
    private static final Map<String, Set<String>> WORDS = WordLists.words("speech.txt");
    private static final Set<String> HEARERS = WORDS.get("HEARERS");
    private static final Set<String> NO_CLAUSE = WORDS.get("NO_CLAUSE");
    private final List<Token> tokens;
    private final Sentence sentence;

    Clauses(List<Token> tokens, Sentence sentence) {
        this.tokens = tokens;
        this.sentence = sentence;
    }

    private Item item(int i) {
        return sentence.item(i);
    }

    /** Whether what is said follows the verb, not only when and where it was. */
    boolean isClauseBehind(int at) {
        if (item(at).is("to") && item(at + 1).isToken() && !item(at + 1).in(HEARERS) && !item(at + 1).in(Words.DETERMINERS)) {
            return true;
        }
        for (int i = at; i < at + 14 && i < sentence.size(); i++) {
            Item item = item(i);
            if (item.isQuote() || item.is("that") || item.is(":")) {
                return true;
            }
            if (item.isToken() && item.token().isAuxiliary() && !item.is("'s")) {
                return true;
            }
            if (item.isComma() || item.isStop()) {
                return false;
            }
        }
        return false;
    }

    /** Where a cue starts with the determiner before it. */
    int start(Cue cue) {
        int start = Math.min(cue.first(), cue.verb());
        while (item(start - 1).in(Words.DETERMINERS)) {
            start--;
        }
        return start;
    }

    /** The last item of what is said before a cue, without the comma. */
    int saidBefore(int cueStart) {
        return item(cueStart - 1).isComma() ? cueStart - 2 : cueStart - 1;
    }

    /** “…,” the ministry said: the comma is within the quotation. */
    boolean endsWithComma(Item item) {
        return item.isQuote() && tokens.get(item.quote().to() - 1).is(",");
    }

    /** "In his opening remarks, …" is no clause. */
    boolean isClause(int first, int last) {
        return item(first).in(Words.PREPOSITIONS) ? hasAuxiliary(first, last) : hasVerb(first, last);
    }

    private boolean hasAuxiliary(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (item(i).isToken() && item(i).token().isAuxiliary() && !item(i).is("'s")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands in a stretch of items that can be a verb. */
    boolean hasVerb(int first, int last) {
        for (int i = first; i <= last; i++) {
            Token token = item(i).token();
            if (item(i).isToken() && token.isWord() && (token.isAuxiliary() || token.verb() != null || token.lower().endsWith("ed")
                    || token.lower().endsWith("s"))) {
                return true;
            }
        }
        return false;
    }

    /** Where "that" stands behind a verb of speech; -1 where it does not. */
    int that(int verb, int end) {
        int near = thatNear(verb, end);
        return near > 0 ? near : thatBehindAside(verb, end);
    }

    /** "told reporters during a break, pointing to …, that": the words between commas are passed over. */
    private int thatBehindAside(int verb, int end) {
        for (int i = verb + 1; i < verb + LONGEST_ASIDE && i < end; i++) {
            if (item(i).isQuote() || item(i).isStop()) {
                return -1;
            }
            if (item(i).isComma() && item(i + 1).is("that") && !item(i + 2).isComma()) {
                return i + 1;
            }
        }
        return -1;
    }

    private int thatNear(int verb, int end) {
        for (int i = verb + 1; i < verb + 9 && i <= end; i++) {
            if (item(i).is("that")) {
                return item(i + 1).is(",") || i == end ? -1 : i;
            }
            if (item(i).isQuote() || item(i).isToken() && i > verb + 1 && item(i).token().isAuxiliary() || item(i).is(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind "said", "told reporters", "said on Monday": where the clause starts; -1 where there is none. */
    int clauseStart(int verb, int end) {
        int at = verb + 1;
        while (at <= end && (item(at).in(HEARERS) || item(at).is("on") && Dates.isDay(item(at + 1).token()) || Dates.isDay(item(at).token())
                || item(at).is("the") && item(at + 1).in(HEARERS))) {
            at++;
        }
        if (item(verb).verb().lemma().equals("tell") && at == verb + 1) {
            if (!item(at).isMention() || item(at).mention().kind == Mention.Kind.PRONOUN) {
                return -1;
            }
            at++;
        }
        return at > end || item(at).isQuote() || item(at).in(NO_CLAUSE) ? -1 : at;
    }

    /** ", and EU ministers demanded …": whether a clause starts at an item that has a subject and a verb of its own. */
    boolean isFreshClause(int at) {
        for (int i = at; i < at + LONGEST_SUBJECT; i++) {
            if (i > at && isPredicate(item(i))) {
                return true;
            }
            boolean noun = item(i).isToken() && item(i).token().isWord() && !item(i).in(Words.PREPOSITIONS) && item(i).verb() == null;
            if (!noun && !item(i).isMention()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPredicate(Item item) {
        Token token = item.token();
        return item.isToken() && (token.isAuxiliary() && !token.is("'s") || token.verb() != null && token.verb().isPast()
                || Trigger.isPastVerb(token));
    }

    /** Whether a quotation stands in a stretch of items. */
    boolean hasQuote(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (item(i).isQuote()) {
                return true;
            }
        }
        return false;
    }

    /** How many words stand in a stretch of items; a mention counts as two. */
    int wordsOutsideQuotes(int first, int last) {
        int words = 0;
        for (int i = first; i <= last; i++) {
            words += item(i).isMention() ? 2 : item(i).isToken() && item(i).token().isWord() ? 1 : 0;
        }
        return words;
    }
}
