package dev.communique.extraction.coreference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.ActorType;

/** The persons and bodies an article told of last, of whom "she" or "the ministry" may speak. */
final class Antecedents {

    private static final Map<String, String> TYPES = WordLists.meanings("references.txt", "TYPES");
    private static final Set<String> MINISTRY = WordLists.words("references.txt", "MINISTRY");

    private static final int REMEMBERED = 12;
    private static final Set<String> GROUPS = WordLists.words("references.txt", "GROUPS");
    private final Deque<Entity> persons = new ArrayDeque<>();
    private final Deque<Entity> bodies = new ArrayDeque<>();

    /** Takes note that somebody was told of. */
    void touch(Entity entity) {
        Deque<Entity> recent = entity.isPerson() ? persons : bodies;
        recent.remove(entity);
        recent.addFirst(entity);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    /** The person who was told of last; null where none was. */
    Entity person() {
        return persons.peekFirst();
    }

    /** The person of a gender, or of an unknown one, who was told of last; null where none was. */
    Entity person(Gender gender) {
        return fitting(persons, gender);
    }

    /** The first of some who is a person of a gender, else the first of an unknown one; null where none is. */
    static Entity fitting(Iterable<Entity> candidates, Gender gender) {
        Entity unknown = null;
        for (Entity candidate : candidates) {
            if (candidate.isPerson() && candidate.gender() == gender) {
                return candidate;
            }
            if (candidate.isPerson() && candidate.gender() == Gender.UNKNOWN && unknown == null) {
                unknown = candidate;
            }
        }
        return unknown;
    }

    /** The person of an office who was told of last; null where none was. */
    Entity holder(String word, Entity organization) {
        for (Entity person : persons) {
            for (Entity.Role role : person.roles()) {
                if (role.words().contains(word) && (organization == null || organization == role.organization())) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The body that a noun can mean and that was told of last; null where none was. */
    Entity body(String noun) {
        for (Entity body : bodies) {
            if (!body.isDocument() && isA(body, noun)) {
                return body;
            }
        }
        return GROUPS.contains(noun) ? group() : null;
    }

    /** The last body that is neither a state's nor one between states: "the group" of "Amnesty International". */
    private Entity group() {
        for (Entity body : bodies) {
            if (!body.isDocument() && isGroup(body)) {
                return body;
            }
        }
        return null;
    }

    /** The organization of states that was told of last; null where none was. */
    Entity organization() {
        for (Entity body : bodies) {
            if (body.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION) {
                return body;
            }
        }
        return null;
    }

    /** Whether it is neither a state's nor one between states. */
    static boolean isGroup(Entity body) {
        return body.type() == ActorType.OTHER || body.type() == ActorType.NON_STATE_GROUP;
    }

    /** Whether a noun can mean a body of which it is not told: any of no kind, and where the noun tells no kind or "group" any of its kinds. */
    static boolean canBe(Entity body, String noun) {
        return switch (body.type()) {
            case OTHER -> true;
            case GOVERNMENT_BODY, ARMED_FORCES -> !TYPES.containsKey(noun) && !GROUPS.contains(noun);
            default -> !TYPES.containsKey(noun) || GROUPS.contains(noun);
        };
    }

    /** Whether a noun is told to mean a body: by a word of the name, or by what it is. */
    static boolean isA(Entity body, String word) {
        if (body.words().contains(word)) {
            return true;
        }
        if (body.type() == ActorType.GOVERNMENT_BODY) {
            return word.equals("agency") || MINISTRY.contains(word) && body.words().stream().anyMatch(MINISTRY::contains);
        }
        return body.type().name().equals(TYPES.get(word));
    }
}
