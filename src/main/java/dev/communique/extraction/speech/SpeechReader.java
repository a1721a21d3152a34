package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Clauses;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;

/** Reads what was said in the article's own words: "said that …", "…, the minister said", "urged …", "according to …". */
final class SpeechReader {

    private static final double THAT = 0.9;
    private static final double POSTPOSED = 0.9;
    private static final double ACT = 0.8;
    private static final double PARTICIPLE = 0.7;
    private static final double UNSAID = 0.6;
    private static final int SHORTEST = 3;
    private static final Set<String> CLAUSAL = WordLists.words("speech.txt", "CLAUSAL");
    /** After these "that" starts the contrary of what is said. */
    private static final Set<String> DENYING = WordLists.words("speech.txt", "DENYING");
    private static final Set<String> FRESH = WordLists.words("speech.txt", "FRESH");
    private static final Set<String> NEGATION = WordLists.words("modality.txt", "NEGATION");
    private static final Set<String> CONDITION = WordLists.words("modality.txt", "CONDITION");
    private static final Set<String> CONCEDING = WordLists.words("speech.txt", "CONCEDING");
    private static final Set<String> JOINING = WordLists.words("function-words.txt", "JOINING");
    private static final Set<String> MEDIA = WordLists.words("references.txt", "MEDIA");
    private static final Set<String> BE = WordLists.words("function-words.txt", "BE_PAST");
    private final List<Token> tokens;
    private final Sentence sentence;
    private final List<Cue> cues;
    private final CoreferenceResolver coreference;
    private final Clauses clauses;
    private final Trees trees;
    /** Made with the sentence's tree, where there is a cue. */
    private SpeechActs acts;
    private final List<StatementDraft> found = new ArrayList<>();

