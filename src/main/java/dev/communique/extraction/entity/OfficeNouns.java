package dev.communique.extraction.entity;

import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/** Tells the nouns of offices, without which there is none: "Minister", "spokesman", "Gen.". */
final class OfficeNouns {

    private static final Set<String> NO_OFFICE = WordLists.words("titles.txt", "NO_OFFICE");

    private final NameContext context;

    OfficeNouns(NameContext context) {
        this.context = context;
    }

    /** Whether a word is the noun of an office: "President", and "spokesman" in small letters. */
    boolean is(int i) {
        Token token = context.token(i);
        String word = token.bare();
        return token.isWord() && !context.token(i - 1).isNumber()
                && (Words.TITLE.contains(word) || Words.PERSON.contains(token.isCapital() ? Words.singular(word) : word)
                        || Words.PERSON.contains(word))
                && !(token.isGivenName() && !context.token(i - 1).is("the"))
                && (token.isCapital() && !token.isAcronym() || !NO_OFFICE.contains(word));
    }
}
