package dev.communique.extraction.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.text.Span;
import dev.communique.fact.EventType;
import dev.communique.fact.PartialDate;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.PloverType;

/** An event as an article tells it, sentence by sentence. */
public final class EventDraft {

    String title;
    EventType type;
    /** The verb or noun it is told by. */
    String word;
    /** The verb as the article has it; null where a noun tells of it. */
    String verb;
    PloverType plover;
    PartialDate start;
    PartialDate end;
    String place;
    String rule;
    /** Who takes part, and as what. */
    final Map<Entity, ParticipantRole> participants = new LinkedHashMap<>();
    final List<AgreementDraft> agreements = new ArrayList<>();
    final List<Span> evidence = new ArrayList<>();
    /** Whether its sentence tells it besides what was told before: "also met". */
    boolean besides;
    /** Whether it is yet to happen. */
    boolean planned;
    double confidence;

    /** What somebody is by the name that rules have for it. */
    static ParticipantRole role(String name) {
        return ParticipantRole.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What the article calls it. */
    public String title() {
        return title;
    }

    /** Its type. */
    public EventType type() {
        return type;
    }

    /** Its PLOVER code, or null. */
    public PloverType plover() {
        return plover;
    }

    /** When it happened or began, or null. */
    public PartialDate start() {
        return start;
    }

    /** Its last day where it has several, or null. */
    public PartialDate end() {
        return end;
    }

    /** Where it happened, in the article's words, or null. */
    public String place() {
        return place;
    }

    /** The rule that read it; null for a step of an agreement. */
    public String rule() {
        return rule;
    }

    /** Who takes part, and as what. */
    public Map<Entity, ParticipantRole> participants() {
        return participants;
    }

    /** The agreements of which it is a step. */
    public List<AgreementDraft> agreements() {
        return agreements;
    }

    /** The sentences that tell of it. */
    public List<Span> evidence() {
        return evidence;
    }

    /** How sure the rule is that found it, above 0 and below 1. */
    public double confidence() {
        return confidence;
    }
}
