package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final Set<String> MEETING = WordLists.words("references.txt", "MEETING");
    private static final Set<String> MONARCHS = WordLists.words("titles.txt", "MONARCHS");

    private final Set<Entity> both;
    private final Map<Entity, Entity> states;
    /** Whether it is the headline, or a hyphen, that tells which two they are. */
    private final boolean told;
    /** Those that act or own something in the text. */
    private final Set<Entity> acting;

    private StatePair(Set<Entity> both, Map<Entity, Entity> states, boolean told, Set<Entity> acting) {
        this.both = both;
        this.states = states;
        this.told = told;
        this.acting = acting;
    }

    /**
     * The two states of the headline, or the one of it and the only one that the text names beside it ("between Peru and Chile"), else those that
     * the text joins with a hyphen ("the Peru-Chile border"), else the only two that it names.
     *
     * @param headlined the states that the headline names
     * @param named     those that the text names
     * @param acting    those of them that act or own something
     * @param states    of persons, as far as they are told; more may be told later
     */
    static StatePair of(Set<Entity> headlined, Set<Entity> named, Set<Entity> acting, List<Sentence> sentences,
            Map<Entity, Entity> states) {
        Set<Entity> joined = new LinkedHashSet<>();
        Set<Entity> beside = new LinkedHashSet<>(headlined); // "between Peru and Chile", where the headline names one of them
        for (Sentence sentence : sentences) {
            for (int i = 0; i + 2 < sentence.size(); i++) {
                Entity one = sentence.chunk(i).state();
                boolean hyphen = isHyphen(sentence.chunk(i + 1));
                boolean and = sentence.chunk(i + 1).is("and");
                Entity other = sentence.chunk(and && sentence.chunk(i + 2).is("the") ? i + 3 : i + 2).state();
                if (one == null || other == null || !hyphen && !and) {
                    continue;
                }
                if (hyphen) {
                    joined.addAll(List.of(one, other));
                }
                if (headlined.contains(one) || headlined.contains(other)) {
                    beside.addAll(List.of(one, other));
                }
            }
        }
        boolean one = headlined.size() == 1 && beside.size() == 2;
        boolean told = headlined.size() == 2 || one || joined.size() == 2;
        return new StatePair(headlined.size() == 2 ? headlined : one ? beside : told ? joined : named, states, told, acting);
    }

    private static boolean isHyphen(Chunk chunk) {
        Token token = chunk.token();
        return chunk.isToken() && (token.isHyphen() || token.text().equals("–")) && !token.gap();
    }

    /** "President A spoke with President B of Peru": of two states that all is about, A is of the other one; null where that is not sure. */
    Entity facing(Sentence sentence, Entity person) {
        Set<Entity> others = new LinkedHashSet<>();
        Set<Entity> ofNone = new LinkedHashSet<>();
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.only();
            boolean alike = only != null && only.isPerson() && leads(only) == leads(person);
            if (alike && only != person && states.containsKey(only)) {
                others.add(states.get(only));
            } else if (alike && !only.roles().isEmpty() && !states.containsKey(only)) {
                ofNone.add(only);
            }
        }
        Entity other = others.size() == 1 ? others.iterator().next() : null;
        Entity facing = both.size() == 2 && both.contains(other)
                ? both.stream().filter(state -> state != other).findFirst().orElse(null)
                : null;
        Entity monarchs = sentence.chunks().stream().anyMatch(chunk -> chunk.in(MEETING)) ? null : ofMonarch(sentence, person);
        return monarchs != null ? monarchs : told || acting.contains(facing) && ofNone.size() == 1 ? facing : null;
    }

    /** "President A and Prime Minister B", of Canada and the United States: the one of the two that has an office, where it is told that they are two; else null. */
    Entity soleOwner(Role office) {
        List<Entity> owners = told && both.size() == 2
                ? both.stream().filter(state -> StateOffices.canHave(state, office)).toList()
                : List.of();
        return owners.size() == 1 ? owners.get(0) : null;
    }

    /** The state of a monarch in the sentence whose prime minister somebody can be; null where there is none. */
    private Entity ofMonarch(Sentence sentence, Entity person) {
        return sentence.chunks().stream().map(Chunk::only).filter(only -> only != null && isOwnMonarch(only, person)).map(states::get)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** "The queen told Prime Minister A": a monarch's state has prime ministers of its own. */
    private static boolean isOwnMonarch(Entity one, Entity other) {
        return one.roles().stream().anyMatch(role -> role.words().stream().anyMatch(MONARCHS::contains))
                && other.roles().stream().anyMatch(role -> role.words().contains("prime"));
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
