package dev.communique.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.PartialDate;

/** An agreement as an article tells it, sentence by sentence. */
final class AgreementDraft {

    String name;
    AgreementType type;
    AgreementStatus status;
    PartialDate signedOn;
    PartialDate inForceOn;
    List<Entity> parties;
    AgreementDraft amends;
    final List<Span> evidence = new ArrayList<>();
    final Set<String> topic = new HashSet<>();
    double confidence;
    /** What became of it, and when: signed, ratified, suspended. */
    final List<Step> steps = new ArrayList<>();

    /**
     * Something that happened to an agreement.
     *
     * @param verb as the article has it
     * @param on   when, or null
     */
    record Step(String verb, AgreementStatus status, PartialDate on, Span span) {

        boolean isSigning() {
            return status == AgreementStatus.SIGNED || verb.startsWith("initial");
        }
    }

    /** Whether it has a noun of its own, so that "the deal" can mean it. */
    boolean named;
}
