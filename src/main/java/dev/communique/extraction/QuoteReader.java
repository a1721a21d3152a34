package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Saying.Span;
import dev.communique.fact.StatementKind;

/** Tells which quotations are somebody's words, and whose: by the cue beside them, else by who spoke before. */
final class QuoteReader {

    private static final int SHORTEST = 4;
    private static final double CUED = 0.95;
    private static final double CUE_BEFORE = 0.85;
    private static final double GOES_ON = 0.75;
    private static final double IN_PASSING = 0.5;
    private static final double UNKNOWN = 0.4;
    private static final Set<String> NAMING = Set.of("titled", "entitled", "named", "nicknamed", "theme", "slogan", "song", "book",
            "film", "movie", "album", "novel", "show", "series", "program", "programme", "exercise", "exercises", "operation", "hashtag",
            "documentary", "headlined", "motto", "poem", "play", "episode", "single", "dubbed", "project", "campaign", "known", "training",
            "workshop");

    private final List<Token> tokens;
    private final Sentence sentence;
    private final List<Cue> cues;
    private final Discourse discourse;
    private final List<Saying> found = new ArrayList<>();

    QuoteReader(List<Token> tokens, Sentence sentence, List<Cue> cues, Discourse discourse) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.cues = cues;
        this.discourse = discourse;
    }

    /** The statements of a sentence that are direct quotations; the discourse learns who spoke. */
    List<Saying> read() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.item(i).isQuote()) {
                quote(i);
            }
        }
        return found;
    }

    private void quote(int at) {
        Quotation quotation = sentence.item(at).quote();
        List<Span> parts = parts(quotation);
        int words = words(quotation);
        if (parts.isEmpty() || words == 0) {
            return;
        }
        if (signed(at, quotation, parts)) {
            return;
        }
        Cue after = after(at);
        Cue before = before(at);
        boolean adjacent = after != null && isAdjacent(at, after);
        Cue cue = adjacent || before == null ? after : before;
        if (cue != null && cue == before && !found.isEmpty() && goesOn(at, cue)) {
            Saying whole = found.remove(found.size() - 1);
            List<Span> all = new ArrayList<>(whole.parts());
            all.addAll(parts);
            found.add(new Saying(whole.kind(), all, whole.first(), Math.max(whole.last(), quotation.last()), whole.speakers(),
                    whole.onBehalfOf(), whole.sure(), sentence, cue));
            return;
        }
        boolean utterance = isUtterance(at, quotation);
        if (words < SHORTEST && !(utterance && cue != null && (adjacent || isDirectlyBefore(at, cue)))) {
            return;
        }
        if (isTitle(at, quotation, words) && !(lastWithin(quotation).isStop() && adjacent)) {
            return;
        }
        if (isWhole(at) && cue == null && words < 10 && !lastWithin(quotation).isMark()) {
            return; // a crosshead
        }
        if (cue != null) {
            cued(quotation, parts, cue, adjacent);
        } else if (isWhole(at) || utterance) {
            List<Referent> speakers = discourse.lastSpeakers(sentence.paragraph(), 1);
            add(quotation, parts, speakers, speakers.isEmpty() ? UNKNOWN : GOES_ON, null);
        } else {
            fragment(at, quotation, parts);
        }
    }

    /** “…” — Pamela Padilla */
    private boolean signed(int at, Quotation quotation, List<Span> parts) {
        Item dash = sentence.item(at + 1);
        Item name = sentence.item(at + 2);
        Item end = sentence.item(at + 3);
        boolean signed = dash.isDash() && name.isMention() && name.mention().kind == Mention.Kind.NAME
                && (end == Item.NONE || end.isStop() || end.isComma() || end.isQuote());
        if (signed) {
            found.add(new Saying(StatementKind.DIRECT_QUOTE, parts, quotation.first(), name.last(), name.mention().referents, List.of(),
                    CUED, sentence,
                    null));
            discourse.spoke(name.mention().referents, sentence.paragraph());
        }
        return signed;
    }

    private void cued(Quotation quotation, List<Span> parts, Cue cue, boolean adjacent) {
        List<Referent> speakers = cue.speakers();
        add(quotation, parts, speakers, speakers.isEmpty() ? UNKNOWN : adjacent ? CUED : CUE_BEFORE, cue);
    }

    private void add(Quotation quotation, List<Span> parts, List<Referent> speakers, double sure, Cue cue) {
        int first = Math.min(quotation.first(), cue == null ? quotation.first() : sentence.item(cue.first()).first());
        int last = Math.max(quotation.last(), cue == null ? quotation.last() : sentence.item(cue.last()).last());
        found.add(new Saying(StatementKind.DIRECT_QUOTE, parts, first, last, speakers, owners(cue), sure, sentence, cue));
        discourse.spoke(speakers, sentence.paragraph());
    }

    private List<Referent> owners(Cue cue) {
        Mention subject = cue == null || cue.subject() < 0 ? null : sentence.item(cue.subject()).mention();
        return subject == null || subject.owner == null || !cue.speakers().isEmpty() ? List.of() : List.of(subject.owner);
    }

    /** Words quoted in passing, without a verb of speech: most often those of whom the sentence tells. */
    private void fragment(int at, Quotation quotation, List<Span> parts) {
        List<Referent> speakers = subjectBefore(at);
        if (!speakers.isEmpty()) {
            add(quotation, parts, speakers, IN_PASSING, null);
        }
    }

    private List<Referent> subjectBefore(int at) {
        for (int i = at - 1; i >= 0 && i > at - 25; i--) {
            Item item = sentence.item(i);
            if (item.isMention() && !item.mention().attributive && !sentence.item(i - 1).in(Words.PREPOSITIONS)) {
                return Subjects.voices(item.mention());
            }
        }
        return List.of();
    }

    private Cue after(int at) {
        for (Cue cue : cues) {
            if (cue.first() > at && cue.verb() > at) {
                for (int i = at + 1; i < Math.min(cue.verb(), cue.first()); i++) {
                    if (sentence.item(i).isQuote()) {
                        return null;
                    }
                }
                return cue.isParticiple() ? null : cue;
            }
        }
        return null;
    }

    private Cue before(int at) {
        for (int i = cues.size() - 1; i >= 0; i--) {
            if (cues.get(i).verb() < at && cues.get(i).last() < at) {
                return cues.get(i);
            }
        }
        return null;
    }

    /** Whether a cue follows a quotation at once: ",” Baloch said", ",” said the minister". */
    private boolean isAdjacent(int at, Cue cue) {
        int next = at + 1;
        boolean comma = sentence.item(next).isComma() || sentence.item(next).isDash();
        if (comma) {
            next++;
        }
        int start = Math.min(cue.first(), cue.verb());
        Token end = lastWithin(sentence.item(at).quote());
        boolean stop = comma || end.isMark() && !end.isHyphen();
        return stop && start - next <= 2;
    }

    private Token lastWithin(Quotation quotation) {
        int last = quotation.to() - 1;
        while (last > quotation.from() && isQuoteMark(tokens.get(last))) {
            last--;
        }
        return tokens.get(last);
    }

    private static boolean isQuoteMark(Token token) {
        return token.isMark() && "'’‘\"“”".contains(token.text());
    }

    private boolean isDirectlyBefore(int at, Cue cue) {
        return at - cue.last() <= 2;
    }

    /** Whether a quotation goes on with one that its cue broke: "…," he said, "…". */
    private boolean goesOn(int at, Cue cue) {
        Saying last = found.get(found.size() - 1);
        return last.cue() == cue && !cue.isAccording() && last.parts().get(0).first() < sentence.item(cue.verb()).first()
                && (sentence.item(at - 1).isComma() || sentence.item(at - 1).isDash()
                        || at - 1 == cue.last());
    }

    /** Whether the words stand for themselves: they start like a sentence, or end like one. */
    private boolean isUtterance(int at, Quotation quotation) {
        Token first = tokens.get(quotation.from());
        Token end = lastWithin(quotation);
        boolean starts = first.isWord() && Character.isUpperCase(first.text().codePointAt(0)) || first.isNumber() || first.isMark();
        return starts && (end.isMark() && !end.isHyphen() || sentence.item(at + 1).isComma() || sentence.item(at + 1).token().isStop());
    }

    private boolean isWhole(int at) {
        for (int i = 0; i < sentence.size(); i++) {
            if (i != at && !sentence.item(i).isQuote() && !sentence.item(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /** Names of programmes, books, laws: capitals throughout, or told to be a name by the word before. */
    private boolean isTitle(int at, Quotation quotation, int words) {
        for (int i = at - 1; i >= at - 3; i--) {
            if (sentence.item(i).in(NAMING)) {
                return true;
            }
        }
        int capitals = 0;
        int counted = 0;
        for (int i = quotation.from(); i < quotation.to(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !token.in(Words.PREPOSITIONS) && !token.in(Words.DETERMINERS) && !token.in(Words.CONJUNCTIONS)
                    && !token.is("'s")) {
                counted++;
                capitals += Character.isUpperCase(token.text().codePointAt(0)) ? 1 : 0;
            }
        }
        return counted > 1 && counted < 12 && capitals >= counted - (counted > 5 ? 1 : 0);
    }

    private int words(Quotation quotation) {
        int words = 0;
        for (int i = quotation.from(); i < quotation.to(); i++) {
            words += tokens.get(i).isWord() && !tokens.get(i).is("'s") || tokens.get(i).isNumber() ? 1 : 0;
        }
        return words;
    }

    /** The words between the marks, a part for each paragraph, without the comma before a cue. */
    private List<Span> parts(Quotation quotation) {
        List<Span> parts = new ArrayList<>();
        int first = quotation.from();
        for (int i = quotation.from(); i <= quotation.to(); i++) {
            if (i == quotation.to() || tokens.get(i).isParagraph()) {
                part(parts, first, i - 1);
                first = i + 1;
            }
        }
        return parts;
    }

    private void part(List<Span> parts, int from, int to) {
        int first = from;
        int last = to;
        while (first <= last && isQuoteMark(tokens.get(first)) && first != from) {
            first++;
        }
        if (first == from && !parts.isEmpty() && first <= last && isQuoteMark(tokens.get(first))) {
            first++;
        }
        while (last >= first && (tokens.get(last).is(",") || tokens.get(last).isDash() || tokens.get(last).isHyphen())) {
            last--;
        }
        if (first <= last) {
            parts.add(new Span(first, last));
        }
    }
}
