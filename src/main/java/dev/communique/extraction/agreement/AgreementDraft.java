package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.text.Span;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.PartialDate;

/** An agreement as an article tells it, sentence by sentence. */
public final class AgreementDraft {

    /** The length of a date that tells a day. */
    private static final int DAY = 10;

    String name;
    AgreementType type;
    AgreementStatus status;
    PartialDate signedOn;
    PartialDate inForceOn;
    List<Entity> parties;
    AgreementDraft amends;
    /** The agreement that "the deal" means; null where it is told for the first time. */
    AgreementDraft before;
    /** Whether it ends fighting, so that its parties have no other at the time. */
    boolean endsWar;
    final List<Span> evidence = new ArrayList<>();
    final Set<String> topic = new HashSet<>();
    double confidence;
    String rule;
    /** What became of it, and when: signed, ratified, suspended. */
    final List<Step> steps = new ArrayList<>();

    /**
     * Something that happened to an agreement.
     *
     * @param verb    as the article has it
     * @param on      when, or null
     * @param signers the persons who did it, for those who are bound
     * @param place   where, as the article words it, or null
     * @param by      whether its clause tells who did it: "Togo signed a treaty", not "a treaty was signed"
     */
    public record Step(String verb, AgreementStatus status, PartialDate on, List<Entity> signers, String place, boolean by, Span span) {

        /** Whether enough is told of it to be an event: which persons signed, who did, on which day, or where. */
        public boolean isOccasion() {
            return by || on != null && on.toString().length() == DAY || !signers.isEmpty() || place != null;
        }

        /** Whether it was signed or initialled. */
        public boolean isSigning() {
            return status == AgreementStatus.SIGNED || verb.startsWith("initial");
        }
    }

    /** Whether it stands for several, of which the article may tell one by one. */
    boolean several;

    /** When it was agreed, as its clause tells; null where that does not. */
    PartialDate agreedOn;

    /** Whether another one takes its place. */
    boolean replaced;

    /** Whether it has a noun of its own, so that "the deal" can mean it. */
    boolean named;

    /** What the article calls it. */
    public String name() {
        return name;
    }

    /** What it is about. */
    public AgreementType type() {
        return type;
    }

    /** How far it has come. */
    public AgreementStatus status() {
        return status;
    }

    /** When it was signed, or null. */
    public PartialDate signedOn() {
        return signedOn;
    }

    /** When it takes effect, or null. */
    public PartialDate inForceOn() {
        return inForceOn;
    }

    /** Who is bound by it. */
    public List<Entity> parties() {
        return parties;
    }

    /** The agreement of which it is a phase, or null. */
    public AgreementDraft amends() {
        return amends;
    }

    /** The sentences that tell of it. */
    public List<Span> evidence() {
        return evidence;
    }

    /** How sure the rule is that found it, above 0 and below 1. */
    public double confidence() {
        return confidence;
    }

    /** The name of that rule. */
    public String rule() {
        return rule;
    }

    /** What became of it, and when: signed, ratified, suspended. */
    public List<Step> steps() {
        return steps;
    }
}
