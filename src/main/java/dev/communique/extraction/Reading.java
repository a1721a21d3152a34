package dev.communique.extraction;

import java.util.List;

/**
 * An article as it was read.
 *
 * @param names      the mentions by name, each at the index of its first token; null elsewhere
 * @param sentences  in their order, those of a quotation behind the one that frames it
 * @param statements in their order, as are agreements and events
 */
record Reading(String body, List<Token> tokens, Dates dates, EntityIndex index, EntityMention[] names, List<Sentence> sentences,
        List<StatementDraft> statements, List<AgreementDraft> agreements, List<EventDraft> events) {
}
