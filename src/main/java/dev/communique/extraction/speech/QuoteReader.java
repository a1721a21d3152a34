package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Coordinations;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Quotation;
import dev.communique.extraction.text.QuotedWords;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.fact.StatementKind;

/** Tells which quotations are somebody's words, and whose: by the cue beside them, else by who spoke before. */
final class QuoteReader {

    private static final int SHORTEST = 4;
    private static final double CUED = 0.95;
    private static final double CUE_BEFORE = 0.85;
    private static final double GOES_ON = 0.75;
    private static final double IN_PASSING = 0.5;
    private static final double UNKNOWN = 0.4;

    /** Shorter words in a paragraph of their own, without a stop, are a crosshead. */
    private static final int CROSSHEAD = 10;

    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE");
    private static final Set<String> NAMING = WordLists.words("speech.txt", "NAMING");

    private final List<Token> tokens;
    private final Sentence sentence;
    private final List<Cue> cues;
    private final CoreferenceResolver coreference;
    private final Introductions introductions;

    private final List<StatementDraft> found = new ArrayList<>();

    /** Starts a sentence, whose cues are found already. */
    QuoteReader(List<Token> tokens, Sentence sentence, List<Cue> cues, CoreferenceResolver coreference, Trees trees) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.cues = cues;
        this.coreference = coreference;
        this.introductions = new Introductions(sentence, trees, coreference);
    }

    /** The statements of a sentence that are direct quotations; coreference learns who spoke. */
    List<StatementDraft> read() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.chunk(i).isQuote()) {
                quote(i);
            }
        }
        return found;
    }

    private void quote(int at) {
        Quotation quotation = sentence.chunk(at).quote();
        QuotedWords words = new QuotedWords(tokens, quotation);
        List<Span> parts = words.parts();
        if (parts.isEmpty() || words.count() == 0 || signed(at, quotation, parts)) {
            return;
        }
        Cue after = after(at);
        Cue before = before(at);
        boolean within = before != null && !before.isParticiple() && before.subject() >= 0 && before.subject() < before.verb()
                && !before.speakers().isEmpty() && !words.startLikeSentence(); // "A called it "a crime", B said"
        boolean adjacent = after != null && !within && isAdjacent(at, after, words);
        Cue cue = adjacent || before == null ? after : before;
        if (cue != null && cue == before && !found.isEmpty() && goesOn(at, cue)) {
            goOn(quotation, parts, cue);
        } else if (isSaid(at, words, cue, adjacent)) {
            said(at, parts, words, cue, adjacent);
        }
    }

    /** Whether words are somebody's: no scare quotes, no name, no crosshead. */
    private boolean isSaid(int at, QuotedWords words, Cue cue, boolean adjacent) {
        boolean utterance = cue != null && (adjacent || isDirectlyBefore(at, cue)) && isUtterance(at, words)
                || cue == null && isWhole(at) && words.last().isStop() && !coreference.lastSpeakers(sentence.paragraph(), 0).isEmpty();
        boolean title = isTitle(at, words) && !(words.last().isStop() && adjacent);
        boolean crosshead = cue == null && isWhole(at) && words.count() < CROSSHEAD && !words.last().isMark();
        return (words.count() >= SHORTEST || utterance) && !title && !crosshead;
    }

    private void said(int at, List<Span> parts, QuotedWords words, Cue cue, boolean adjacent) {
        Quotation quotation = sentence.chunk(at).quote();
        if (cue != null) {
            List<Entity> speakers = cue.speakers();
            add(quotation, parts, speakers, speakers.isEmpty() ? UNKNOWN : adjacent ? CUED : CUE_BEFORE, cue);
        } else if (introductions.isLabelled(at)) {
            List<Entity> speakers = introductions.labelled(at);
            add(quotation, parts, speakers, speakers.isEmpty() ? UNKNOWN : CUED, null);
        } else if (isWhole(at) || isUtterance(at, words)) {
            List<Entity> acting = isUtterance(at, words) ? introductions.acting(at) : List.of();
            List<Entity> speakers = acting.isEmpty() ? coreference.lastSpeakers(sentence.paragraph(), 1) : acting;
            add(quotation, parts, speakers, speakers.isEmpty() ? UNKNOWN : acting.isEmpty() ? GOES_ON : CUE_BEFORE, null);
        } else {
            fragment(at, quotation, parts);
        }
    }

    /** Adds words to those that their cue broke. */
    private void goOn(Quotation quotation, List<Span> parts, Cue cue) {
        StatementDraft whole = found.remove(found.size() - 1);
        List<Span> all = new ArrayList<>(whole.parts());
        all.addAll(parts);
        found.add(new StatementDraft(whole.kind(), all, whole.first(), Math.max(whole.last(), quotation.last()), whole.speakers(),
                whole.onBehalfOf(), whole.confidence(), sentence, cue));
    }

    /** “…” — Ana Ruiz, mayor of Port Lerna */
    private boolean signed(int at, Quotation quotation, List<Span> parts) {
        List<Entity> signing = cues.isEmpty() ? introductions.signing(at + 1) : List.of();
        if (!signing.isEmpty()) {
            add(quotation, parts, signing, CUED, null);
        }
        return !signing.isEmpty();
    }

    private void add(Quotation quotation, List<Span> parts, List<Entity> speakers, double confidence, Cue cue) {
        int first = Math.min(quotation.first(), cue == null ? quotation.first() : sentence.chunk(cue.first()).first());
        int last = Math.max(quotation.last(), cue == null ? quotation.last() : sentence.chunk(cue.last()).last());
        found.add(new StatementDraft(StatementKind.DIRECT_QUOTE, parts, first, last, speakers,
                cue == null ? List.of() : cue.owners(sentence), confidence,
                sentence, cue));
        coreference.spoke(speakers, sentence.paragraph());
    }

    /** Words quoted in passing, without a verb of speech: most often those of whom the sentence tells. */
    private void fragment(int at, Quotation quotation, List<Span> parts) {
        List<Entity> speakers = subjectBefore(at);
        if (!speakers.isEmpty()) {
            add(quotation, parts, speakers, IN_PASSING, null);
        }
    }

    private List<Entity> subjectBefore(int at) {
        for (int i = at - 1; i >= 0 && i > at - 25; i--) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isMention() && !chunk.mention().isAttributive() && !sentence.chunk(i - 1).in(Words.PREPOSITIONS)) {
                return Coordinations.voices(chunk.mention());
            }
        }
        return List.of();
    }

    private Cue after(int at) {
        for (Cue cue : cues) {
            if (cue.first() > at && cue.verb() > at) {
                for (int i = at + 1; i < Math.min(cue.verb(), cue.first()); i++) {
                    if (sentence.chunk(i).isQuote()) {
                        return null;
                    }
                }
                return cue.isParticiple() ? null : cue;
            }
        }
        return null;
    }

    /** The cue before a quotation: the last of which is known who speaks, else the last. */
    private Cue before(int at) {
        Cue last = null;
        for (int i = cues.size() - 1; i >= 0; i--) {
            if (cues.get(i).verb() < at && cues.get(i).last() < at && !(i > 0 && isAside(cues.get(i), cues.get(i - 1)))) {
                if (!cues.get(i).voices(sentence).isEmpty() || isDirectlyBefore(at, cues.get(i))) {
                    return cues.get(i);
                }
                last = last == null ? cues.get(i) : last;
            }
        }
        return last;
    }

    /** "A said, according to the summary, “…”", "A commented on it – which the paper noted as unusual – “…”": not a cue of what follows. */
    private boolean isAside(Cue cue, Cue first) {
        int start = cue.start(sentence);
        boolean according = cue.isAccording() && sentence.chunk(start - 1).isComma() && first.verb() == start - 2;
        return according && !first.speakers().isEmpty()
                || sentence.chunk(start - 1).in(RELATIVE) && cue.subject() >= 0 && cue.subject() < cue.verb();
    }

    /** Whether a cue follows a quotation at once: ",” Baloch said", ",” said the minister". */
    private boolean isAdjacent(int at, Cue cue, QuotedWords words) {
        int next = at + 1;
        boolean comma = sentence.chunk(next).isComma() || sentence.chunk(next).isDash();
        if (comma) {
            next++;
        }
        int start = Math.min(cue.first(), cue.verb());
        Token end = words.last();
        boolean stop = comma || end.isMark() && !end.isHyphen();
        return stop && start - next <= 2;
    }

    private boolean isDirectlyBefore(int at, Cue cue) {
        return at - cue.last() <= 2;
    }

    /** Whether a quotation goes on with one that its cue broke: "…," he said, "…". */
    private boolean goesOn(int at, Cue cue) {
        StatementDraft last = found.get(found.size() - 1);
        return last.cue() == cue && !cue.isAccording() && last.parts().get(0).first() < sentence.chunk(cue.verb()).first()
                && (sentence.chunk(at - 1).isComma() || sentence.chunk(at - 1).isDash()
                        || at - 1 == cue.last());
    }

    /** Whether the words stand for themselves: they start like a sentence, and end like one. */
    private boolean isUtterance(int at, QuotedWords words) {
        Token end = words.last();
        return words.startLikeSentence()
                && (end.isMark() && !end.isHyphen() || sentence.chunk(at + 1).isComma() || sentence.chunk(at + 1).token().isStop());
    }

    private boolean isWhole(int at) {
        for (int i = 0; i < sentence.size(); i++) {
            if (i != at && !sentence.chunk(i).isQuote() && !sentence.chunk(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** Names of programmes, books, laws: capitals throughout, or told to be a name by the word before. */
    private boolean isTitle(int at, QuotedWords words) {
        boolean named = !sentence.chunk(at - 1).is(":") && sentence.has(at - 3, at - 1, NAMING); // not "A praised the programme: “…”"
        return named || words.areName();
    }
}
