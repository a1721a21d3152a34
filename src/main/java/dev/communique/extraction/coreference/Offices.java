package dev.communique.extraction.coreference;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.document.DocumentSource;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.ActorType;
import dev.communique.fact.Names;

/**
 * Tells whose an office is where its own words don't: "Kenya's President", "A, who was accompanied by Defence Minister B", "the United
 * States delegation led by C". What nothing tells stays open: a wrong state is worse than none.
 */
public final class Offices {

    /** Offices that are a state's where nothing else is told. */
    private static final Set<String> OF_STATE = WordLists.words("titles.txt", "OF_STATE");
    private static final Set<String> NOT_OF_STATE = WordLists.words("titles.txt", "NOT_OF_STATE");
    private static final Set<String> FORMER = WordLists.words("titles.txt", "FORMER");
    private static final Set<String> RANKS = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> WITH = WordLists.words("titles.txt", "WITH");
    private static final Set<String> LED = WordLists.words("titles.txt", "LED");
    private static final Set<String> VISITED = WordLists.words("titles.txt", "VISITED");
    private static final Set<String> HOSTED = WordLists.words("titles.txt", "HOSTED");
    private static final Set<String> MET = WordLists.words("references.txt", "MEETING");
    private static final Set<String> PLACED = WordLists.words("titles.txt", "PLACED");
    /** Codes of states by offices that only one state has. */
    private static final Map<String, String> OF_ONE_STATE = WordLists.meanings("titles.txt", "OF_ONE_STATE", ", ");

    private final EntityIndex index;
    private final DocumentSource source;
    /** States of persons whose office was told before, for where it is told again without its state. */
    private final Map<Entity, Entity> states = new HashMap<>();

    private final Set<Entity> named = new LinkedHashSet<>();

    private Offices(EntityIndex index, DocumentSource source) {
        this.index = index;
        this.source = source;
    }

    /**
     * Gives offices without an organization the state whose they are.
     *
     * @param source who issues the document, and which state its headline is about
     */
    public static void settle(List<Sentence> sentences, EntityIndex index, DocumentSource source) {
        Offices offices = new Offices(index, source);
        Entity topic = source.topic();
        int paragraph = sentences.isEmpty() ? -1 : sentences.get(0).paragraph();
        for (Sentence sentence : sentences) {
            arms(sentence);
            offices.told(sentence);
        }
        sentences.forEach(offices::counterparts);
        for (Sentence sentence : sentences) {
            topic = sentence.paragraph() == paragraph ? topic : null;
            paragraph = sentence.paragraph();
            offices.settle(sentence, topic);
            if (sentence.within() == null) {
                topic = topic(sentence);
            }
        }
    }

