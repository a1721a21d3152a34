package dev.communique.extraction.entity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.GazetteerMatcher.Name;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.Known;

/**
 * Reads the short names that bodies of many states share: "Congress" is that of the state from which the article tells, or of the only
 * one that it names; where that one's is not known, the name is nobody's.
 */
public final class SharedBodyNames {

    private static final Set<String> SHARED = Set.copyOf(WordLists.phrases("names.txt", "SHARED_BODIES"));
    /** Names by words behind them that only a state's body of that name has. */
    private static final Map<String, String> NATIONAL = WordLists.meanings("names.txt", "NATIONAL_BEFORE", " ");

    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final Match[] matchAt;
    /** Looked for once, when they are wanted first. */
    private Set<Known> states;

    private SharedBodyNames(List<Token> tokens, Gazetteer gazetteer, Match[] matchAt) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        this.matchAt = matchAt;
    }

    /**
     * Gives each short name to the body that is meant, or takes it back.
     *
     * @param home the state from which the article tells, or null
     */
    public static void settle(List<Token> tokens, Gazetteer gazetteer, Match[] matchAt, Entity home) {
        SharedBodyNames names = new SharedBodyNames(tokens, gazetteer, matchAt);
        for (int i = 0; i < matchAt.length; i++) {
            Match match = matchAt[i];
            if (match != null && SHARED.contains(match.name().text()) && !gazetteer.isRegistered(match.name().owner())) {
                matchAt[i] = names.meant(match, home);
            } else if (match != null && names.isNational(match)) {
                matchAt[i] = names.ofState(match, home == null ? null : home.known());
            }
        }
    }

    /** Whether a name is one that bodies of many states have, where it stands as such. */
    static boolean isShared(String name) {
        return SHARED.contains(name) || NATIONAL.containsValue(name);
    }

    private Match meant(Match match, Entity home) {
        Known owner = gazetteer.byName(match.name().owner());
        boolean ofOther = Tokens.at(tokens, match.first() - 1).in(Words.POSSESSIVES);
        Set<Known> named = states();
        if (home != null && home.known() != null && !Objects.equals(home.country(), owner.country())) {
            Match own = ofState(match, home.known());
            return own != null || ofOther || named.stream().noneMatch(state -> Objects.equals(owner.country(), state.country()))
                    ? own
                    : match;
        }
        if (named.isEmpty() || named.stream().anyMatch(state -> Objects.equals(owner.country(), state.country()))) {
            return ofOther && home == null && named.size() > 1 ? null : match;
        }
        return home != null ? match : named.size() == 1 ? ofState(match, named.iterator().next()) : null;
    }

    /** "Security Council Secretary", "National Security Council": of a state, as the United Nations have none. */
    private boolean isNational(Match match) {
        String text = match.name().text();
        boolean national = Tokens.at(tokens, match.first() - 1).is("national") && match.last() > match.first();
        return text.equals(NATIONAL.get(Tokens.at(tokens, match.last() + 1).lower())) || national && NATIONAL.containsValue(text);
    }

    /** The states that the text names, in their order. */
    private Set<Known> states() {
        if (states == null) {
            states = Arrays.stream(matchAt).filter(Objects::nonNull).map(match -> gazetteer.byName(match.name().owner()))
                    .filter(Known::isState).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return states;
    }

    /** The body of a state that has the name; null where none is known. */
    private Match ofState(Match match, Known state) {
        if (state == null) {
            return null;
        }
        String text = match.name().text();
        for (String whose : adjectives(state)) {
            Known body = gazetteer.named(whose + " " + text);
            if (body != null && Objects.equals(state.country(), body.country())) {
                return new Match(new Name(body.name(), text, false), match.first(), match.last(), match.place());
            }
        }
        return null;
    }

    private static List<String> adjectives(Known state) {
        Set<String> whose = new LinkedHashSet<>(List.of(state.name() + "'s"));
        state.aliases().stream().filter(Gazetteer::isAdjective).forEach(whose::add);
        return List.copyOf(whose);
    }
}
