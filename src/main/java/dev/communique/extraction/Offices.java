package dev.communique.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Referent.Role;
import dev.communique.fact.ActorType;

/** For whom the holder of an office acts. */
final class Offices {

    /** Offices of a state: where no organization stands beside them, they are the state's that is told of. */
    private static final Set<String> OF_STATE = Set.of("president", "premier", "chancellor", "minister", "king", "queen", "emir", "sultan",
            "secretary",
            "marshal");

    private Offices() {
    }

    /**
     * Gives offices without an organization the state whose they are called, else the one that is told of before them, in the sentence or the
     * paragraph, else the article's home. Where two other states are told of, it may be either's, and stays open.
     */
    static void settle(List<Sentence> sentences, Cast cast) {
        Set<Referent> states = new LinkedHashSet<>();
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            arms(sentence);
            if (sentence.paragraph() != paragraph) {
                states = new LinkedHashSet<>();
                paragraph = sentence.paragraph();
            }
            states = settle(sentence, states, cast.home());
        }
    }

    /** Gives the states that are told of in a sentence, or else those before it. */
    private static Set<Referent> settle(Sentence sentence, Set<Referent> before, Referent home) {
        Set<Referent> here = new LinkedHashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            Referent only = sentence.item(i).isMention() ? sentence.item(i).mention().only() : null;
            if (only != null && only.isState() && !sentence.item(i).mention().attributive) {
                here.add(only);
            } else if (only != null && only.isPerson()) {
                Set<Referent> told = here.isEmpty() ? before : here;
                Referent owner = owner(sentence, i);
                settle(sentence, only, owner != null ? owner : state(told, home));
                Referent of = organization(only);
                if (of != null && of.isState()) {
                    here.add(of);
                }
            }
        }
        return here.isEmpty() ? before : here;
    }

    /** Of several states it is the article's home, whose officials need no name of a state; null where that is none of them. */
    private static Referent state(Set<Referent> told, Referent home) {
        return told.isEmpty() || told.contains(home) ? home : told.size() == 1 ? told.iterator().next() : null;
    }

    /** "Kenya’s President …": the state that an item is said to be of; null where none is. */
    private static Referent owner(Sentence sentence, int i) {
        Mention before = i > 1 && sentence.item(i - 1).is("'s") ? sentence.item(i - 2).mention() : null;
        Referent only = before == null ? null : before.only();
        return only != null && only.isState() ? only : null;
    }

    /** "North Korea’s Committee for …": a body that is not known belongs to the state before it. */
    private static void arms(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            Mention owner = sentence.item(i).mention();
            Mention mention = sentence.item(i + 2).mention();
            boolean owned = owner != null && owner.only() != null && owner.only().isState() && sentence.item(i + 1).is("'s")
                    && mention != null && mention.kind == Mention.Kind.NAME;
            Referent body = owned ? mention.only() : null;
            if (body != null && body.type == ActorType.GOVERNMENT_BODY && body.known == null && body.country == null) {
                body.country = owner.only().country;
                body.partOf = owner.only();
                body.partOfFirst = owner.first;
                body.partOfLast = mention.last;
            }
        }
    }

    /** Where an office is named is where it is said whose it is. */
    private static void settle(Sentence sentence, Referent person, Referent state) {
        for (int i = 0; i < person.roles.size(); i++) {
            Role role = person.roles.get(i);
            boolean ofState = role.words().stream().anyMatch(OF_STATE::contains) && !role.words().contains("vice");
            boolean here = role.first() >= sentence.first() && role.first() <= sentence.last();
            if (here && role.organization() == null && ofState && state != null) {
                person.roles.set(i, new Role(role.title(), role.words(), state, role.first(), role.last()));
            }
        }
    }

    /** The organization or state of a person's first office that has one; null where none has. */
    static Referent organization(Referent person) {
        for (Role role : person.roles) {
            if (role.organization() != null && !role.organization().isPerson()) {
                return role.organization();
            }
        }
        return null;
    }
}
