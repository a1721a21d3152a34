package dev.communique.extraction.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/** Tells what the words of a phrase say: an office, how many, whether two who act together. */
public final class Phrases {

    private static final Set<String> PAIRED = WordLists.words("references.txt", "PAIRED");
    private static final Set<String> PAIRED_ALONE = WordLists.words("references.txt", "PAIRED_ALONE");
    private static final Set<String> PAIRING = WordLists.words("function-words.txt", "PAIRING");

    private Phrases() {
    }

    /** Whether a noun can mean two who act together: "sides", "countries". */
    static boolean isPairNoun(String word) {
        return PAIRED.contains(word) || PAIRED_ALONE.contains(word);
    }

    /** Whether a phrase tells of two who act together: "both sides", "the two countries", "the parties". */
    public static boolean isPair(List<Token> tokens, EntityMention mention) {
        String head = tokens.get(mention.head()).lower();
        if (number(tokens, mention) > 2) {
            return false;
        }
        boolean pairing = false;
        for (int i = mention.first(); i < mention.head(); i++) {
            pairing |= tokens.get(i).in(PAIRING);
        }
        boolean some = tokens.get(mention.first()).is("two") && !Words.isStates(head); // "two diplomats" are no two who were told of
        boolean the = tokens.get(mention.first()).is("the") && mention.head() == mention.first() + 1;
        return PAIRED.contains(head) && (pairing && !some || the) || PAIRED_ALONE.contains(head);
    }

    /** How many a phrase tells of: "the four signatories"; 0 where no number stands in it. */
    public static int number(List<Token> tokens, EntityMention mention) {
        for (int i = mention.first(); i < mention.head(); i++) {
            int number = Words.number(tokens.get(i).lower());
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    /** The words of a phrase that tell an office, without determiners and names. */
    public static Set<String> words(List<Token> tokens, int first, int last) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !token.in(Words.DETERMINERS) && !token.is("'s")) {
                words.add(token.bare());
            }
        }
        return words;
    }

    /** The office that a phrase tells of. */
    static Role role(List<Token> tokens, EntityMention phrase, String text, Entity organization, int first, int last) {
        return new Role(text, words(tokens, phrase.first(), phrase.head()), organization, first, last);
    }
}
