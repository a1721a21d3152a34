package dev.communique.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** For whom two act together who are persons or bodies of states. */
final class Principals {

    private static final Map<String, Set<String>> WORDS = WordLists.words("references.txt");
    private static final Set<String> STATES = WORDS.get("STATES");
    private static final Set<String> PERSONS = WORDS.get("PERSONS");
    private final Cast cast;

    Principals(Cast cast) {
        this.cast = cast;
    }

    /** Whether a plural noun means states. */
    static boolean isStates(String noun) {
        return STATES.contains(noun);
    }

    /** Those whom two act for, the states of their ministers; the two themselves where that is not known of both. */
    List<Referent> of(List<Referent> both) {
        List<Referent> states = both.stream().map(this::principal).toList();
        return states.contains(null) || states.stream().distinct().count() < both.size() ? both : states;
    }

    /** Whom a plural noun means: "the two countries" of two ministers who met: the states they act for; so "both sides", where both act for states. */
    List<Referent> meant(String noun, List<Referent> both) {
        if (both.stream().noneMatch(Referent::isPerson)) {
            return both;
        }
        List<Referent> states = both.stream().map(this::principal).toList();
        boolean whole = states.stream().allMatch(referent -> referent != null && referent.isState())
                && states.stream().distinct().count() == both.size();
        return whole && !PERSONS.contains(noun) ? states : STATES.contains(noun) ? List.of() : both;
    }

    private Referent principal(Referent person) {
        Referent organization = person.isPerson() ? Offices.organization(person) : person;
        return organization != null && organization.arm ? cast.state(organization.country) : organization;
    }
}
