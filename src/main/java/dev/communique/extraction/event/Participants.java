package dev.communique.extraction.event;

import java.util.Set;

import dev.communique.extraction.coreference.Offices;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.EventType;

/** Finds who takes part in an event: around its verb, around its noun, and for whom officials act. */
final class Participants {

    private static final Set<String> BEHIND_PARTNERS = WordLists.words("occasions.txt", "BEHIND_PARTNERS");
    private static final Set<String> BEHIND_OBJECTS = WordLists.words("occasions.txt", "BEHIND_OBJECTS");

    private final EntityIndex index;

    Participants(EntityIndex index) {
        this.index = index;
    }

    /** "NSM gunmen attacked …": who stands in the words right before a verb whose subject is unnamed. */
    static void nearby(Sentence sentence, int at, Set<Entity> into) {
        for (int i = at - 1; i >= 0 && i > at - 6; i--) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isMark() && !chunk.token().isHyphen() || chunk.in(Words.CONJUNCTIONS)) {
                return;
            }
            if (chunk.isMention()) {
                add(chunk.mention(), into);
            }
        }
    }

    /** Who stands after a verb: "met X and Y", "with Z". */
    static void objects(Sentence sentence, int at, Set<Entity> into, EventTrigger trigger) {
        int reach = trigger.type() == EventType.OPENING || trigger.type() == EventType.CLOSURE ? 5 : 14;
        for (int i = at + 1; i < sentence.size() && i <= at + reach; i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isToken() && (chunk.token().isStop() || chunk.is(";") || chunk.is("to") && trigger.type() == EventType.MEETING)
                    || chunk.isQuote() || chunk.in(BEHIND_OBJECTS) || isReport(sentence, i)) {
                return;
            }
            if (chunk.isMention() && !chunk.mention().isAttributive() && chunk.mention().kind() != EntityMention.Kind.PRONOUN) {
                add(chunk.mention(), into);
            }
        }
    }

    /** ", the state news agency reported" */
    private static boolean isReport(Sentence sentence, int comma) {
        Chunk verb = sentence.chunk(comma + 2);
        return sentence.chunk(comma).isComma() && sentence.chunk(comma + 1).isMention() && verb.verb() != null && verb.verb().says();
    }

    /** Who stands after a noun: "with …", "between … and …", of a visit "to …" and "by …", of a summit "of …". */
    static void partners(Sentence sentence, int at, Set<Entity> into, EventTrigger trigger) {
        for (int i = at + 1; i < sentence.size() && i < at + 16; i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isStop() || chunk.isQuote() || chunk.in(BEHIND_PARTNERS)) {
                return;
            }
            boolean link = chunk.is("with") || chunk.is("between") || chunk.is("by") || chunk.is("among")
                    || chunk.is("to") && trigger.type() == EventType.VISIT
                    || chunk.is("of") && (trigger.type() == EventType.SUMMIT || trigger.type() == EventType.OTHER
                            || trigger.type() == EventType.MEETING);
            for (int k = i + 1; link && k < i + 8 && k < sentence.size(); k++) {
                Chunk partner = sentence.chunk(k);
                if (partner.isMention()) {
                    if (!partner.mention().isAttributive()) { // not the state of "Chile’s President …"
                        add(partner.mention(), into);
                    }
                } else if (!partner.is("and") && !partner.isComma() && !partner.in(Words.DETERMINERS) && !partner.is("'s")) {
                    break;
                }
            }
        }
    }

    /** All states and organizations of a sentence. */
    static void states(Sentence sentence, Set<Entity> into) {
        for (Chunk chunk : sentence.chunks()) {
            if (chunk.isMention() && chunk.mention().only() != null && !chunk.mention().only().isPerson()
                    && !chunk.mention().only().isDocument()) {
                into.add(chunk.mention().only());
            }
        }
    }

    /** Who stands in the words that belong to a noun. */
    static void attributes(Sentence sentence, int start, int at, Set<Entity> who) {
        for (int i = start; i < at; i++) {
            if (sentence.chunk(i).isMention()) {
                add(sentence.chunk(i).mention(), who);
            }
        }
    }

    /** With an official the state takes part for which the office acts. */
    void represented(Entity person, Set<Entity> into) {
        Entity organization = person.isPerson() ? Offices.organization(person) : null;
        if (organization != null && !organization.isDocument()) {
            Entity state = organization.isArm() ? index.state(organization.country()) : organization;
            into.add(state == null ? organization : state);
        }
    }

    /** Adds who is mentioned; of unnamed people whose they are. */
    static void add(EntityMention mention, Set<Entity> into) {
        mention.entities().stream().filter(entity -> !entity.isDocument()).forEach(into::add);
        if (mention.entities().isEmpty() && mention.owner() != null && !mention.owner().isDocument()) {
            into.add(mention.owner()); // "the Ethiopian envoy"
        }
    }
}
