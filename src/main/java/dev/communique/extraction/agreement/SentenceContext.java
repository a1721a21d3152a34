package dev.communique.extraction.agreement;

import java.util.List;
import java.util.stream.IntStream;

import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.time.ClauseDates;
import dev.communique.extraction.time.DateExpression;
import dev.communique.fact.AgreementType;
import dev.communique.fact.PartialDate;

/**
 * A sentence of which agreements are read, and what stands before it.
 *
 * @param clauses  the dates of its clauses
 * @param previous the sentence before it in its paragraph, or null
 * @param told     the date of the last sentence of the paragraph that has one, or null
 */
record SentenceContext(ArticleContext article, ParsedSentence sentence, ClauseDates clauses, Sentence previous, PartialDate told) {

    /** Tells what an agreement is about. */
    void describe(AgreementDraft draft, Instrument thing) {
        draft.named = true;
        draft.topic.addAll(Topics.of(article.tokens(), sentence.span(thing.first()).first(), sentence.span(thing.last()).last()));
        draft.type = Topics.type(sentence, thing.node());
        int governor = Arguments.governor(sentence.tree(), thing.node());
        if (draft.type == AgreementType.OTHER && governor >= 0) {
            draft.type = Topics.type(sentence, governor);
        }
        if (draft.type == AgreementType.OTHER && thing.isBare() && previous != null) {
            draft.type = Topics.type(article.tokens(), previous.first(), previous.last());
        }
    }

    /** "a 2011 border agreement", "the June 2011 agreement", "the treaty of 1904": the date among the words that belong to a noun; null where none is. */
    PartialDate year(Instrument noun) {
        List<DateExpression> years = article.dates().in(sentence.span(sentence.tree().first(noun.node())).first(),
                sentence.span(noun.node()).first());
        if (!years.isEmpty()) {
            return years.get(0).start();
        }
        int start = sentence.span(noun.node()).last();
        return article.dates().in(start, sentence.subtree(noun.node()).last()).stream().filter(date -> isOwn(start, date)).findFirst()
                .map(DateExpression::start).orElse(null);
    }

    /** "the treaty between A and B of 1904": whether "of" stands before a date, and no other matter between it and the noun. */
    private boolean isOwn(int noun, DateExpression date) {
        boolean other = IntStream.range(noun + 1, date.first() - 1)
                .anyMatch(at -> article.tokens().get(at).in(Words.PREPOSITIONS) && !article.tokens().get(at).is("between"));
        return article.tokens().get(date.first() - 1).is("of") && !other;
    }
}
