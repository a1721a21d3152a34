package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;

/** The two states of which an article tells: where an official of one speaks with somebody, that one is of the other. */
final class StatePair {

    /** Whoever leads a state, prime ministers aside. */
    private static final Set<String> LEADERS = WordLists.words("titles.txt", "LEADERS");

    private final Set<Entity> both;
    private final Map<Entity, Entity> states;

    private StatePair(Set<Entity> both, Map<Entity, Entity> states) {
        this.both = both;
        this.states = states;
    }

    /**
     * The two states of the headline, else those that the text joins with a hyphen ("the Peru-Chile border"), else the only two that it names.
     *
     * @param headlined the states that the headline names
     * @param named     those that the text names
     * @param states    of persons, as far as they are told; more may be told later
     */
    static StatePair of(Set<Entity> headlined, Set<Entity> named, List<Sentence> sentences, Map<Entity, Entity> states) {
        Set<Entity> joined = new LinkedHashSet<>();
        for (Sentence sentence : sentences) {
            for (int i = 0; i + 2 < sentence.size(); i++) {
                Entity one = state(sentence.chunk(i));
                Entity other = state(sentence.chunk(i + 2));
                if (one != null && other != null && isHyphen(sentence.chunk(i + 1))) {
                    joined.addAll(List.of(one, other));
                }
            }
        }
        return new StatePair(headlined.size() == 2 ? headlined : joined.size() == 2 ? joined : named, states);
    }

    private static Entity state(Chunk chunk) {
        Entity only = chunk.isMention() ? chunk.mention().only() : null;
        return only != null && only.isState() ? only : null;
    }

    private static boolean isHyphen(Chunk chunk) {
        Token token = chunk.token();
        return chunk.isToken() && (token.isHyphen() || token.text().equals("–")) && !token.gap();
    }

    /** "President A spoke with President B of Peru": of two states that all is about, A is of the other one; null where that is not sure. */
    Entity facing(Sentence sentence, Entity person) {
        Set<Entity> others = new LinkedHashSet<>();
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.isMention() ? chunk.mention().only() : null;
            if (only != null && only.isPerson() && only != person && states.containsKey(only) && leads(only) == leads(person)) {
                others.add(states.get(only));
            }
        }
        Entity other = others.size() == 1 ? others.iterator().next() : null;
        return both.size() == 2 && both.contains(other) ? both.stream().filter(state -> state != other).findFirst().orElse(null) : null;
    }

    /** Whether somebody leads a state: beside presidents stand ministers of their own. */
    private static boolean leads(Entity person) {
        return person.roles().stream().anyMatch(StatePair::isLeader);
    }

    /** Whether an office is that of who leads a state: only one has it. */
    static boolean isLeader(Role role) {
        return role.words().stream().anyMatch(LEADERS::contains) || role.words().contains("prime");
    }
}
