package dev.communique.extraction.syntax;

import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/** Tells what is told as a fact from what is denied, refused or only supposed. */
public final class Modality {

    private static final int REACH = 4;
    private static final Set<String> NEGATIONS = WordLists.words("function-words.txt", "NEGATIONS");
    private static final Set<String> CONDITIONS = WordLists.words("function-words.txt", "CONDITIONS");
    private static final Set<String> DENIALS = WordLists.words("function-words.txt", "DENIALS");

    private Modality() {
    }

    /** Whether a verb of a sentence tells that something happened, or will. */
    public static boolean isTold(Sentence sentence, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Chunk chunk = sentence.chunk(i);
            if (i > verb - REACH && chunk.in(NEGATIONS) || chunk.in(CONDITIONS) || chunk.in(DENIALS)) {
                return false;
            }
            if (chunk.isQuote() || chunk.isComma() || chunk.is(";")) {
                return true;
            }
        }
        return true;
    }
}
