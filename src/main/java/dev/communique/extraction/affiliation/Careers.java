package dev.communique.extraction.affiliation;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/**
 * Tells the sentences in which somebody's career is told, as releases on appointments do: "Ms A has served in the Embassy in B", "Educated at the
 * University of C". Whom they name is where she once worked or studied, and acts in nothing.
 */
public final class Careers {

    private static final String FILE = "affiliations.txt";
    private static final List<List<String>> CAREER = WordLists.phrases(FILE, "CAREER").stream().map(phrase -> List.of(phrase.split(" ")))
            .toList();
    private static final Set<String> BETWEEN = WordLists.words(FILE, "BETWEEN_CAREER");
    private static final Set<String> NOW = WordLists.words(FILE, "AT_PRESENT");
    /** How far from its start a sentence tells that it is of a career. */
    private static final int FAR = 12;

    private Careers() {
    }

    /** The tokens of the sentences that tell of careers. */
    public static BitSet in(List<Sentence> sentences, List<Token> tokens) {
        BitSet found = new BitSet();
        for (Sentence sentence : sentences) {
            if (sentence.within() == null && isCareer(sentence, tokens)) {
                found.set(sentence.first(), sentence.last() + 1);
            }
        }
        return found;
    }

    private static boolean isCareer(Sentence sentence, List<Token> tokens) {
        boolean person = sentence.chunks().stream().limit(FAR).map(Chunk::only).anyMatch(Careers::isPerson);
        if (!person) {
            return false;
        }
        boolean told = false;
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            if (tokens.get(i).in(NOW)) {
                return false; // "is currently Head of Mission, and has served in Lima"
            }
            told |= i - sentence.first() < FAR && isTold(tokens, i, sentence.last());
        }
        return told;
    }

    private static boolean isPerson(Entity entity) {
        return entity != null && entity.isPerson();
    }

    private static boolean isTold(List<Token> tokens, int at, int last) {
        return CAREER.stream().anyMatch(phrase -> follows(tokens, at, last, phrase));
    }

    private static boolean follows(List<Token> tokens, int at, int last, List<String> phrase) {
        int i = at;
        for (String word : phrase) {
            while (i > at && Tokens.at(tokens, i).in(BETWEEN)) {
                i++;
            }
            if (i > last || !Tokens.at(tokens, i).is(word)) {
                return false;
            }
            i++;
        }
        return true;
    }
}
