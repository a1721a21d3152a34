package dev.communique.extraction.coreference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.ActorType;

/**
 * Tells from who visits, receives, meets or leads whom of which state somebody is, or is not.
 *
 * @param states those of persons, as far as they are known by now
 * @param counts how often states are named
 */
record Encounters(EntityIndex index, Map<Entity, Entity> states, Map<Entity, Integer> counts) {

    private static final double NEARLY_ALL = 0.85;
    private static final Set<String> VISITED = WordLists.words("titles.txt", "VISITED");
    private static final Set<String> HOSTED = WordLists.words("titles.txt", "HOSTED");
    private static final Set<String> LEAVING = WordLists.words("titles.txt", "LEAVING");
    private static final Set<String> SOON = WordLists.words("titles.txt", "SOON");
    private static final Set<String> MET = WordLists.words("references.txt", "MEETING");
    private static final Set<String> COUNTERPARTS = WordLists.words("titles.txt", "COUNTERPARTS");
    private static final Set<String> DELEGATIONS = WordLists.words("titles.txt", "DELEGATIONS");
    private static final int LONGEST_HEADING = 6;
    private static final Set<String> US = WordLists.words("references.txt", "US");
    private static final int CLOSE = 6;
    private static final Set<String> WITH = WordLists.words("titles.txt", "WITH");
    private static final Set<String> PLACED = WordLists.words("titles.txt", "PLACED");

    /** "his Peruvian counterpart, the Minister for Law, Mr A": whose counterpart's name stands right behind; null where none does. */
    static Entity counterpartOf(Sentence sentence, int person) {
        for (int i = person - 1; i > person - CLOSE && i > 0; i--) {
            EntityMention mention = sentence.chunk(i).mention();
            if (mention != null && mention.noun() != null && COUNTERPARTS.contains(mention.noun().bare())) {
                return mention.owner() != null && mention.owner().isState() ? mention.owner() : null;
            }
            if (sentence.chunk(i).verb() != null || sentence.chunk(i).is("and")
                    || mention != null && mention.kind() == EntityMention.Kind.NAME) {
                return null;
            }
        }
        return null;
    }

