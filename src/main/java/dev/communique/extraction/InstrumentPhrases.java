package dev.communique.extraction;

import java.util.Map;
import java.util.Set;

/** Tells what the words say that belong to a noun of agreements: which one it is, whether it is known, how many there are. */
final class InstrumentPhrases {

    private static final Map<String, Set<String>> WORDS = WordLists.words("agreements.txt");

    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "its", "their");

    private static final Set<String> OTHERS = Set.of("last", "earlier", "previous", "former", "old", "older", "another", "separate",
            "second",
            "third", "first", "similar", "other");

    private InstrumentPhrases() {
    }

    /** Where the words start that belong to a noun. */
    static int nounStart(Sentence sentence, int noun) {
        int start = noun;
        while (start > 0) {
            Item before = sentence.item(start - 1);
            boolean part = before.isToken() && (before.token().isWord() && !before.in(Words.PREPOSITIONS) && !before.token().isAuxiliary()
                    && Instruments.status(before) == null && !before.in(Words.CONJUNCTIONS) || before.token().isHyphen()
                    || before.token().isNumber()) || before.is("of") && start > 1 && isPhase(sentence.item(start - 2))
                    || before.isMention() && (before.mention().attributive || sentence.item(start).isMark());
            if (!part || before.in(Words.DETERMINERS) && !sentence.item(start - 2).is("of")) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isPhase(Item item) {
        return item.in(WORDS.get("PHASE"));
    }

    /** Where a phase of an agreement stands before its noun: "second phase of the deal"; -1 where none does. */
    static int phase(Sentence sentence, int first, int noun) {
        for (int i = first; i < noun; i++) {
            if (isPhase(sentence.item(i)) && sentence.item(i + 1).in(Set.of("of", "to"))) {
                return i;
            }
        }
        return -1;
    }

    /** "the last arrangement", "an earlier agreement": not the one that is told of. */
    static boolean isAnother(Sentence sentence, int noun) {
        for (int i = noun - 1; i >= 0 && i > noun - 5 && !sentence.item(i).in(Words.PREPOSITIONS); i--) {
            if (sentence.item(i).in(OTHERS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun tells of an agreement that is known already. */
    static boolean isDefinite(Sentence sentence, int noun) {
        if (sentence.item(noun).isMention()) {
            return sentence.item(noun).token().in(DEFINITE);
        }
        for (int i = noun - 1; i >= 0 && i > noun - 6; i--) {
            if (sentence.item(i).is("the") || sentence.item(i).is("that") || sentence.item(i).is("this") || sentence.item(i).is("its")) {
                return true;
            }
            if (sentence.item(i).is("a") || sentence.item(i).is("an")) {
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
        return sentence.has(first - 6, noun - 1, WORDS.get("PLANNED"));
    }

    /** Whether a noun tells of several agreements. */
    static boolean isPlural(Sentence sentence, int noun) {
        String word = noun(sentence, noun);
        return word.endsWith("s") || word.equals("memoranda");
    }

    /** Whether a noun always means an agreement, whatever stands around it. */
    static boolean isTreaty(Sentence sentence, int noun) {
        return sentence.item(noun).isNoun(WORDS.get("TREATY"));
    }

    private static String noun(Sentence sentence, int i) {
        Item item = sentence.item(i);
        return item.isMention() ? item.mention().noun.lower() : item.token().lower();
    }
}
