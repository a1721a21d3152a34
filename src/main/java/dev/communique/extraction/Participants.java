package dev.communique.extraction;

import java.util.Set;

import dev.communique.fact.EventType;

/** Finds who takes part in an event: around its verb, around its noun, and for whom officials act. */
final class Participants {

    private final Cast cast;

    Participants(Cast cast) {
        this.cast = cast;
    }

    /** "NSM gunmen attacked …": who stands in the words right before a verb whose subject is unnamed. */
    static void nearby(Sentence sentence, int at, Set<Referent> into) {
        for (int i = at - 1; i >= 0 && i > at - 6; i--) {
            Item item = sentence.item(i);
            if (item.isMark() && !item.token().isHyphen() || item.in(Words.CONJUNCTIONS)) {
                return;
            }
            if (item.isMention()) {
                add(item.mention(), into);
            }
        }
    }

    /** Who stands behind a verb: "met X and Y", "with Z". */
    static void objects(Sentence sentence, int at, Set<Referent> into, Trigger trigger) {
        int reach = trigger.type() == EventType.OPENING || trigger.type() == EventType.CLOSURE ? 5 : 14;
        for (int i = at + 1; i < sentence.size() && i <= at + reach; i++) {
            Item item = sentence.item(i);
            if (item.isToken() && (item.token().isStop() || item.is(";") || item.is("to") && trigger.type() == EventType.MEETING)
                    || item.isQuote() || item.in(Set.of("that", "which", "while", "after", "before", "but")) || isReport(sentence, i)) {
                return;
            }
            if (item.isMention() && !item.mention().attributive && item.mention().kind != Mention.Kind.PRONOUN) {
                add(item.mention(), into);
            }
        }
    }

    /** ", the state news agency reported" */
    private static boolean isReport(Sentence sentence, int comma) {
        Item verb = sentence.item(comma + 2);
        return sentence.item(comma).isComma() && sentence.item(comma + 1).isMention() && verb.verb() != null && verb.verb().says();
    }

    /** Who stands behind a noun: "with …", "between … and …", of a visit "to …" and "by …", of a summit "of …". */
    static void partners(Sentence sentence, int at, Set<Referent> into, Trigger trigger) {
        for (int i = at + 1; i < sentence.size() && i < at + 16; i++) {
            Item item = sentence.item(i);
            if (item.isStop() || item.isQuote() || item.in(Set.of("that", "which", "while", "but", ";"))) {
                return;
            }
            boolean link = item.is("with") || item.is("between") || item.is("by") || item.is("among")
                    || item.is("to") && trigger.type() == EventType.VISIT
                    || item.is("of") && (trigger.type() == EventType.SUMMIT || trigger.type() == EventType.OTHER
                            || trigger.type() == EventType.MEETING);
            for (int k = i + 1; link && k < i + 8 && k < sentence.size(); k++) {
                Item partner = sentence.item(k);
                if (partner.isMention()) {
                    if (!partner.mention().attributive) { // not the state of "Chile’s President …"
                        add(partner.mention(), into);
                    }
                } else if (!partner.is("and") && !partner.isComma() && !partner.in(Words.DETERMINERS) && !partner.is("'s")) {
                    break;
                }
            }
        }
    }

    /** All states and organizations of a sentence. */
    static void states(Sentence sentence, Set<Referent> into) {
        for (Item item : sentence.items()) {
            if (item.isMention() && item.mention().only() != null && !item.mention().only().isPerson() && !item.mention().only().document) {
                into.add(item.mention().only());
            }
        }
    }

    /** Who stands in the words that belong to a noun. */
    static void attributes(Sentence sentence, int start, int at, Set<Referent> who) {
        for (int i = start; i < at; i++) {
            if (sentence.item(i).isMention()) {
                add(sentence.item(i).mention(), who);
            }
        }
    }

    /** With an official the state takes part for which the office acts. */
    void represented(Referent person, Set<Referent> into) {
        Referent organization = person.isPerson() ? Offices.organization(person) : null;
        if (organization != null && !organization.document) {
            Referent state = organization.arm ? cast.state(organization.country) : organization;
            into.add(state == null ? organization : state);
        }
    }

    /** Adds who is mentioned; of unnamed people whose they are. */
    static void add(Mention mention, Set<Referent> into) {
        mention.referents.stream().filter(referent -> !referent.document).forEach(into::add);
        if (mention.referents.isEmpty() && mention.owner != null && !mention.owner.document) {
            into.add(mention.owner); // "the Ethiopian envoy"
        }
    }
}
