package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.NamedInText;
import dev.communique.extraction.lexicon.GivenNames;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.Names;

/** What the headline of an article tells of the states whose the offices are that its text names without them. */
final class Headline {

    private static final int LONGEST_TITLE = 5;
    /** Several offices of one person. */
    private static final int LONGEST_OFFICES = 10;
    private static final int LONGEST_STATE = 3;

    private final List<Token> tokens;
    private final EntityIndex index;
    private final Set<Entity> states = new LinkedHashSet<>();

    /** @param title the headline, or null */
    Headline(String title, EntityIndex index) {
        this.tokens = title == null ? List.of() : Tokens.of(title);
        this.index = index;
        if (title != null) {
            NamedInText.allNamed(title, index).stream().filter(Entity::isState).forEach(states::add);
        }
    }

    /** The states that it names. */
    Set<Entity> states() {
        return states;
    }

    /** "… talks with President A of Peru", "Peruvian President A …": the state that the headline tells with a name; null where it tells none. */
    Entity stateOf(Entity person) {
        for (int i = 0; i < tokens.size() && !states.isEmpty(); i++) {
            if (!names(i, person)) {
                continue;
            }
            int of = Tokens.at(tokens, i + 2).is("the") ? i + 3 : i + 2;
            Entity behind = Tokens.at(tokens, i + 1).is("of") ? stateFrom(of, tokens.size() - 1) : null;
            if (behind != null) {
                return behind;
            }
            boolean office = false;
            int first = i;
            while (first > 0 && (tokens.get(first - 1).isHyphen()
                    || tokens.get(first - 1).isCapital() && person.words().contains(tokens.get(first - 1).key()))) {
                first--;
            }
            for (int at = first - 1; at >= 0 && Tokens.at(tokens, at).isWord() && (at > i - LONGEST_TITLE || isOfTitle(at, first)); at--) {
                Entity before = office ? stateFrom(at, at) : null;
                if (before != null) {
                    return before;
                }
                office |= Words.PERSON.contains(tokens.get(at).bare());
            }
        }
        return null;
    }

    /** "Peruvian Deputy Prime Minister and Minister for Trade A": whether a word can be one of a long title before a name. */
    private boolean isOfTitle(int at, int name) {
        Token word = tokens.get(at);
        return at > name - LONGEST_OFFICES && (word.isCapital() || word.is("and") || word.is("for") || word.is("of"));
    }

    /** Whether a word of the headline is a person's last name, or the first that stands before it and is no given name: "Ruiz", "Park". */
    private boolean names(int at, Entity person) {
        String[] name = person.name().split("[ -]");
        String key = tokens.get(at).key();
        return tokens.get(at).isCapital()
                && (key.equals(Names.key(name[name.length - 1])) || key.equals(Names.key(name[0])) && !GivenNames.contains(key));
    }

    /**
     * Whether the headline names a person, and behind him another one whom it says to be of a state, which so is not the first one's:
     * "President A and President B of Peru".
     */
    boolean isBesideOneOf(Entity state, Entity person) {
        int named = -1;
        int of = -1;
        for (int i = 0; i < tokens.size(); i++) {
            named = names(i, person) ? i : named;
            of = of < 0 && tokens.get(i).is("of") && i > 0 && !Words.PERSON.contains(tokens.get(i - 1).bare())
                    && state == stateFrom(Tokens.at(tokens, i + 1).is("the") ? i + 2 : i + 1, tokens.size() - 1) ? i : of;
        }
        return named >= 0 && of > named + 1 && tokens.subList(named, of).stream().anyMatch(token -> Words.PERSON.contains(token.bare()));
    }

    /** The state that the words of the headline name from a place on, within others; null where they name none. */
    private Entity stateFrom(int first, int last) {
        for (int end = first; end <= last && end < first + LONGEST_STATE; end++) {
            List<Entity> named = NamedInText.allNamed(Tokens.text(tokens, first, end), index);
            if (named.size() == 1 && named.get(0).isState()) {
                return named.get(0);
            }
        }
        return null;
    }
}
