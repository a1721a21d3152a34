package dev.communique.extraction;

import java.util.List;

import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.event.EventDraft;
import dev.communique.extraction.speech.StatementDraft;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.Dates;

/**
 * An article as it was read.
 *
 * @param names      the mentions by name, each at the index of its first token; null elsewhere
 * @param sentences  in their order, those of a quotation after the one that frames it
 * @param trees      those of the sentences, each made when it is asked for
 * @param statements in their order, as are agreements and events
 */
record ReadText(String body, List<Token> tokens, Dates dates, EntityIndex index, EntityMention[] names, List<Sentence> sentences,
        Trees trees,
        List<StatementDraft> statements, List<AgreementDraft> agreements, List<EventDraft> events) {
}
