package dev.communique.extraction.coreference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/**
 * Tells whose an office is whose owner stands before it as a noun or pronoun: "the company's chairman, A", "its president B", "the
 * country's foreign minister". The one is meant who was named last and fits the noun.
 */
public final class AnaphoricOwners {

    private static final Set<String> MINISTRY = WordLists.words("references.txt", "MINISTRY");
    private static final Set<String> KINDS = WordLists.words("references.txt", "NAMED_KINDS");
    private static final Set<String> GROUPS = WordLists.words("references.txt", "GROUPS");
    private static final Set<String> STATE = WordLists.words("references.txt", "A_STATE");
    private static final Set<String> OF_AUTHORS = WordLists.words("references.txt", "POSSESSIVE_OF_AUTHORS");
    private static final Set<String> OF_PERSONS = WordLists.words("references.txt", "POSSESSIVE_OF_PERSONS");
    private static final Set<String> SERVING = WordLists.words("titles.txt", "SERVING");
    private static final Set<String> OF_BODIES = WordLists.words("references.txt", "POSSESSIVE_OF_BODIES");
    private static final Set<String> OF_GOVERNMENTS = WordLists.words("titles.txt", "OF_GOVERNMENTS");
    private static final Set<String> OF_MINISTRIES = WordLists.words("titles.txt", "OF_MINISTRIES");
    private static final int NEAR = 2;
    private static final int LONGEST_OFFICE = 5;

    private final List<Token> tokens;
    private final EntityIndex index;
    /** The bodies that were named, the last one first. */
    private final Deque<Entity> bodies = new ArrayDeque<>();
    /** The states that the paragraph has named so far. */
    private final Set<Entity> states = new LinkedHashSet<>();
    private int paragraph = -1;
    /** The persons whom the sentence has named so far. */
    private final List<Entity> persons = new ArrayList<>();
    /** Those of the last sentence before that named any. */
    private List<Entity> before = List.of();
    private Entity last;
    private Entity state;
    private Entity ministry;

    private AnaphoricOwners(List<Token> tokens, EntityIndex index) {
        this.tokens = tokens;
        this.index = index;
    }

    /** Gives the offices of a text whose owners were named before to them. */
    public static void settle(List<Sentence> sentences, List<Token> tokens, EntityIndex index) {
        AnaphoricOwners owners = new AnaphoricOwners(tokens, index);
        sentences.forEach(owners::read);
    }

