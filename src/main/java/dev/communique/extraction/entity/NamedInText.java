package dev.communique.extraction.entity;

import java.util.List;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/** Whom a line by itself names: a title, a letterhead, a publisher's name. */
public final class NamedInText {

    private static final int LONGEST_BODY = 12;

    private NamedInText() {
    }

    /** Whom a text names as a whole, "the" aside: a state, a known body, or a ministry with its state; null where it names nobody so. */
    public static Entity wholly(String text, EntityIndex index) {
        List<Token> tokens = Tokens.of(text);
        int first = !tokens.isEmpty() && tokens.get(0).is("the") ? 1 : 0;
        Match[] matchAt = matches(tokens, index);
        if (first < tokens.size() && matchAt[first] != null && matchAt[first].last() == tokens.size() - 1) {
            return index.known(matchAt[first].name().owner());
        }
        StateBodies.Body body = tokens.isEmpty() ? null : StateBodies.within(tokens, first, tokens.size() - 1, index, matchAt);
        return body != null && body.first() == first && body.last() == tokens.size() - 1 ? body.entity() : null;
    }

    /** The known one with whom a text begins, "the" aside; null where it begins otherwise. */
    public static Entity firstNamed(String text, EntityIndex index) {
        List<Token> tokens = Tokens.of(text);
        int first = !tokens.isEmpty() && tokens.get(0).is("the") ? 1 : 0;
        Match[] matchAt = matches(tokens, index);
        for (int last = Math.min(tokens.size() - 1, first + LONGEST_BODY); last > first; last--) {
            StateBodies.Body body = StateBodies.within(tokens, first, last, index, matchAt);
            if (body != null && body.first() == first) {
                return body.entity();
            }
        }
        boolean named = first < tokens.size() && matchAt[first] != null && !Gazetteer.isAdjective(matchAt[first].name().text())
                && !matchAt[first].place() && !Tokens.at(tokens, matchAt[first].last() + 1).is("'s");
        return named ? index.known(matchAt[first].name().owner()) : null;
    }

    /** All the states and known bodies that a text names, each once. */
    public static List<Entity> allNamed(String text, EntityIndex index) {
        return index.gazetteer().find(Tokens.of(text)).stream().filter(match -> !match.place())
                .map(match -> index.known(match.name().owner())).distinct()
                .toList();
    }

    private static Match[] matches(List<Token> tokens, EntityIndex index) {
        Match[] matchAt = new Match[tokens.size()];
        index.gazetteer().find(tokens).forEach(match -> matchAt[match.first()] = match);
        return matchAt;
    }
}
