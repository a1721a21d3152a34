package dev.communique.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.fact.EventType;
import dev.communique.fact.PartialDate;
import dev.communique.fact.PloverType;

/** An event as an article tells it, sentence by sentence. */
final class EventDraft {

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
    final Set<Entity> participants = new LinkedHashSet<>();
    final List<AgreementDraft> agreements = new ArrayList<>();
    final List<Span> evidence = new ArrayList<>();
    double confidence;
}