    private void read(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            states.clear();
        }
        paragraph = sentence.paragraph();
        before = persons.isEmpty() ? before : List.copyOf(persons);
        persons.clear();
        for (int i = 0; i < sentence.size(); i++) {
            EntityMention mention = sentence.chunk(i).mention();
            Entity only = mention == null ? null : mention.only();
            if (only != null && (only.type() == ActorType.GOVERNMENT_BODY || only.type() == ActorType.ARMED_FORCES)) {
                Stream.ofNullable(index.state(only.country())).forEach(states::add); // "Togo's army"
            }
            if (only != null && only.isPerson()) {
                holder(sentence, i, mention, only);
                if (mention.kind() == Kind.NAME && !mention.isAttributive()) {
                    persons.add(only);
                }
            } else if (only == null && mention != null && mention.owner() != null && mention.owner().isState()) {
                note(mention.owner()); // "Malian officials"
            } else if (only != null && mention.kind() == Kind.NAME) {
                note(only);
            }
        }
    }

    private void note(Entity only) {
        last = only;
        if (only.isState()) {
            state = only;
            states.add(only);
            return;
        }
        bodies.remove(only);
        bodies.addFirst(only);
        boolean ministerial = only.words().stream().anyMatch(MINISTRY::contains) && only.country() != null;
        ministry = ministerial ? only : ministry;
    }

    private void holder(Sentence sentence, int at, EntityMention mention, Entity person) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            boolean here = mention.kind() == Kind.NAME ? role.first() == mention.title() : role.last() == mention.last();
            if (here && role.organization() == null) {
                Entity owner = owner(sentence, at, mention.kind() == Kind.NAME ? role.first() : mention.first(), person);
                boolean government = owner == null && states.size() == 1
                        && role.words().stream().anyMatch(OF_GOVERNMENTS::contains);
                owner = government ? state : owner;
                boolean ministerial = owner == null && role.words().stream().anyMatch(MINISTRY::contains);
                owner = ministerial ? ministry : owner == null ? ofNoun(role.last() + 1) : owner;
                if (owner != null && owner != person) {
                    person.replaceRole(i, role.of(owner, government));
                }
            }
            if (here && role.organization() != null && !role.organization().isPerson() && !role.organization().isState()) {
                note(role.organization());
            }
            if (here && role.words().stream().anyMatch(OF_MINISTRIES::contains) && role.organization() != null) {
                ministry = role.organization().isPerson() ? ministry : role.organization();
            }
        }
    }

    /** Whose an office is that starts at a token, by the words before it; null where they don't tell. */
    private Entity owner(Sentence sentence, int at, int first, Entity person) {
        if (Tokens.at(tokens, first).in(OF_AUTHORS) || Tokens.at(tokens, first - 1).in(OF_AUTHORS)) {
            return sentence.within() == null ? index.home() : null; // "our ambassador"
        }
        Token pronoun = Tokens.at(tokens, Tokens.at(tokens, first).in(OF_PERSONS) ? first : first - 1);
        if (pronoun.in(OF_PERSONS)) {
            Entity served = isServing(first) ? served(pronoun.is("her") ? Gender.FEMALE : Gender.MALE, person) : null;
            Entity of = served == null ? null : Offices.organization(served);
            return of == null ? served : of;
        }
        if (Tokens.at(tokens, first).in(OF_BODIES) || Tokens.at(tokens, first - 1).in(OF_BODIES)) {
            Entity here = before(sentence, at);
            return here == null && at < NEAR ? last : here;
        }
        Chunk owner = Tokens.at(tokens, first).is("'s")
                ? sentence.chunk(at - 1)
                : sentence.chunk(at - 1).is("'s") ? sentence.chunk(at - 2) : Chunk.NONE;
        boolean phrase = owner.isMention() && owner.mention().kind() == Kind.PHRASE && owner.mention().entities().isEmpty();
        String noun = phrase ? tokens.get(owner.mention().head()).bare() : owner.isToken() ? owner.token().bare() : "";
        if (phrase && tokens.get(owner.first()).in(Words.INDEFINITE)) {
            return null;
        }
        return meant(noun);
    }

    /** Whom "his" or "her" means beside somebody: a person of the gender whom the sentence named before, else the one before it. */
    private Entity served(Gender gender, Entity beside) {
        return Stream.of(persons, before).map(some -> some.stream().filter(other -> other != beside).toList())
                .map(some -> Antecedents.fitting(some, gender)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether an office that starts at a token is one that somebody has under somebody else. */
    private boolean isServing(int first) {
        for (int i = first; i < first + LONGEST_OFFICE; i++) {
            if (Tokens.at(tokens, i).in(SERVING)) {
                return true;
            }
        }
        return false;
    }

    /** "chairman of the bloc": whom a noun behind an office means. */
    private Entity ofNoun(int of) {
        boolean noun = Tokens.at(tokens, of).is("of") && Tokens.at(tokens, of + 1).is("the") && !Tokens.at(tokens, of + 3).isCapital();
        return noun ? meant(Tokens.at(tokens, of + 2).bare()) : null;
    }

    /** Who was named last and is what a noun says; null where nobody is. */
    private Entity meant(String noun) {
        if (MINISTRY.contains(noun)) {
            return ministry;
        }
        if (STATE.contains(noun)) {
            return state;
        }
        if (!KINDS.contains(noun)) {
            return null;
        }
        Entity told = last(body -> Antecedents.isA(body, noun) || GROUPS.contains(noun) && Antecedents.isGroup(body));
        return told != null ? told : last(body -> Antecedents.canBe(body, noun));
    }

    private Entity last(Predicate<Entity> fits) {
        return bodies.stream().filter(fits).findFirst().orElse(null);
    }

    /** Whom "its" means: the body or state that the sentence named last before. */
    private Entity before(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0; i--) {
            EntityMention mention = sentence.chunk(i).mention();
            Entity only = mention == null ? null : mention.only();
            if (only != null && !only.isPerson() && !(mention.isAttributive() && mention.kind() == Kind.NAME && !only.isState())) {
                return only;
            }
        }
        return null;
    }
}
