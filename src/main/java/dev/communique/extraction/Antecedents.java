package dev.communique.extraction;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.communique.extraction.Referent.Gender;
import dev.communique.fact.ActorType;

/** The persons and bodies an article told of last, of whom "she" or "the ministry" may speak. */
final class Antecedents {

    private static final int REMEMBERED = 12;
    private final Deque<Referent> persons = new ArrayDeque<>();
    private final Deque<Referent> bodies = new ArrayDeque<>();

    /** Takes note that somebody was told of. */
    void touch(Referent referent) {
        Deque<Referent> recent = referent.isPerson() ? persons : bodies;
        recent.remove(referent);
        recent.addFirst(referent);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    /** The person who was told of last; null where none was. */
    Referent person() {
        return persons.peekFirst();
    }

    /** The person of a gender, or of an unknown one, who was told of last; null where none was. */
    Referent person(Gender gender) {
        return fitting(persons, gender);
    }

    /** The first of some who is a person of a gender, else the first of an unknown one; null where none is. */
    static Referent fitting(Iterable<Referent> candidates, Gender gender) {
        Referent unknown = null;
        for (Referent candidate : candidates) {
            if (candidate.isPerson() && candidate.gender == gender) {
                return candidate;
            }
            if (candidate.isPerson() && candidate.gender == Gender.UNKNOWN && unknown == null) {
                unknown = candidate;
            }
        }
        return unknown;
    }

    /** The person of an office who was told of last; null where none was. */
    Referent holder(String word, Referent organization) {
        for (Referent person : persons) {
            for (Referent.Role role : person.roles) {
                if (role.words().contains(word) && (organization == null || organization == role.organization())) {
                    return person;
                }
            }
        }
        return null;
    }

    /** The body that a noun can mean and that was told of last; null where none was. */
    Referent body(String noun) {
        for (Referent body : bodies) {
            if (!body.document && isA(body, noun)) {
                return body;
            }
        }
        return null;
    }

    private static boolean isA(Referent body, String word) {
        if (body.words.contains(word)) {
            return true;
        }
        return switch (word) {
            case "alliance", "coalition", "bloc", "organization", "organisation", "grouping" ->
                body.type == ActorType.INTERGOVERNMENTAL_ORGANIZATION;
            case "military", "army", "forces" -> body.type == ActorType.ARMED_FORCES;
            case "company", "firm", "corporation" -> body.type == ActorType.COMPANY;
            case "newspaper", "outlet", "broadcaster", "channel" -> body.type == ActorType.COMPANY;
            case "agency" -> body.type == ActorType.GOVERNMENT_BODY || body.type == ActorType.COMPANY;
            case "ministry", "department", "office" -> body.type == ActorType.GOVERNMENT_BODY && (body.words.contains("ministry")
                    || body.words.contains("department") || body.words.contains("office"));
            case "group", "movement" -> body.type == ActorType.NON_STATE_GROUP;
            default -> false;
        };
    }
}
