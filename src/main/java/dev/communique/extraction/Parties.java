package dev.communique.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.fact.ActorType;
import dev.communique.fact.AgreementStatus;

/** Tells who is bound by an agreement: those a sentence names around it, or those they act for. */
final class Parties {

    private final Cast cast;

    Parties(Cast cast) {
        this.cast = cast;
    }

    /** "was signed by … and …" */
    static List<Referent> by(Sentence sentence, int verb) {
        Set<Referent> who = new LinkedHashSet<>();
        if (sentence.item(verb + 1).is("by")) {
            list(sentence, verb + 2, who);
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
        Set<Referent> named = new LinkedHashSet<>();
        for (int i = noun - 1; i >= Math.max(0, noun - 8) && i > verb - 12; i--) {
            Item item = sentence.item(i);
            if (item.isMention() && item.mention().only() != null && sentence.item(i + 1).isMark()
                    && sentence.item(i + 1).token().isHyphen()
                    && sentence.item(i + 2).isMention()) {
                named.add(item.mention().only());
                named.addAll(sentence.item(i + 2).mention().referents);
            }
        }
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

    private static boolean list(Sentence sentence, int from, Set<Referent> into) {
        int i = from;
        while (sentence.item(i).in(Words.DETERMINERS)) {
            i++;
        }
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
