package dev.communique.extraction;

import java.util.List;

import dev.communique.extraction.Mention.Kind;
import dev.communique.extraction.Referent.Gender;

/**
 * A person whom an article does not name: "a spokeswoman for the ministry".
 *
 * @param speaksFor whom the person speaks for; empty where nobody is known
 * @param gender    as far as the word tells
 */
record Unnamed(List<Referent> speaksFor, Gender gender) {

    /** Whom the subject of a sentence is, where it is such a person; {@code before} where it is a pronoun; else null. */
    static Unnamed of(Sentence sentence, List<Token> tokens, Unnamed before) {
        for (int i = 0; i < sentence.size(); i++) {
            Item item = sentence.item(i);
            if (item.isMention() && !item.mention().attributive && !sentence.item(i - 1).in(Words.PREPOSITIONS)) {
                return of(item.mention(), tokens, before);
            }
        }
        return before;
    }

    private static Unnamed of(Mention mention, List<Token> tokens, Unnamed before) {
        if (mention.kind == Kind.PRONOUN) {
            return before;
        }
        String word = Words.bare(tokens.get(mention.head));
        boolean person = mention.kind == Kind.PHRASE && mention.indefinite && Words.PERSON.contains(word);
        return person && mention.referents.stream().noneMatch(Referent::isPerson) ? new Unnamed(mention.referents, gender(word)) : null;
    }

    private static Gender gender(String word) {
        return word.endsWith("woman") ? Gender.FEMALE : word.endsWith("man") ? Gender.MALE : Gender.UNKNOWN;
    }

    boolean canBe(Gender other) {
        return gender == Gender.UNKNOWN || gender == other;
    }
}
