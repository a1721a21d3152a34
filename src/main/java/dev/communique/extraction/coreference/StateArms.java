package dev.communique.extraction.coreference;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.ActorType;
import dev.communique.fact.Names;

/** Tells of which state bodies and companies are that nobody knows: by the state's name before theirs. */
final class StateArms {

    private static final Set<String> OWNED = WordLists.words("titles.txt", "OWNED");
    private static final Set<String> NATIONAL = WordLists.words("names.txt", "NATIONAL");
    private static final Set<String> STATE_INSTITUTES = WordLists.words("names.txt", "STATE_INSTITUTES");
    private static final Set<String> OF_STATES = WordLists.words("titles.txt", "OF_STATES");
    private static final int FAR = 3;

    private StateArms() {
    }

    /** "Chad's state-owned oil company A": which state owns it. */
    private static void owned(Sentence sentence, int at) {
        EntityMention state = sentence.chunk(sentence.chunk(at - 1).is("'s") ? at - 2 : at - 1).mention();
        int name = at + 3;
        while (name < at + 3 + FAR && (sentence.chunk(name).isToken() && sentence.chunk(name).token().isWord()
                || sentence.chunk(name).isMention() && sentence.chunk(name).mention().kind() == EntityMention.Kind.PHRASE)) {
            name++;
        }
        EntityMention owned = sentence.chunk(name).mention();
        boolean told = state != null && state.only() != null && state.only().isState() && owned != null && owned.only() != null
                && owned.kind() == EntityMention.Kind.NAME && !owned.only().isPerson() && !owned.only().isState();
        if (told && owned.only().partOf() == null) {
            owned.only().join(state.only(), state.first(), owned.last());
        }
    }

    /** "the Chadian state oil company A", "Peru's national airline B": which state's it is. */
    private static void national(Sentence sentence, int at) {
        Entity state = sentence.chunk(at).state();
        int word = sentence.chunk(at + 1).is("'s") ? at + 2 : at + 1;
        boolean of = state != null && (word == at + 2 || sentence.chunk(at).mention().isAttributive());
        int name = word;
        boolean own = false;
        while (of && name < word + FAR + 1 && (sentence.chunk(name).isToken() && sentence.chunk(name).token().isWord()
                || sentence.chunk(name).isMention() && sentence.chunk(name).mention().kind() == EntityMention.Kind.PHRASE)) {
            own |= sentence.chunk(name).in(OF_STATES);
            name++;
        }
        EntityMention company = sentence.chunk(name).mention();
        Entity only = company == null || company.kind() != EntityMention.Kind.NAME ? null : company.only();
        if (own && name > word + 1 && only != null && !only.isPerson() && !only.isState() && only.partOf() == null) {
            only.join(state, sentence.chunk(at).first(), company.last());
        }
    }

    /** "North Korea’s Committee for …": a body that is not known belongs to the state before it. */
    static void read(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            if (sentence.chunk(i).is("state") && sentence.chunk(i + 1).token().isHyphen() && sentence.chunk(i + 2).in(OWNED)) {
                owned(sentence, i);
            }
            national(sentence, i);
            EntityMention owner = sentence.chunk(i).mention();
            EntityMention mention = sentence.chunk(i + 2).mention();
            boolean owned = owner != null && owner.only() != null && owner.only().isState() && sentence.chunk(i + 1).is("'s")
                    && mention != null && mention.kind() == EntityMention.Kind.NAME;
            Entity body = owned ? mention.only() : null;
            if (body != null && (body.type() == ActorType.GOVERNMENT_BODY || isNational(body)) && body.known() == null
                    && body.country() == null) {
                body.assume(owner.only().country());
                body.join(owner.only(), owner.first(), mention.last());
            }
        }
    }

    /** "National Institute for Fisheries": what only a state has, by its first word and its kind. */
    private static boolean isNational(Entity body) {
        List<String> words = List.of(Names.key(body.name()).split(" "));
        return body.type() == ActorType.OTHER && NATIONAL.contains(words.get(0)) && words.stream().anyMatch(STATE_INSTITUTES::contains);
    }
}
