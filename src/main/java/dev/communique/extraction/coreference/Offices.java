package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.ActorType;

/** For whom the holder of an office acts. */
public final class Offices {

    /** Offices of a state: where no organization stands beside them, they are the state's that is told of. */
    private static final Set<String> OF_STATE = WordLists.words("titles.txt", "OF_STATE");

    private Offices() {
    }

    /**
     * Gives offices without an organization the state whose they are called, else the one that is told of before them in the sentence, or that
     * the sentence before them is about, else the article's home. Where two states are told of, it may be either's, and stays open.
     */
    public static void settle(List<Sentence> sentences, EntityIndex index) {
        Entity topic = null;
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            arms(sentence);
            topic = sentence.paragraph() == paragraph ? topic : null;
            paragraph = sentence.paragraph();
            settle(sentence, topic == null ? index.home() : topic);
            if (sentence.within() == null) {
                topic = topic(sentence);
            }
        }
    }

    private static void settle(Sentence sentence, Entity otherwise) {
        Set<Entity> told = new LinkedHashSet<>();
        Entity colleague = null;
        for (int i = 0; i < sentence.size(); i++) {
            Entity only = sentence.chunk(i).isMention() ? sentence.chunk(i).mention().only() : null;
            if (only != null && only.isState() && !sentence.chunk(i).mention().isAttributive()) {
                told.add(only);
            } else if (only != null && only.isPerson()) {
                Entity owner = isCompanion(sentence, i) ? colleague : owner(sentence, i);
                Entity near = told.isEmpty() ? otherwise : told.size() == 1 ? told.iterator().next() : null;
                settle(sentence, only, owner != null ? owner : near);
                Entity of = organization(only);
                colleague = of != null && of.isState() ? of : null;
            }
        }
    }

    /** The state that a sentence begins with; null where it begins with something else. */
    private static Entity topic(Sentence sentence) {
        EntityMention first = sentence.chunk(sentence.chunk(0).in(Words.DETERMINERS) ? 1 : 0).mention();
        Entity only = first == null || first.isAttributive() ? null : first.only();
        return only != null && only.isState() ? only : null;
    }

    /** "…, who was accompanied by Defence Minister …" */
    private static boolean isCompanion(Sentence sentence, int i) {
        return sentence.chunk(i - 1).is("by") && sentence.chunk(i - 2).is("accompanied") || sentence.chunk(i - 1).is("alongside");
    }

    /** "Kenya’s President …": the state that a chunk is said to be of; null where none is. */
    private static Entity owner(Sentence sentence, int i) {
        EntityMention before = i > 1 && sentence.chunk(i - 1).is("'s") ? sentence.chunk(i - 2).mention() : null;
        Entity only = before == null ? null : before.only();
        return only != null && only.isState() ? only : null;
    }

    /** "North Korea’s Committee for …": a body that is not known belongs to the state before it. */
    private static void arms(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            EntityMention owner = sentence.chunk(i).mention();
            EntityMention mention = sentence.chunk(i + 2).mention();
            boolean owned = owner != null && owner.only() != null && owner.only().isState() && sentence.chunk(i + 1).is("'s")
                    && mention != null && mention.kind() == EntityMention.Kind.NAME;
            Entity body = owned ? mention.only() : null;
            if (body != null && body.type() == ActorType.GOVERNMENT_BODY && body.known() == null && body.country() == null) {
                body.assume(owner.only().country());
                body.join(owner.only(), owner.first(), mention.last());
            }
        }
    }

    /** Where an office is named is where it is said whose it is. */
    private static void settle(Sentence sentence, Entity person, Entity state) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            boolean ofState = role.words().stream().anyMatch(OF_STATE::contains) && !role.words().contains("vice");
            boolean here = role.first() >= sentence.first() && role.first() <= sentence.last();
            if (here && role.organization() == null && ofState && state != null) {
                person.replaceRole(i, new Role(role.title(), role.words(), state, role.first(), role.last()));
            }
        }
    }

    /** The organization or state of a person's first office that has one; null where none has. */
    public static Entity organization(Entity person) {
        for (Role role : person.roles()) {
            if (role.organization() != null && !role.organization().isPerson()) {
                return role.organization();
            }
        }
        return null;
    }
}
