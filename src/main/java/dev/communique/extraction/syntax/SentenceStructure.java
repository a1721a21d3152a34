package dev.communique.extraction.syntax;

import java.util.Set;

import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;

/** Tells in a sentence what prepositions govern, where asides start, and which words belong to a noun. */
public final class SentenceStructure {

    /** How many chunks away something may stand. */
    static final int WINDOW = 30;
    /** Prepositions that are conjunctions too: "as the president held talks". */
    private static final Set<String> OPENING_A_CLAUSE = WordLists.words("function-words.txt", "OPENING_A_CLAUSE");

    private final Sentence sentence;

    /** Starts a sentence. */
    public SentenceStructure(Sentence sentence) {
        this.sentence = sentence;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** Where the words start that belong to a noun. */
    int nounGroup(int i) {
        int first = i;
        for (int steps = 0; steps < 8 && first > 0; steps++) {
            Chunk before = chunk(first - 1);
            boolean part = before.isToken() && (before.token().isWord() || before.token().isNumber() || before.token().isHyphen())
                    && !before.in(Words.PREPOSITIONS) && !before.in(Words.CONJUNCTIONS) && !before.token().isAuxiliary()
                    || before.isMention() && before.mention().isAttributive();
            if (!part) {
                break;
            }
            first--;
        }
        return first;
    }

    /** Whether a preposition governs a mention. */
    public boolean isGoverned(int i) {
        return preposition(i) >= 0;
    }

    /** The preposition that governs a mention, a determiner and adjectives between; -1 where none does. */
    int preposition(int mention) {
        int at = mention - 1;
        for (int steps = 0; steps < 3 && isAdjective(at); steps++) {
            at--;
        }
        if (chunk(at).in(Words.DETERMINERS)) {
            at--;
        }
        return chunk(at).in(Words.PREPOSITIONS) ? at : -1;
    }

    /** "as the president held talks": whether a mention is the subject of a clause rather than governed by what stands before it. */
    boolean opensClause(int mention) {
        Chunk next = chunk(mention + 1);
        return chunk(preposition(mention)).in(OPENING_A_CLAUSE) && next.isToken()
                && (isFollowedByVerb(mention) || next.token().isPastOfEvent() || next.in(Words.HOLDING));
    }

    /** Whether a chunk can stand between a determiner and its noun. */
    boolean isAdjective(int i) {
        Chunk chunk = chunk(i);
        return chunk.isToken() && chunk.token().isWord() && chunk.verb() == null && !chunk.in(Words.DETERMINERS)
                && !chunk.in(Words.PREPOSITIONS)
                && !chunk.in(Words.CONJUNCTIONS) && !chunk.token().isAuxiliary() && !chunk.in(Words.BEFORE_VERB) && !chunk.is("'s")
                && !chunk.token().isDay()
                || chunk.isMention() && chunk.mention().isAttributive();
    }

    /** "X, the leader of …": whether a phrase tells who stands before the comma. */
    boolean isApposition(int i) {
        Chunk before = chunk(i - 2);
        boolean named = before.is(")") || before.isMention() && !isGoverned(i - 2);
        return named && chunk(i).mention().kind() == Kind.PHRASE && chunk(i).mention().entities().size() < 2;
    }

    /** Where an aside between dashes opens; -1 where none does. */
    int previousDash(int dash) {
        for (int i = dash - 1; i >= 0 && i > dash - 2 * WINDOW && !chunk(i).isQuote(); i--) {
            if (chunk(i).isDash()) {
                return i;
            }
        }
        return -1;
    }

    /** Where an aside between commas or brackets opens; -1 where none does. */
    int previousComma(int comma) {
        boolean bracket = chunk(comma).is(")");
        for (int i = comma - 1; i >= 0 && i > comma - WINDOW; i--) {
            if (!bracket && (chunk(i).isQuote() || chunk(i).isStop())) {
                return -1;
            }
            if (bracket ? chunk(i).is("(") : chunk(i).isComma()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a verb follows that can be a predicate. */
    public boolean isFollowedByVerb(int at) {
        Chunk next = chunk(at + 1);
        return next.isToken() && (next.token().isAuxiliary() || next.verb() != null && next.verb().isPast());
    }
}