    /** Starts a sentence, whose cues are found already. */
    SpeechReader(List<Token> tokens, Sentence sentence, List<Cue> cues, CoreferenceResolver coreference, Trees trees) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.cues = cues;
        this.coreference = coreference;
        this.clauses = new Clauses(tokens, sentence);
        this.trees = trees;
    }

    /** The statements of a sentence that it reports; coreference learns who spoke. */
    List<StatementDraft> read() {
        int from = 0;
        int covered = -1;
        Cue closing = closing();
        for (int c = 0; c < cues.size(); c++) {
            Cue cue = cues.get(c);
            boolean within = cue.verb() <= covered || cue.first() <= covered && !cue.isAccording();
            if (within || closing != null && cue != closing && cue.verb() < closing.verb()) {
                continue;
            }
            covered = read(c, from, covered);
            if (covered >= 0 && covered < sentence.size() - 1 && sentence.chunk(covered + 1).isComma()) {
                from = covered + 2;
            }
        }
        if (found.isEmpty() && cues.stream().allMatch(Cue::isParticiple)) {
            passive();
        }
        return found;
    }

    /** Reads what one cue tells; gives the index of the last chunk that belongs to it. */
    private int read(int c, int from, int covered) {
        Cue cue = cues.get(c);
        int end = end(c);
        if (cue.isAccording()) {
            return according(cue, from, end);
        }
        int main = asSaid(cue, from);
        if (main > 0) {
            add(cue, main, end, from, end, POSTPOSED);
            return end;
        }
        if (isPostposed(cue, from)) {
            int start = cue.start(sentence);
            add(cue, from, clauses.saidBefore(start), from, Math.max(cue.verb(), cue.last()), POSTPOSED);
            return cue.last();
        }
        return !isForward(cue) ? covered : cue.isParticiple() ? participle(cue, end) : forward(cue, from, end);
    }

    /** "As A said in May, prices rise": where what is said starts behind the aside that tells who says it; -1 where there is none. */
    private int asSaid(Cue cue, int from) {
        if (!chunk(from).is("as") || cue.subject() != from + 1 || cue.verb() > cue.subject() + 3 || !cue.use().says()) {
            return -1;
        }
        int comma = cue.verb() + 1;
        while (comma < sentence.size() && !chunk(comma).isComma() && (chunk(comma).verb() == null || chunk(comma).in(Words.PREPOSITIONS))) {
            comma++;
        }
        return chunk(comma).isComma() && clauses.hasVerb(comma + 1, sentence.size() - 1) ? comma + 1 : -1;
    }

    /** The cue at the end of the sentence, which tells who says all that stands before it; null where none does. */
    private Cue closing() {
        Cue last = null;
        for (Cue cue : cues) {
            last = cue.isAccording() || cue.isParticiple() ? last : cue;
        }
        return last != null && cues.size() > 1 && isPostposed(last, 0) && acts().isOfAll(last) && !isMedia(last)
                && !(last.speakers().isEmpty() && last.owners(sentence).isEmpty())
                        ? last
                        : null;
    }

    private SpeechActs acts() {
        if (acts == null) {
            acts = new SpeechActs(sentence, clauses, trees.of(sentence));
        }
        return acts;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** The index of the last chunk of what a cue governs: to the end, or to where a cue with another subject starts. */
    private int end(int c) {
        int end = sentence.size() - 1;
        for (Cue next : cues.subList(c + 1, cues.size())) {
            if (isAside(next) || isFresh(next, cues.get(c))) {
                end = next.first() - 2;
                break;
            }
            int and = next.verb() - (chunk(next.verb() - 1).in(Words.BEFORE_VERB) ? 2 : 1);
            if (isJoined(next, cues.get(c)) && (clauses.that(cues.get(c).verb(), and) > 0 || isApart(next, cues.get(c)))) {
                end = chunk(and - 1).isComma() ? and - 2 : and - 1;
                break;
            }
        }
        while (end > 0 && (chunk(end).isComma() || chunk(end).isStop())) {
            end--;
        }
        return end;
    }

    /** "called it wrong and said he would go": two acts are one, unless the second has a clause of its own. */
    private boolean isApart(Cue next, Cue cue) {
        Chunk and = chunk(next.verb() - (chunk(next.verb() - 1).in(Words.BEFORE_VERB) ? 2 : 1));
        int end = sentence.size() - 1;
        return !next.isParticiple() && next.use().says() && (and.is("and") || and.is("but") || and.isComma())
                && acts().isConjunct(next, cue) && (clauses.that(next.verb(), end) > 0 || acts().clauseStart(next, end) > 0);
    }

    /** "…, while the minister said …": a cue with a subject of its own. */
    private boolean isFresh(Cue next, Cue cue) {
        Chunk before = chunk(next.first() - 1);
        return next.subject() >= 0 && next.first() > cue.verb() && !isJoined(next, cue) && !next.isParticiple()
                && (before.in(FRESH) || before.is(";") || before.is("and") && chunk(next.first() - 2).isComma());
    }

    /** "… that A denies it, and called for talks": a further verb of whoever says the first. */
    private static boolean isJoined(Cue next, Cue cue) {
        return next.subject() >= 0 && next.subject() == cue.subject() && next.first() == next.verb() && !next.isParticiple()
                && !next.isAccording() && next.verb() > cue.verb() + 1;
    }

    /** "…, according to …", "…, as the minister said". */
    private boolean isAside(Cue next) {
        Chunk before = chunk(next.first() - 1);
        return (next.isAccording() || before.is("as") && next.subject() >= 0) && (before.isComma() || chunk(next.first() - 2).isComma());
    }

    /** "…, the minister said on Monday." */
    private boolean isPostposed(Cue cue, int from) {
        int start = cue.start(sentence);
        if (!cue.use().says() || cue.isParticiple() || start - 1 <= from
                || !chunk(start - 1).isComma() && !clauses.endsWithComma(chunk(start - 1))) {
            return false;
        }
        int said = clauses.saidBefore(start);
        if (chunk(from).in(CONCEDING) && cue.subject() < cue.verb() && clauses.clauseStart(cue.verb(), sentence.size() - 1) > 0) {
            return false; // "Although the vote was lost, A said it was fair"
        }
        return clauses.isClause(from, said) && !acts().isOccasion(cue, from) && !acts().hasObject(cue)
                && !clauses.isClauseBehind(Math.max(cue.verb(), cue.last()) + 1)
                && clauses.wordsOutsideQuotes(from, said) >= SHORTEST;
    }

    /** "Speaking to …", "After talks …", "While not naming …" */
    private boolean opensAside(int at) {
        return chunk(at).token().lower().endsWith("ing") || chunk(at).in(Words.PREPOSITIONS) || chunk(at).in(Words.CONJUNCTIONS);
    }

    private int according(Cue cue, int from, int end) {
        if (cue.first() == 0 || cue.first() == from) {
            int comma = cue.last() + 1;
            while (comma < sentence.size() && !chunk(comma).isComma()) {
                comma++;
            }
            comma = behindOffice(comma);
            if (comma + 1 < end) {
                add(cue, comma + 1, end, cue.first(), end, POSTPOSED);
            }
            return end;
        }
        int behind = chunk(cue.last() + 1).isComma() ? cue.last() + 2 : cue.last() + 1;
        if (chunk(cue.first() - 1).in(JOINING) && clauses.isClause(behind, end)) {
            add(cue, behind, end, cue.first(), end, POSTPOSED); // "A fell ill, and according to B he died"
            return end;
        }
        int last = chunk(cue.first() - 1).isComma() ? cue.first() - 2 : cue.first() - 1;
        boolean bare = cues.stream().anyMatch(other -> other != cue && other.verb() == last && !other.speakers().isEmpty());
        if (found.isEmpty() && !bare && clauses.wordsOutsideQuotes(from, last) >= SHORTEST) { // not "A decided, according to …, “…”"
            add(cue, from, last, from, cue.last(), POSTPOSED);
        }
        return cue.last();
    }

    /** "According to A, spokesman of the government, …": the comma behind what is only told of the speaker. */
    private int behindOffice(int comma) {
        int at = chunk(comma + 1).in(Words.DETERMINERS) ? comma + 2 : comma + 1;
        boolean office = chunk(at).isMention() && chunk(at).mention().kind() == EntityMention.Kind.PHRASE
                && chunk(at).mention().isSettled();
        int close = at + 1;
        while (office && close < sentence.size() && !chunk(close).isComma() && chunk(close).verb() == null) {
            close++;
        }
        return office && chunk(close).isComma() ? close : comma;
    }

    private boolean isForward(Cue cue) {
        if (cue.subject() > cue.verb() || cue.verb() >= sentence.size() - 2) {
            return false;
        }
        return !chunk(cue.verb() + 1).isStop();
    }

    /** Whether a word stands before a verb that can deny it or make it a possibility, so that the tree is to be asked. */
    private boolean canBeOpen(Cue cue) {
        for (int i = Math.max(0, Math.min(cue.first(), cue.verb()) - 2); i < cue.verb(); i++) {
            Token token = chunk(i).token();
            if (token.isAuxiliary() || token.in(NEGATION) || token.lower().endsWith("n't") || token.in(CONDITION)
                    || chunk(i).is("to")) {
                return true;
            }
        }
        return false;
    }

    /** Gives the index of the last chunk that belongs to what was said; -1 where nothing was. */
    private int forward(Cue cue, int from, int end) {
        if (canBeOpen(cue) && acts().isOpen(cue)) {
            return -1;
        }
        int that = clauses.that(cue.verb(), end);
        if (that > 0 && cue.use().says() && !acts().isOfObject(cue, that)) {
            add(cue, DENYING.contains(cue.lemma()) ? cue.verb() : that + 1, end, cue.first(), end, THAT);
            return isMedia(cue) ? -1 : end; // what others say whom an outlet reports counts
        }
        if (acts().isAct(cue, end)) {
            int start = acts().start(cue, from);
            int last = acts().end(cue, end);
            add(cue, start, last, Math.min(start, cue.first()), last, ACT);
            return last;
        }
        if (!cue.use().says()) {
            return -1;
        }
        int byWords = CLAUSAL.contains(cue.lemma()) ? clauses.clauseStart(cue.verb(), end) : -1;
        int start = byWords > 0 ? byWords : acts().clauseStart(cue, end);
        boolean told = start > 0 && !chunk(start).isQuote() && clauses.hasVerb(start, end);
        if (told) {
            add(cue, start, end, cue.first(), end, THAT);
        }
        return told && !isMedia(cue) ? end : -1;
    }

    private int participle(Cue cue, int end) {
        Chunk next = chunk(cue.verb() + 1);
        if (cue.verb() == 0 || cue.speakers().isEmpty() || next.isQuote() || next.is("to") && !acts().isAct(cue, end)) {
            return -1;
        }
        int that = clauses.that(cue.verb(), end);
        if (that > 0 && cue.use().says()) {
            add(cue, that + 1, end, cue.verb(), end, PARTICIPLE);
        } else if (acts().isAct(cue, end) || cue.lemma().equals("describe")) {
            add(cue, cue.verb(), end, 0, end, PARTICIPLE);
        } else {
            int byWords = cue.use().says() && CLAUSAL.contains(cue.lemma()) ? clauses.clauseStart(cue.verb(), end) : -1;
            int start = byWords > 0 || !CLAUSAL.contains(cue.lemma()) ? byWords : acts().clauseStart(cue, end);
            if (start < 0 || !clauses.hasVerb(start, end)) {
                return -1;
            }
            add(cue, start, end, cue.verb(), end, PARTICIPLE); // ", saying it was for the best"
        }
        return end;
    }

    private void add(Cue cue, int first, int last, int evidenceFirst, int evidenceLast, double confidence) {
        List<Entity> owners = cue.owners(sentence);
        boolean nobody = cue.speakers().isEmpty() && owners.isEmpty();
        boolean heading = !cue.isAccording() && chunk(cue.verb()).token().isAcronym(); // "NORWAY WELCOMES ACCORD"
        if (nobody || heading || isMedia(cue)
                || clauses.wordsOutsideQuotes(first, last) + (clauses.hasQuote(first, last) ? 2 : 0) < (confidence == ACT ? 2 : SHORTEST)) {
            return;
        }
        int end = beforeMedia(first, last);
        while (end > first && (chunk(end).isComma() || chunk(end).isStop())) {
            end--;
        }
        coreference.spoke(cue.speakers(), sentence.paragraph());
        found.add(new StatementDraft(StatementKind.REPORTED_SPEECH, List.of(new Span(chunk(first).first(), chunk(end).last())),
                chunk(Math.min(first, evidenceFirst)).first(), chunk(Math.max(end, evidenceLast)).last(), cue.speakers(), owners,
                confidence, sentence,
                cue).doing(act(cue)));
    }

    /** "…, the agency reported": where what is said ends before the words for who passed it on. */
    private int beforeMedia(int first, int last) {
        for (Cue cue : cues) {
            int start = cue.isAccording() ? -1 : cue.start(sentence);
            if (start - 1 > first && start <= last && chunk(start - 1).isComma() && isMedia(cue)) {
                return start - 2;
            }
        }
        return last;
    }

    /** Whether only news media speak: what they report is told by the article itself, unless it names them as where it is from. */
    private boolean isMedia(Cue cue) {
        return !cue.isAccording() && !cue.voices(sentence).isEmpty() && cue.voices(sentence).stream()
                .allMatch(who -> who.type() == ActorType.COMPANY && !Collections.disjoint(words(who), MEDIA));
    }

    private static List<String> words(Entity who) {
        return List.of(who.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }

    private PloverType act(Cue cue) {
        return cue.isAccording()
                ? null
                : new Acts(trees.of(sentence)).of(trees.of(sentence).node(chunk(cue.verb()).first()), cue.voices(sentence));
    }

    /** "Three sectors were identified": said by whoever the article reports at this point, where that is a body or a document. */
    private void passive() {
        List<Entity> voice = coreference.lastSpeakers(sentence.paragraph(), 2);
        if (voice.isEmpty() || voice.stream().anyMatch(Entity::isPerson)) {
            return;
        }
        for (int i = 1; i < sentence.size(); i++) {
            Verbs.Verb verb = chunk(i).verb();
            if (verb != null && verb.uses().contains(Verbs.Use.PASSIVE) && verb.isParticiple() && chunk(i - 1).in(BE)
                    && !chunk(i + 1).is("by")) {
                found.add(whole(voice));
                return;
            }
        }
    }

    private StatementDraft whole(List<Entity> voice) {
        int end = sentence.size() - 1;
        while (chunk(end).isStop()) {
            end--;
        }
        Span span = new Span(chunk(0).first(), chunk(end).last());
        return new StatementDraft(StatementKind.REPORTED_SPEECH, List.of(span), span.first(), span.last(), voice, List.of(), UNSAID,
                sentence,
                null);
    }
}
