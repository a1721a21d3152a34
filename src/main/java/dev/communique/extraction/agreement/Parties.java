package dev.communique.extraction.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.coreference.Offices;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.ActorType;
import dev.communique.fact.AgreementStatus;

/** Tells who is bound by an agreement: those a sentence names around it, or those they act for. */
final class Parties {

    private static final Set<String> BY_PARTIES = AgreementWords.words("BY_PARTIES");
    private static final int REACH_OF_BY = 7;
    private static final int LONGEST_DESCRIPTION = 4;

    private final EntityIndex index;

    Parties(EntityIndex index) {
        this.index = index;
    }

    /** "was signed in Geneva by … and …"; by whom it was ratified or brokered is no party. */
    static List<Entity> by(Sentence sentence, int verb, AgreementStatus status) {
        Set<Entity> who = new LinkedHashSet<>();
        boolean parties = status == AgreementStatus.SIGNED || sentence.chunk(verb).in(BY_PARTIES);
        for (int i = verb + 1; parties && i < verb + REACH_OF_BY && !sentence.chunk(i).isMark() && sentence.chunk(i).verb() == null; i++) {
            if (sentence.chunk(i).is("by")) {
                list(sentence, i + 1, who);
                break;
            }
        }
        return List.copyOf(who);
    }

    /** "agreed with … to …" */
    static List<Entity> with(Sentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 4); i++) {
            if (sentence.chunk(i).is("with") && sentence.chunk(i + 1).isMention()) {
                return sentence.chunk(i + 1).mention().entities();
            }
        }
        return List.of();
    }

    /** The parties that stand after a noun: "with …", "between … and …", "China-Pakistan" before it. */
    static List<Entity> named(Sentence sentence, int noun, int verb, AgreementStatus status) {
        Set<Entity> named = new LinkedHashSet<>(joined(sentence, noun, verb));
        for (int i = noun + 1; i < sentence.size() && i < noun + 16; i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isStop() || chunk.is(";")) {
                break;
            }
            boolean offered = chunk.is("to") && status == AgreementStatus.PROPOSED;
            if ((chunk.is("with") || chunk.is("between") || chunk.is("among") || offered) && list(sentence, i + 1, named)) {
                break;
            }
        }
        return List.copyOf(named);
    }

    /** The parties that a hyphen or dash joins before a noun: "the China-Pakistan trade deal". */
    static List<Entity> joined(Sentence sentence, int noun, int verb) {
        Set<Entity> joined = new LinkedHashSet<>();
        for (int i = noun - 1; i >= Math.max(0, noun - 8) && i > verb - 12; i--) {
            Chunk chunk = sentence.chunk(i);
            Chunk mark = sentence.chunk(i + 1);
            if (chunk.isMention() && chunk.mention().only() != null && mark.isMark() && (mark.token().isHyphen() || mark.isDash())
                    && sentence.chunk(i + 2).isMention()) {
                joined.add(chunk.mention().only());
                joined.addAll(sentence.chunk(i + 2).mention().entities());
            }
        }
        return List.copyOf(joined);
    }

    /** Whose an agreement is: "India’s trade deal". */
    static List<Entity> owner(Sentence sentence, int noun) {
        for (int i = noun - 1; i > 0 && i > noun - 6 && !sentence.chunk(i).in(Words.PREPOSITIONS)
                && sentence.chunk(i).verb() == null; i--) {
            if (sentence.chunk(i).is("'s") && sentence.chunk(i - 1).isMention()) {
                return sentence.chunk(i - 1).mention().entities();
            }
        }
        return List.of();
    }

    /** "with the breakaway region of …": the words before a name that describe it are passed over. */
    private static int behindDescription(Sentence sentence, int from) {
        int i = from;
        while (i < from + LONGEST_DESCRIPTION && sentence.chunk(i).isToken() && sentence.chunk(i).token().isWord()
                && sentence.chunk(i).verb() == null && (sentence.chunk(i).is("of") || !sentence.chunk(i).in(Words.PREPOSITIONS))
                && !sentence.chunk(i).in(Words.CONJUNCTIONS)) {
            i++;
        }
        return sentence.chunk(i).isMention() && sentence.chunk(i - 1).is("of") ? i : from;
    }

    private static boolean list(Sentence sentence, int from, Set<Entity> into) {
        int i = from;
        while (sentence.chunk(i).in(Words.DETERMINERS)) {
            i++;
        }
        i = behindDescription(sentence, i);
        while (sentence.chunk(i).isMention() && !sentence.chunk(i).mention().isAttributive()) {
            into.addAll(sentence.chunk(i).mention().entities());
            i++;
            if (sentence.chunk(i).isComma()) {
                i++;
            }
            if (sentence.chunk(i).is("and")) {
                i++;
            }
            if (sentence.chunk(i).in(Words.DETERMINERS)) {
                i++;
            }
        }
        return !into.isEmpty();
    }

    /** Who is bound: for persons those they act for, for a state's arms the state. */
    List<Entity> bound(List<Entity> some, List<Entity> more) {
        Set<Entity> parties = new LinkedHashSet<>();
        some.forEach(entity -> parties.add(party(entity)));
        more.forEach(entity -> parties.add(party(entity)));
        parties.remove(null);
        parties.removeIf(entity -> entity.isDocument() || entity.isPerson());
        return List.copyOf(parties);
    }

    private Entity party(Entity entity) {
        Entity party = entity;
        if (entity.isPerson()) {
            party = Offices.organization(entity);
        }
        boolean arm = party != null && (party.isArm() || party.type() == ActorType.ARMED_FORCES
                || party.type() == ActorType.GOVERNMENT_BODY && party.known() == null);
        if (arm && party.country() != null
                && index.state(party.country()) != null) {
            return index.state(party.country());
        }
        return party;
    }
}
