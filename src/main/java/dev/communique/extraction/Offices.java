package dev.communique.extraction;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.Referent.Role;

/** For whom the holder of an office acts. */
final class Offices {

    /** Offices of a state: where no organization stands beside them, they are the state's that is told of. */
    private static final Set<String> OF_STATE = Set.of("president", "premier", "chancellor", "minister", "king", "queen", "emir", "sultan",
            "secretary",
            "marshal");

    private Offices() {
    }

    /** Gives offices without an organization the state that stands before them in the sentence, else the article's home. */
    static void settle(List<Sentence> sentences, Cast cast) {
        for (Sentence sentence : sentences) {
            Referent state = null;
            for (Item item : sentence.items()) {
                if (!item.isMention()) {
                    continue;
                }
                Referent only = item.mention().only();
                if (only != null && only.isState() && !item.mention().attributive) {
                    state = only;
                } else if (only != null && only.isPerson()) {
                    settle(only, state == null ? cast.home() : state);
                }
            }
        }
    }

    private static void settle(Referent person, Referent state) {
        for (int i = 0; i < person.roles.size(); i++) {
            Role role = person.roles.get(i);
            boolean ofState = role.words().stream().anyMatch(OF_STATE::contains) && !role.words().contains("vice");
            if (role.organization() == null && ofState && state != null) {
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
