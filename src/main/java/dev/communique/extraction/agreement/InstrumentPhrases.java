package dev.communique.extraction.agreement;

import java.util.Set;

import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;

/** Tells what the words say that belong to a noun of agreements: which one it is, whether it is known, how many there are. */
final class InstrumentPhrases {

    private static final Set<String> PHASE = AgreementWords.words("PHASE");
    private static final Set<String> PLANNED = AgreementWords.words("PLANNED");
    private static final Set<String> TREATY = AgreementWords.words("TREATY");
    private static final Set<String> OF_PHASE = AgreementWords.words("OF_PHASE");
    private static final Set<String> DEFINITE = AgreementWords.words("DEFINITE");
    private static final Set<String> OTHERS = AgreementWords.words("OTHERS");

    private InstrumentPhrases() {
    }

    /** Where the words start that belong to a noun. */
    static int nounStart(Sentence sentence, int noun) {
        int start = noun;
        while (start > 0) {
            Chunk before = sentence.chunk(start - 1);
            boolean part = before.isToken() && (before.token().isWord() && !before.in(Words.PREPOSITIONS) && !before.token().isAuxiliary()
                    && AgreementWords.status(before) == null && !before.in(Words.CONJUNCTIONS) || before.token().isHyphen()
                    || before.token().isNumber()) || before.is("of") && start > 1 && isPhase(sentence.chunk(start - 2))
                    || before.isMention() && (before.mention().isAttributive() || sentence.chunk(start).isMark());
            if (!part || before.in(Words.DETERMINERS) && !sentence.chunk(start - 2).is("of")) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isPhase(Chunk chunk) {
        return chunk.in(PHASE);
    }

    /** Where a phase of an agreement stands before its noun: "second phase of the deal"; -1 where none does. */
    static int phase(Sentence sentence, int first, int noun) {
        for (int i = first; i < noun; i++) {
            if (isPhase(sentence.chunk(i)) && sentence.chunk(i + 1).in(OF_PHASE)) {
                return i;
            }
        }
        return -1;
    }

    /** "the last arrangement", "an earlier agreement": not the one that is told of. */
    static boolean isAnother(Sentence sentence, int noun) {
        for (int i = noun - 1; i >= 0 && i > noun - 5 && !sentence.chunk(i).in(Words.PREPOSITIONS); i--) {
            if (sentence.chunk(i).in(OTHERS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun tells of an agreement that is known already. */
    static boolean isDefinite(Sentence sentence, int noun) {
        if (sentence.chunk(noun).isMention()) {
            return sentence.chunk(noun).token().in(DEFINITE);
        }
        for (int i = noun - 1; i >= 0 && i > noun - 6; i--) {
            if (sentence.chunk(i).is("the") || sentence.chunk(i).is("that") || sentence.chunk(i).is("this")
                    || sentence.chunk(i).is("its")) {
                return true;
            }
            if (sentence.chunk(i).is("a") || sentence.chunk(i).is("an")) {
                return false;
            }
        }
        return false;
    }

    /** "the deal", "the agreement" without words that tell it apart. */
    static boolean isBareReference(int first, int noun) {
        return noun - first <= 1;
    }

    /** "a proposed treaty", "talks on a trade deal": not agreed yet. */
    static boolean isPlanned(Sentence sentence, int first, int noun) {
        return sentence.has(first - 6, noun - 1, PLANNED);
    }

    /** Whether a noun tells of several agreements. */
    static boolean isPlural(Sentence sentence, int noun) {
        String word = noun(sentence, noun);
        return word.endsWith("s") || word.equals("memoranda");
    }

    /** Whether a noun always means an agreement, whatever stands around it. */
    static boolean isTreaty(Sentence sentence, int noun) {
        return sentence.chunk(noun).isNoun(TREATY);
    }

    private static String noun(Sentence sentence, int i) {
        Chunk chunk = sentence.chunk(i);
        return chunk.isMention() ? chunk.mention().noun().lower() : chunk.token().lower();
    }
}
