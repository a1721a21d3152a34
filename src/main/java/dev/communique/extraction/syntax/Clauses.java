package dev.communique.extraction.syntax;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/** Tells clauses in a sentence from words that are none, and where what is said starts. */
public final class Clauses {

    private static final int LONGEST_SUBJECT = 5;
    private static final int LONGEST_ASIDE = 30;
    private static final Set<String> HEARERS = WordLists.words("speech.txt", "HEARERS");
    private static final Set<String> NO_CLAUSE = WordLists.words("speech.txt", "NO_CLAUSE");
    private final List<Token> tokens;
    private final Sentence sentence;

    /** Starts a sentence. */
    public Clauses(List<Token> tokens, Sentence sentence) {
        this.tokens = tokens;
        this.sentence = sentence;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** Whether what is said follows the verb, not only when and where it was. */
    public boolean isClauseBehind(int at) {
        if (chunk(at).is("to") && chunk(at + 1).isToken() && !chunk(at + 1).in(HEARERS) && !chunk(at + 1).in(Words.DETERMINERS)) {
            return true;
        }
        for (int i = at; i < at + 14 && i < sentence.size(); i++) {
            Chunk chunk = chunk(i);
            if (chunk.isQuote() || chunk.is("that") || chunk.is(":")) {
                return true;
            }
            if (chunk.isToken() && chunk.token().isAuxiliary() && !chunk.is("'s")) {
                return true;
            }
            if (chunk.isComma() || chunk.isStop()) {
                return false;
            }
        }
        return false;
    }

    /** The last chunk of what is said before a cue, without the comma. */
    public int saidBefore(int cueStart) {
        return chunk(cueStart - 1).isComma() ? cueStart - 2 : cueStart - 1;
    }

    /** “…,” the ministry said: the comma is within the quotation. */
    public boolean endsWithComma(Chunk chunk) {
        return chunk.isQuote() && tokens.get(chunk.quote().to() - 1).is(",");
    }

    /** "In his opening remarks, …" is no clause. */
    public boolean isClause(int first, int last) {
        return chunk(first).in(Words.PREPOSITIONS) ? hasAuxiliary(first, last) : hasVerb(first, last);
    }

    private boolean hasAuxiliary(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (chunk(i).isToken() && chunk(i).token().isAuxiliary() && !chunk(i).is("'s")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands in a stretch of chunks that can be a verb. */
    public boolean hasVerb(int first, int last) {
        for (int i = first; i <= last; i++) {
            Token token = chunk(i).token();
            if (chunk(i).isToken() && token.isWord() && !(token.is("'s") && chunk(i + 1).isToken() && chunk(i + 1).token().isCapital())
                    && (token.isAuxiliary() || token.verb() != null || token.lower().endsWith("ed")
                            || token.lower().endsWith("s"))) {
                return true;
            }
        }
        return false;
    }

    /** Where "that" stands after a verb of speech; -1 where it does not. */
    public int that(int verb, int end) {
        int near = thatNear(verb, end);
        return near > 0 ? near : thatBehindAside(verb, end);
    }

    /** "told reporters during a break, pointing to …, that": the words between commas are passed over. */
    private int thatBehindAside(int verb, int end) {
        for (int i = verb + 1; i < verb + LONGEST_ASIDE && i < end; i++) {
            if (chunk(i).isQuote() || chunk(i).isStop()) {
                return -1;
            }
            if (chunk(i).isComma() && chunk(i + 1).is("that") && !chunk(i + 2).isComma()) {
                return i + 1;
            }
        }
        return -1;
    }

    private int thatNear(int verb, int end) {
        for (int i = verb + 1; i < verb + 9 && i <= end; i++) {
            if (chunk(i).is("that")) {
                return chunk(i + 1).is(",") || i == end ? -1 : i;
            }
            if (chunk(i).isQuote() || chunk(i).isToken() && i > verb + 1 && chunk(i).token().isAuxiliary() || chunk(i).is(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** After "said", "told reporters", "said on Monday": where the clause starts; -1 where there is none. */
    public int clauseStart(int verb, int end) {
        int at = verb + 1;
        while (at <= end
                && (chunk(at).in(HEARERS) || chunk(at).is("on") && chunk(at + 1).token().isDay() || chunk(at).token().isDay()
                        || chunk(at).is("the") && chunk(at + 1).in(HEARERS))) {
            at++;
        }
        if (chunk(verb).verb().lemma().equals("tell") && at == verb + 1) {
            if (!chunk(at).isMention() || chunk(at).mention().kind() == EntityMention.Kind.PRONOUN) {
                return -1;
            }
            at++;
        }
        return at > end || chunk(at).isQuote() || chunk(at).in(NO_CLAUSE) ? -1 : at;
    }

    /** ", and EU ministers demanded …": whether a clause starts at a chunk that has a subject and a verb of its own. */
    public boolean isFreshClause(int at) {
        for (int i = at; i < at + LONGEST_SUBJECT; i++) {
            if (i > at && isPredicate(chunk(i))) {
                return true;
            }
            boolean noun = chunk(i).isToken() && chunk(i).token().isWord() && !chunk(i).in(Words.PREPOSITIONS) && chunk(i).verb() == null;
            if (!noun && !chunk(i).isMention()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPredicate(Chunk chunk) {
        Token token = chunk.token();
        return chunk.isToken() && (token.isAuxiliary() && !token.is("'s") || token.verb() != null && token.verb().isPast()
                || token.isPastOfEvent());
    }

    /** Whether a quotation stands in a stretch of chunks. */
    public boolean hasQuote(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (chunk(i).isQuote()) {
                return true;
            }
        }
        return false;
    }

    /** How many words stand in a stretch of chunks; a mention counts as two. */
    public int wordsOutsideQuotes(int first, int last) {
        int words = 0;
        for (int i = first; i <= last; i++) {
            words += chunk(i).isMention() ? 2 : chunk(i).isToken() && chunk(i).token().isWord() ? 1 : 0;
        }
        return words;
    }
}
