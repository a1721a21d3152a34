package dev.communique.extraction.coreference;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
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
    private static final Set<String> COMPANIES = WordLists.words("references.txt", "COMPANIES");
    private static final Set<String> STATE = WordLists.words("references.txt", "A_STATE");
    private static final Set<String> OF_AUTHORS = WordLists.words("references.txt", "POSSESSIVE_OF_AUTHORS");
    private static final Set<String> OF_PERSONS = WordLists.words("references.txt", "POSSESSIVE_OF_PERSONS");
    private static final Set<String> UNDER = WordLists.words("titles.txt", "UNDER");
    private static final Set<String> UNIONS = WordLists.words("references.txt", "UNIONS");
    private static final Set<String> OF_BODIES = WordLists.words("references.txt", "POSSESSIVE_OF_BODIES");
    private static final Set<String> OF_GOVERNMENTS = WordLists.words("titles.txt", "OF_GOVERNMENTS");
    private static final Set<String> OF_MINISTRIES = WordLists.words("titles.txt", "OF_MINISTRIES");

    private final List<Token> tokens;
    private final EntityIndex index;
    private static final int NEAR = 2;
    private static final int LONGEST_OFFICE = 5;

    /** The first person of the sentence, else of the one before. */
    private Entity subject;
    private Entity last;
    private Entity state;
    private int stateIn = -1;
    private Entity body;
    private Entity union;
    private Entity company;
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
        Entity here = null;
        for (int i = 0; i < sentence.size(); i++) {
            EntityMention mention = sentence.chunk(i).mention();
            Entity only = mention == null ? null : mention.only();
            if (only != null && only.isPerson()) {
                holder(sentence, i, mention, only);
                subject = here == null && mention.kind() == Kind.NAME && !mention.isAttributive() ? only : subject;
                here = here == null ? subject : here;
            } else if (only == null && mention != null && mention.owner() != null && mention.owner().isState()) {
                note(mention.owner(), sentence.paragraph()); // "Malian officials"
            } else if (only != null && mention.kind() == Kind.NAME) {
                note(only, sentence.paragraph());
            }
        }
    }

    private void note(Entity only, int paragraph) {
        last = only;
        if (only.isState()) {
            state = only;
            stateIn = paragraph;
            return;
        }
        body = only;
        union = only.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION ? only : union;
        company = only.type() == ActorType.COMPANY ? only : company;
        boolean ministerial = only.words().stream().anyMatch(MINISTRY::contains) && only.country() != null;
        ministry = ministerial ? only : ministry;
    }

    private void holder(Sentence sentence, int at, EntityMention mention, Entity person) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            boolean here = mention.kind() == Kind.NAME ? role.first() == mention.title() : role.last() == mention.last();
            if (here && role.organization() == null) {
                Entity owner = owner(sentence, at, mention.kind() == Kind.NAME ? role.first() : mention.first());
                boolean government = owner == null && stateIn == sentence.paragraph()
                        && role.words().stream().anyMatch(OF_GOVERNMENTS::contains);
                owner = government ? state : owner;
                boolean ministerial = owner == null && role.words().stream().anyMatch(MINISTRY::contains);
                owner = ministerial ? ministry : owner == null ? ofNoun(role.last() + 1) : owner;
                if (owner != null && owner != person) {
                    person.replaceRole(i, role.of(owner, false));
                }
            }
            if (here && role.organization() != null && !role.organization().isPerson() && !role.organization().isState()) {
                note(role.organization(), sentence.paragraph());
            }
            if (here && role.words().stream().anyMatch(OF_MINISTRIES::contains) && role.organization() != null) {
                ministry = role.organization().isPerson() ? ministry : role.organization();
            }
        }
    }

    /** Whose an office is that starts at a token, by the words before it; null where they don't tell. */
    private Entity owner(Sentence sentence, int at, int first) {
        if (Tokens.at(tokens, first).in(OF_AUTHORS) || Tokens.at(tokens, first - 1).in(OF_AUTHORS)) {
            return index.home(); // "our ambassador"
        }
        boolean his = Tokens.at(tokens, first).in(OF_PERSONS) || Tokens.at(tokens, first - 1).in(OF_PERSONS);
        if (his) {
            Entity of = subject == null || !isServing(first) ? null : Offices.organization(subject);
            return of == null && isServing(first) ? subject : of;
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

    /** Whether an office that starts at a token is one that somebody has under somebody else. */
    private boolean isServing(int first) {
        for (int i = first; i < first + LONGEST_OFFICE; i++) {
            if (Tokens.at(tokens, i).in(UNDER)) {
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
        if (UNIONS.contains(noun) && union != null) {
            return union;
        }
        if (COMPANIES.contains(noun)) {
            return company == null ? body : company;
        }
        if (STATE.contains(noun)) {
            return state;
        }
        return KINDS.contains(noun) ? body : null;
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
