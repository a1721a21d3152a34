package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Span;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;

/**
 * Words that somebody says, as found in an article.
 *
 * @param parts    first and last token of each part of the words
 * @param first    first token of the words that prove it, cue included
 * @param last     last one
 * @param speakers who says them; empty where the article does not name them
 * @param onBehalfOf for whom an unnamed speaker speaks; empty where nobody is told
 * @param confidence how sure the rule is that found them, from 0 to 1
 * @param sentence where they stand
 * @param cue      what tells the speaker, or null
 * @param act      what saying it does, or null where it only informs
 */
public record StatementDraft(StatementKind kind, List<Span> parts, int first, int last, List<Entity> speakers, List<Entity> onBehalfOf,
        double confidence, Sentence sentence, Cue cue, PloverType act) {

    /** Words of which the verb beside them tells what saying them does: "demanded". */
    StatementDraft(StatementKind kind, List<Span> parts, int first, int last, List<Entity> speakers, List<Entity> onBehalfOf,
            double confidence, Sentence sentence, Cue cue) {
        this(kind, parts, first, last, speakers, onBehalfOf, confidence, sentence, cue,
                kind == StatementKind.DIRECT_QUOTE && cue != null ? SpeechFrames.said(cue.lemma()) : null);
    }

    /** With what saying it does. */
    StatementDraft doing(PloverType what) {
        return new StatementDraft(kind, parts, first, last, speakers, onBehalfOf, confidence, sentence, cue, what);
    }

    /** Whether it is a quotation that is a sentence by itself. */
    boolean isUncuedQuote() {
        return kind == StatementKind.DIRECT_QUOTE && cue == null && sentence.chunk(0).isQuote()
                && sentence.chunk(0).quote().contains(parts.get(0).first());
    }

    /** With the words of another one, which goes on with this one. */
    public StatementDraft with(StatementDraft more) {
        List<Span> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new StatementDraft(kind, all, first, more.last, speakers, onBehalfOf, confidence, sentence, cue, act);
    }
}
