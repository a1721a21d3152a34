package dev.communique.extraction.entity;

import java.util.List;
import java.util.stream.IntStream;

import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;

/** Tells first names from the short names of universities and companies: "Yale Ford, an analyst" is no university. */
public final class FirstNames {

    private FirstNames() {
    }

    /** Takes away a short name of one word that a surname follows, and behind a comma an office or occupation. */
    public static void settle(List<Token> tokens, Gazetteer gazetteer, GazetteerMatcher.Match[] matchAt) {
        for (int i = 0; i < matchAt.length; i++) {
            GazetteerMatcher.Match match = matchAt[i];
            boolean shortName = match != null && match.last() == i && !tokens.get(i).isAcronym()
                    && match.name().owner().indexOf(' ') > 0 && isPrivate(gazetteer.byName(match.name().owner()));
            Token surname = Tokens.at(tokens, i + 1);
            boolean person = surname.isWord() && surname.isCapital() && !surname.isCommon() && !NameSpanFinder.isHead(surname)
                    && !Words.TITLE.contains(surname.bare()) && Tokens.at(tokens, i + 2).is(",")
                    && IntStream.rangeClosed(i + 4, i + 6).anyMatch(at -> Words.isPersonNoun(Tokens.at(tokens, at).bare()));
            if (shortName && person) {
                matchAt[i] = null;
            }
        }
    }

    private static boolean isPrivate(Known known) {
        return known != null && (known.type() == ActorType.OTHER || known.type() == ActorType.COMPANY);
    }
}
