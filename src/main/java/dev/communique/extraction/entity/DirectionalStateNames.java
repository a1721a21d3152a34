package dev.communique.extraction.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.GazetteerMatcher.Name;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.Known;

/** Reads the short names of states that bear a direction: "the North" where North Korea is told of, "South and North Korea". */
public final class DirectionalStateNames {

    private static final Set<String> DIRECTIONS = WordLists.words("names.txt", "DIRECTIONS");

    private DirectionalStateNames() {
    }

    /** Adds the short names to the known ones. */
    public static void find(List<Token> tokens, Gazetteer gazetteer, Match[] matchAt) {
        Map<String, String> owners = new HashMap<>();
        for (Match match : matchAt) {
            String direction = match == null ? "" : match.name().text().split(" ")[0];
            Known known = match == null ? null : gazetteer.byName(match.name().owner());
            if (DIRECTIONS.contains(direction) && known != null && known.isState() && match.last() > match.first()) {
                owners.putIfAbsent(direction, known.name());
            }
        }
        for (int i = 0; i + 2 < tokens.size() && !owners.isEmpty(); i++) {
            Token token = tokens.get(i);
            if (matchAt[i] == null && DIRECTIONS.contains(token.text())) {
                String owner = both(tokens, i, gazetteer, matchAt);
                if (owner != null) {
                    owners.putIfAbsent(token.text(), owner);
                } else if (i > 0 && tokens.get(i - 1).is("the") && !tokens.get(i + 1).isCapital() && !tokens.get(i + 1).isHyphen()) {
                    owner = owners.get(token.text());
                }
                if (owner != null) {
                    matchAt[i] = new Match(new Name(owner, token.text(), false), i, i, false);
                }
            }
        }
    }

    /** "South and North Korea": the first shares the second's name. */
    private static String both(List<Token> tokens, int i, Gazetteer gazetteer, Match[] matchAt) {
        Match other = tokens.get(i + 1).is("and") ? matchAt[i + 2] : null;
        if (other == null || !DIRECTIONS.contains(tokens.get(i + 2).text()) || other.last() == other.first()) {
            return null;
        }
        Known known = gazetteer.named(tokens.get(i).text() + " " + Tokens.text(tokens, other.first() + 1, other.last()));
        return known != null && known.isState() ? known.name() : null;
    }
}
