package dev.communique.extraction.coreference;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;

/** For whom two act together who are persons or bodies of states. */
final class Principals {

    private static final Set<String> PERSONS = WordLists.words("references.txt", "PERSONS");
    private static final List<String> LEADERS = WordLists.inOrder("references.txt", "LEADERS");
    private static final Set<String> LED = WordLists.words("references.txt", "LED");
    private final EntityIndex index;

    Principals(EntityIndex index) {
        this.index = index;
    }

    /** Whether a plural noun means persons: "both leaders". */
    static boolean isPersons(String noun) {
        return PERSONS.contains(noun);
    }

    /** Those whom two act for, the states of their ministers; the two themselves where that is not known of both. */
    List<Entity> of(List<Entity> both) {
        List<Entity> states = both.stream().map(this::principal).toList();
        return states.contains(null) || states.stream().distinct().count() < both.size() ? both : states;
    }

    /** Whom a plural noun means: "the two countries" of two ministers who met: the states they act for; so "both sides", where both act for states. */
    List<Entity> meant(String noun, List<Entity> both) {
        if (both.stream().noneMatch(Entity::isPerson)) {
            return PERSONS.contains(noun) ? both.stream().map(body -> holder(noun, body)).distinct().toList() : both;
        }
        List<Entity> states = both.stream().map(this::principal).toList();
        boolean whole = states.stream().allMatch(entity -> entity != null && entity.isState())
                && states.stream().distinct().count() == both.size();
        return whole && !PERSONS.contains(noun) ? states : Words.isStates(noun) ? List.of() : both;
    }

    /** "the two leaders" of two states: whoever is told to lead each of them; the state itself where nobody is. */
    private Entity holder(String noun, Entity state) {
        for (String office : LEADERS) {
            Entity holder = !state.isState() || !LED.contains(noun) ? null : index.holder(Set.of(office), state);
            if (holder != null && Offices.organization(holder) == state) {
                return holder;
            }
        }
        return state;
    }

    private Entity principal(Entity person) {
        Entity organization = person.isPerson() ? Offices.organization(person) : person;
        return organization != null && organization.isArm() ? index.state(organization.country()) : organization;
    }
}