    /** Notes the states that are named, and those of persons whose office's own words tell them. */
    private void told(Sentence sentence) {
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.isMention() ? chunk.mention().only() : null;
            if (only != null && only.isState()) {
                named.add(only);
            }
            if (only != null && only.isPerson()) {
                state(only);
            }
        }
    }

    private Entity state(Entity person) {
        for (Role role : person.roles()) {
            Entity at = role.organization();
            Entity state = at == null ? null : at.isState() ? at : index.state(at.country());
            if (state != null) {
                states.putIfAbsent(person, state);
            }
        }
        return states.get(person);
    }

    /** "A is back from Peru, where she met her counterpart B": of two states, each is of another one. */
    private void counterparts(Sentence sentence) {
        Entity visitor = null;
        for (int i = 0; i < sentence.size() && named.size() == 2; i++) {
            Entity only = sentence.chunk(i).isMention() ? sentence.chunk(i).mention().only() : null;
            if (only == null || !only.isPerson()) {
                continue;
            }
            int role = counterpart(sentence, only);
            if (role < 0) {
                visitor = only;
            } else if (visitor != null && visitor != only) {
                Entity visited = states.containsKey(visitor) ? other(states.get(visitor)) : visited(sentence, i);
                Role old = only.roles().get(role);
                if (visited != null) {
                    only.replaceRole(role, new Role(old.title(), old.words(), visited, old.first(), old.last()));
                    states.putIfAbsent(only, visited);
                    states.putIfAbsent(visitor, other(visited));
                }
            }
        }
    }

    private Entity other(Entity state) {
        return named.stream().filter(each -> each != state).findFirst().orElse(null);
    }

    /** The office of a person who is called somebody's counterpart there and of whom no state is told; -1 where there is none. */
    private static int counterpart(Sentence sentence, Entity person) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            if (role.organization() == null && role.words().contains("counterpart") && role.first() >= sentence.first()
                    && role.last() <= sentence.last()) {
                return i;
            }
        }
        return -1;
    }

    /** The one state that is named before a chunk as a place: "back from Peru"; null where none is, or several are. */
    private static Entity visited(Sentence sentence, int before) {
        Entity found = null;
        for (int i = 1; i < before; i++) {
            Entity only = sentence.chunk(i).isMention() ? sentence.chunk(i).mention().only() : null;
            if (only != null && only.isState() && (sentence.chunk(i - 1).in(PLACED) || sentence.chunk(i - 1).in(VISITED))) {
                found = found == null || found == only ? only : null;
            }
        }
        return found;
    }

    private void settle(Sentence sentence, Entity topic) {
        Set<Entity> here = new LinkedHashSet<>();
        Entity company = null;
        Entity last = null;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.chunk(i).in(WITH) && last != null) {
                company = states.get(last);
            } else if (sentence.chunk(i).in(LED)) {
                company = delegation(sentence, i);
            }
            Entity only = sentence.chunk(i).isMention() ? sentence.chunk(i).mention().only() : null;
            if (only != null && only.isState() && !sentence.chunk(i).mention().isAttributive()) {
                here.add(only);
            } else if (only != null && only.isPerson()) {
                Entity owner = owner(sentence, i);
                boolean sure = owner != null || company != null || states.containsKey(only);
                Entity state = owner != null ? owner : states.containsKey(only) ? states.get(only) : company;
                Entity guess = host(sentence, i);
                guess = guess != null || isVisitor(sentence, i) ? guess : otherwise(here, topic, bodies(sentence));
                settle(sentence, only, sure ? state : guess, owner != null || company != null);
                last = only;
            }
        }
    }

    /** Whose an office is of which nothing in its words tells it: of who issues the document, of what the sentences are about, of a body beside it. */
    private Entity otherwise(Set<Entity> here, Entity topic, Entity body) {
        if (here.isEmpty()) {
            return topic != null ? topic : index.home() != null ? index.home() : body;
        }
        boolean own = source.isOfOneSide() && source.home() != null;
        return own ? source.home() : here.size() == 1 && here.contains(body) ? body : null;
    }

    /** "The Department of Defense …, which was approved by President A": the one state of which a sentence names bodies; null for several. */
    private Entity bodies(Sentence sentence) {
        Entity found = null;
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.isMention() && chunk.mention().kind() == EntityMention.Kind.NAME ? chunk.mention().only() : null;
            boolean body = only != null && (only.type() == ActorType.GOVERNMENT_BODY || only.type() == ActorType.ARMED_FORCES);
            Entity state = body ? index.state(only.country()) : null;
            if (chunk.in(VISITED) || chunk.in(HOSTED) || chunk.in(MET) || found != null && state != null && state != found) {
                return null;
            }
            found = state == null ? found : state;
        }
        return found;
    }

    /** "a delegation of Peru led by": whose it is; null where none is told of. */
    private static Entity delegation(Sentence sentence, int led) {
        for (int i = led - 1; i >= 0 && i > led - 5; i--) {
            EntityMention mention = sentence.chunk(i).mention();
            Entity owner = mention == null ? null : mention.only() != null ? mention.only() : mention.owner();
            if (owner != null) {
                return owner.isState() ? owner : null;
            }
        }
        return null;
    }

    /** The state that a sentence begins with; null where it begins with something else. */
    private static Entity topic(Sentence sentence) {
        EntityMention first = sentence.chunk(sentence.chunk(0).in(Words.DETERMINERS) ? 1 : 0).mention();
        Entity only = first == null || first.isAttributive() ? null : first.only();
        return only != null && only.isState() ? only : null;
    }

    /** "Kenya’s President …": the state that a chunk is said to be of; null where none is. */
    private static Entity owner(Sentence sentence, int i) {
        EntityMention before = i > 1 && sentence.chunk(i - 1).is("'s") ? sentence.chunk(i - 2).mention() : null;
        Entity only = before == null ? null : before.only();
        return only != null && only.isState() ? only : null;
    }

    /** Whoever visits a state is none of its officials. */
    private static boolean isVisitor(Sentence sentence, int i) {
        return sentence.has(i + 1, i + 2, VISITED);
    }

    /** "Foreign Minister A received B in Lima": whoever receives somebody in a capital is of its state; null where nobody is received. */
    private Entity host(Sentence sentence, int person) {
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
    private void settle(Sentence sentence, Entity person, Entity state, boolean any) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            boolean here = role.first() >= sentence.first() && role.first() <= sentence.last();
            if (!here || role.organization() != null || RANKS.containsAll(role.words())) {
                continue;
            }
            Entity only = index.state(ofOneState(role));
            boolean ofState = role.words().stream().anyMatch(OF_STATE::contains) && role.words().stream().noneMatch(NOT_OF_STATE::contains);
            Entity of = only != null && !any ? only : ofState || any ? state : null;
            if (of != null) {
                person.replaceRole(i, new Role(role.title(), role.words(), of, role.first(), role.last()));
                if (role.words().stream().noneMatch(FORMER::contains)) {
                    states.putIfAbsent(person, of);
                }
            }
        }
    }

    private static String ofOneState(Role role) {
        return OF_ONE_STATE.get(Names.key(role.title()));
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