    /** The office of a person who is called somebody's counterpart there and of whom no state is told; -1 where there is none. */
    static int counterpart(Sentence sentence, Entity person) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            if (role.organization() == null && role.words().contains("counterpart") && role.first() >= sentence.first()
                    && role.last() <= sentence.last()) {
                return i;
            }
        }
        return -1;
    }

    /** The state of which a person is called the counterpart there; null where that is not told. */
    static Entity counterpartIsOf(Sentence sentence, Entity person) {
        return person.roles().stream().filter(role -> role.words().stream().anyMatch(COUNTERPARTS::contains)
                && role.first() >= sentence.first() && role.last() <= sentence.last()).map(Role::organization)
                .filter(of -> of != null && of.isState()).findFirst().orElse(null);
    }

    /** The one state that is named before a chunk as a place: "back from Peru"; null where none is, or several are. */
    static Entity visited(Sentence sentence, int before) {
        Entity found = null;
        for (int i = 1; i < before; i++) {
            Entity only = sentence.chunk(i).only();
            if (only != null && only.isState() && (sentence.chunk(i - 1).in(PLACED) || sentence.chunk(i - 1).in(VISITED))) {
                found = found == null || found == only ? only : null;
            }
        }
        return found;
    }

    /** "Secretary A met with President B": whom an official of a state goes to meet is of another one, unless it is told. */
    boolean isMet(Sentence sentence, int person, Entity state) {
        boolean met = false;
        for (int i = person - 1; i >= 0; i--) {
            if (sentence.chunk(i).in(WITH) || sentence.chunk(i).is(",") || sentence.chunk(i).is("and")) {
                return false;
            }
            met |= sentence.chunk(i).in(MET);
            Entity only = sentence.chunk(i).only();
            if (only != null && only.isPerson()) {
                return met && states.get(only) == state;
            }
        }
        return false;
    }

    /** "Peruvian delegation: A, Minister of Trade; B …": the state whose delegation a list is of; null where none begins. */
    static Entity heading(Sentence sentence) {
        for (int i = 1; i < LONGEST_HEADING && i < sentence.size(); i++) {
            EntityMention body = sentence.chunk(i - 1).mention();
            if (sentence.chunk(i).is(":") && sentence.chunk(i - 1).in(DELEGATIONS)) {
                return sentence.chunk(i - 2).state(); // "Russian side:"
            }
            if (sentence.chunk(i).is(":") && body != null && body.noun() != null && DELEGATIONS.contains(body.noun().bare())) {
                Entity whose = body.owner() != null ? body.owner() : body.only();
                return whose != null && whose.isState() ? whose : null;
            }
        }
        return null;
    }

    /** Whether a sentence is one more entry of such a list, "1. A, Minister of Trade": a person and a comma, with no full stop at its end. */
    static boolean isListed(Sentence sentence) {
        int at = 0;
        while (sentence.chunk(at).isMark() || sentence.chunk(at).isToken() && sentence.chunk(at).token().isNumber()) {
            at++; // "1. A, Minister of Trade"
        }
        Entity first = sentence.chunk(at).only();
        return first != null && first.isPerson() && !sentence.chunk(sentence.size() - 1).isStop()
                && (at + 1 == sentence.size() || sentence.chunk(at + 1).isComma());
    }

    /** "a delegation of Peru led by", "the regional government, represented by": whose it is; null where none is told of. */
    static Entity delegation(Sentence sentence, int led) {
        EntityMention body = sentence.chunk(sentence.chunk(led - 1).isComma() ? led - 2 : led - 1).mention();
        Entity named = body != null && body.kind() == EntityMention.Kind.NAME && sentence.chunk(led + 1).is("by") ? body.only() : null;
        if (named != null && !named.isPerson() && named.type() != ActorType.COMPANY) {
            return named;
        }
        for (int i = led - 1; i >= 0 && i > led - 5; i--) {
            EntityMention mention = sentence.chunk(i).mention();
            Entity owner = mention == null ? null : mention.only() != null ? mention.only() : mention.owner();
            if (owner != null) {
                return owner.isState() ? owner : null;
            }
        }
        return null;
    }

    /** "I visited Peru and met Justice Minister A": of the state that is visited; null where none is. */
    static Entity visitedToMeet(Sentence sentence, int person) {
        Entity visited = null;
        boolean met = false;
        for (int i = 0; i < person; i++) {
            Entity state = sentence.chunk(i).in(VISITED) ? behind(sentence, i) : null;
            visited = state != null ? state : visited;
            met = visited != null && (met || sentence.chunk(i).in(MET));
            if (met && sentence.chunk(i).in(WITH)) {
                return null; // "met A, accompanied by B"
            }
        }
        return met ? visited : null;
    }

    /** "My visit to Peru in May", "In Peru on 3 May, I will": the last state of which a sentence tells that it is visited; null where none is. */
    static Entity visitedIn(Sentence sentence) {
        boolean place = sentence.chunk(0).is("in") && sentence.chunk(1).state() != null && !sentence.chunk(2).is("'s")
                && !sentence.chunk(1).mention().isAttributive();
        Entity visited = place ? sentence.chunk(1).state() : null;
        for (int i = 0; i < sentence.size(); i++) {
            Entity state = sentence.chunk(i).in(VISITED) ? behind(sentence, i) : null;
            visited = state != null ? state : visited;
        }
        return visited;
    }

    /** Whether somebody is met there by those who tell it: "I will hold talks with Prime Minister A, Foreign Minister B and others". */
    static boolean isMetByUs(Sentence sentence, int person) {
        boolean us = false;
        boolean met = false;
        for (int i = 0; i < person; i++) {
            us |= sentence.chunk(i).isPronoun(US);
            met |= sentence.chunk(i).in(MET) || sentence.chunk(i).is("meet");
        }
        return us && met;
    }

    /** "visit Peru", "visit Lima, Peru": the state behind a verb, perhaps behind its city; null where none is. */
    private static Entity behind(Sentence sentence, int verb) {
        int at = sentence.chunk(verb + 1).isMention() ? verb + 1 : verb + 2;
        at = sentence.chunk(at).state() == null && sentence.chunk(verb + 2).isComma() ? verb + 3 : at;
        EntityMention mention = sentence.chunk(at).mention();
        return mention != null && !mention.isAttributive() ? sentence.chunk(at).state() : null;
    }

    /** Whoever visits a state is none of its officials; a visit to an agency or a base of its own tells nothing. */
    static boolean isVisitor(Sentence sentence, int i) {
        int verb = sentence.chunk(i + 1).in(VISITED) ? i + 1 : i + 2;
        Entity visited = sentence.chunk(sentence.chunk(verb + 1).is("the") ? verb + 2 : verb + 1).only();
        boolean body = visited != null && (visited.type() == ActorType.GOVERNMENT_BODY || visited.type() == ActorType.ARMED_FORCES);
        return sentence.has(i + 1, i + 2, VISITED) && !body;
    }

    /** "President A visited Peru" in a text about Peru and Chile: of Chile; null where it is about other states too. */
    Entity from(Sentence sentence, int person) {
        Entity visited = null;
        for (int i = person + 2; i < person + CLOSE && visited == null; i++) {
            Entity only = sentence.chunk(i).only();
            visited = only != null && only.isState() ? only : null;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Entity> most = counts.keySet().stream().sorted(Comparator.comparing(counts::get, Comparator.reverseOrder())).limit(2).toList();
        boolean pair = most.size() == 2 && most.contains(visited) && counts.get(most.get(0)) + counts.get(most.get(1)) >= NEARLY_ALL * all;
        return pair ? most.get(most.get(0) == visited ? 1 : 0) : null;
    }

    /** "Foreign Minister A received B in Lima": whoever receives somebody in a capital is of its state; null where nobody is received. */
    Entity host(Sentence sentence, int person) {
        if (!sentence.chunk(person + 1).in(HOSTED)) {
            return null;
        }
        for (int i = person + 2; i + 1 <= sentence.clauseEnd(person); i++) {
            Chunk place = sentence.chunk(i + 1);
            Entity state = sentence.chunk(i).in(PLACED) && place.isToken() && place.token().isCapital()
                    ? index.stateOfCapital(place.token().text())
                    : null;
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    /** "Minister A leaves Peru tomorrow for …": the state that an official goes away from to be abroad; null where nobody does. */
    static Entity left(Sentence sentence, int person) {
        int verb = sentence.chunk(person + 1).is("will") ? person + 2 : person + 1;
        verb = sentence.chunk(verb).isComma() ? verb + 1 : verb;
        Entity state = sentence.chunk(verb).in(LEAVING) ? sentence.chunk(verb + 1).state() : null;
        return state != null && sentence.chunk(verb + 2).in(SOON) ? state : null;
    }

    /** "President A met at the White House with President B of Peru": of the state whose seat of government they meet in; null where they don't. */
    Entity atHome(Sentence sentence, int person) {
        boolean met = false;
        boolean foreign = false;
        for (int i = person + 1; i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            met |= chunk.in(MET);
            Entity only = chunk.only();
            boolean seat = only != null && only.type() == ActorType.GOVERNMENT_BODY
                    && sentence.chunk(i - 1).is("the") && (sentence.chunk(i - 2).is("at") || sentence.chunk(i - 2).in(PLACED));
            Entity home = seat ? index.state(only.country()) : null;
            if (met && foreign && home != null) {
                return home;
            }
            Entity named = only == null && chunk.isMention() ? chunk.mention().owner() : only;
            Entity other = named == null || named.isState() ? named : states.get(named);
            foreign |= met && other != null && other != home;
        }
        return null;
    }
}
