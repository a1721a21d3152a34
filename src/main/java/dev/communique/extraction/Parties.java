package dev.communique.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.fact.ActorType;
import dev.communique.fact.AgreementStatus;

/** Tells who is bound by an agreement: those a sentence names around it, or those they act for. */
final class Parties {

    private static final Set<String> BY_PARTIES = Set.of("agreed", "reached", "concluded", "struck", "initialled", "initialed",
            "finalised", "finalized", "negotiated");
    private static final int REACH_OF_BY = 7;
    private static final int LONGEST_DESCRIPTION = 4;

    private final Cast cast;

    Parties(Cast cast) {
        this.cast = cast;
    }

    /** "was signed in Geneva by … and …"; by whom it was ratified or brokered is no party. */
    static List<Referent> by(Sentence sentence, int verb, AgreementStatus status) {
        Set<Referent> who = new LinkedHashSet<>();
        boolean parties = status == AgreementStatus.SIGNED || sentence.item(verb).in(BY_PARTIES);
        for (int i = verb + 1; parties && i < verb + REACH_OF_BY && !sentence.item(i).isMark() && sentence.item(i).verb() == null; i++) {
            if (sentence.item(i).is("by")) {
                list(sentence, i + 1, who);
                break;
            }
        }
        return List.copyOf(who);
    }

    /** "agreed with … to …" */
    static List<Referent> with(Sentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 4); i++) {
            if (sentence.item(i).is("with") && sentence.item(i + 1).isMention()) {
                return sentence.item(i + 1).mention().referents;
            }
        }
        return List.of();
    }

    /** The parties that stand behind a noun: "with …", "between … and …", "China-Pakistan" before it. */
    static List<Referent> named(Sentence sentence, int noun, int verb, AgreementStatus status) {
        Set<Referent> named = new LinkedHashSet<>(joined(sentence, noun, verb));
        for (int i = noun + 1; i < sentence.size() && i < noun + 16; i++) {
            Item item = sentence.item(i);
            if (item.isStop() || item.is(";")) {
                break;
            }
            boolean offered = item.is("to") && status == AgreementStatus.PROPOSED;
            if ((item.is("with") || item.is("between") || item.is("among") || offered) && list(sentence, i + 1, named)) {
                break;
            }
        }
        return List.copyOf(named);
    }

    /** The parties that a hyphen or dash joins before a noun: "the China-Pakistan trade deal". */
    static List<Referent> joined(Sentence sentence, int noun, int verb) {
        Set<Referent> joined = new LinkedHashSet<>();
        for (int i = noun - 1; i >= Math.max(0, noun - 8) && i > verb - 12; i--) {
            Item item = sentence.item(i);
            Item mark = sentence.item(i + 1);
            if (item.isMention() && item.mention().only() != null && mark.isMark() && (mark.token().isHyphen() || mark.isDash())
                    && sentence.item(i + 2).isMention()) {
                joined.add(item.mention().only());
                joined.addAll(sentence.item(i + 2).mention().referents);
            }
        }
        return List.copyOf(joined);
    }

    /** Whose an agreement is: "India’s trade deal". */
    static List<Referent> owner(Sentence sentence, int noun) {
        for (int i = noun - 1; i > 0 && i > noun - 6 && !sentence.item(i).in(Words.PREPOSITIONS) && sentence.item(i).verb() == null; i--) {
            if (sentence.item(i).is("'s") && sentence.item(i - 1).isMention()) {
                return sentence.item(i - 1).mention().referents;
            }
        }
        return List.of();
    }

    /** "with the breakaway region of …": the words before a name that describe it are passed over. */
    private static int behindDescription(Sentence sentence, int from) {
        int i = from;
        while (i < from + LONGEST_DESCRIPTION && sentence.item(i).isToken() && sentence.item(i).token().isWord()
                && sentence.item(i).verb() == null && (sentence.item(i).is("of") || !sentence.item(i).in(Words.PREPOSITIONS))
                && !sentence.item(i).in(Words.CONJUNCTIONS)) {
            i++;
        }
        return sentence.item(i).isMention() && sentence.item(i - 1).is("of") ? i : from;
    }

    private static boolean list(Sentence sentence, int from, Set<Referent> into) {
        int i = from;
        while (sentence.item(i).in(Words.DETERMINERS)) {
            i++;
        }
        i = behindDescription(sentence, i);
        while (sentence.item(i).isMention() && !sentence.item(i).mention().attributive) {
            into.addAll(sentence.item(i).mention().referents);
            i++;
            if (sentence.item(i).isComma()) {
                i++;
            }
            if (sentence.item(i).is("and")) {
                i++;
            }
            if (sentence.item(i).in(Words.DETERMINERS)) {
                i++;
            }
        }
        return !into.isEmpty();
    }

    /** Who is bound: for persons those they act for, for a state's arms the state. */
    List<Referent> bound(List<Referent> some, List<Referent> more) {
        Set<Referent> parties = new LinkedHashSet<>();
        some.forEach(referent -> parties.add(party(referent)));
        more.forEach(referent -> parties.add(party(referent)));
        parties.remove(null);
        parties.removeIf(referent -> referent.document || referent.isPerson());
        return List.copyOf(parties);
    }

    private Referent party(Referent referent) {
        Referent party = referent;
        if (referent.isPerson()) {
            party = Offices.organization(referent);
        }
        boolean arm = party != null && (party.arm || party.type == ActorType.ARMED_FORCES
                || party.type == ActorType.GOVERNMENT_BODY && party.known == null);
        if (arm && party.country != null
                && cast.state(party.country) != null) {
            return cast.state(party.country);
        }
        return party;
    }
}
