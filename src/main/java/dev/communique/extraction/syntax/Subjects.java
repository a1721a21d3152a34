package dev.communique.extraction.syntax;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.entity.Gazetteer;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;

/** Finds the subjects of verbs in a sentence, over asides, appositions and what prepositions govern. */
public final class Subjects {

    private static final Set<String> INTENDED = WordLists.words("function-words.txt", "INTENDED");
    private static final Set<String> JOINING = WordLists.words("function-words.txt", "JOINING");
    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE");
    private static final Set<String> TIMES = WordLists.words("time.txt", "TIMES");
    private static final Subject NOBODY = new Subject(-1, List.of());
    private final Sentence sentence;
    private final SentenceStructure structure;
    private final Coordinations coordinations;

    /** Starts a sentence. */
    public Subjects(Sentence sentence) {
        this.sentence = sentence;
        this.structure = new SentenceStructure(sentence);
        this.coordinations = new Coordinations(sentence, structure);
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** The subject of a verb; null where none is found. */
    public Subject of(int verb) {
        return subject(behindInfinitive(verb) - 1, 0);
    }

    /** Whom the subject of a verb means; empty where that is not told. */
    public static List<Entity> who(Sentence sentence, int verb) {
        Subject subject = new Subjects(sentence).of(verb);
        return subject == null ? List.of() : subject.who();
    }

    /** "is to chair", "was scheduled to meet": the subject is that of the verb before. */
    private int behindInfinitive(int verb) {
        if (!chunk(verb - 1).is("to")) {
            return verb;
        }
        int at = verb - 2;
        while (at > 0 && (chunk(at).in(INTENDED) || chunk(at).in(Words.BEFORE_VERB))) {
            at--;
        }
        return at + 1;
    }

    /** Goes left from a verb to its subject. */
    private Subject subject(int from, int depth) {
        int i = from;
        while (chunk(i).in(Words.BEFORE_VERB)
                || chunk(i).isToken() && chunk(i).token().lower().endsWith("ly") && chunk(i).token().isWord()) {
            i--;
        }
        if (chunk(i).in(JOINING) || chunk(i).is("then")) {
            return depth > 2 ? null : clauseSubject(i);
        }
        if (chunk(i).isDash()) {
            int open = structure.previousDash(i);
            return open < 0 ? null : subject(open - 1, depth + 1);
        }
        if (chunk(i).in(RELATIVE)) {
            return search(chunk(i - 1).isComma() ? i - 2 : i - 1, depth);
        }
        return chunk(i).isComma() || chunk(i).is(")") ? behindAside(i, depth) : search(i, depth);
    }

    /** The subject before an aside that a comma or bracket closes. */
    private Subject behindAside(int close, int depth) {
        int open = structure.previousComma(close);
        if (open < 0) {
            return chunk(close).isComma() && depth < 3 ? subject(close - 1, depth + 1) : null;
        }
        Subject named = chunk(close).isComma() ? namedBetween(open, close) : null;
        return named != null ? named : subject(open - 1, depth + 1);
    }

    /** The first who is no object of a preposition, from a chunk on to the left. */
    private Subject search(int from, int depth) {
        int i = from;
        for (int steps = 0; i >= 0 && steps < SentenceStructure.WINDOW; steps++) {
            Chunk chunk = chunk(i);
            if (chunk.isQuote() || chunk.isStop() || chunk.is(":") || chunk.is(";")) {
                return null;
            }
            if (chunk.in(JOINING)) {
                return clauseSubject(i);
            }
            if (isSubject(i)) {
                return chunk(i - 1).isComma() && structure.isApposition(i) ? subject(i - 2, depth + 1) : coordinations.toTheLeft(i);
            }
            int next = skipped(i, depth);
            if (next == i) {
                return NOBODY;
            }
            i = next;
        }
        return null;
    }

    private boolean isSubject(int i) {
        return chunk(i).isMention() && (!structure.isGoverned(i) || structure.opensClause(i))
                && (!chunk(i).mention().isAttributive() || isWholeSubject(i));
    }

    /** The chunk to go on with to the left of one that is no subject; itself where it is a noun that is one. */
    private int skipped(int i, int depth) {
        Chunk chunk = chunk(i);
        if (chunk.isMention()) {
            return structure.isGoverned(i) ? structure.preposition(i) - 1 : i - 1;
        }
        if (chunk.isComma()) {
            int open = structure.previousComma(i);
            return open >= 0 ? open - 1 : i - 1;
        }
        return chunk.token().isWord() || chunk.token().isNumber() ? skippedNoun(i, depth) : i - 1;
    }

    private int skippedNoun(int i, int depth) {
        Chunk chunk = chunk(i);
        int aside = depth > 0 && (chunk.token().isCapital() || chunk.token().isNumber()) ? structure.previousComma(i) : -1;
        if (aside >= 0 && i - aside < 5) {
            return aside - 1; // "59, of Ashton, Md., said"
        }
        int group = structure.nounGroup(i);
        if (chunk(group - 1).in(Words.PREPOSITIONS) && !chunk(group - 1).is("than")) {
            return group - 2;
        }
        return chunk.token().isDay() || chunk.in(TIMES) ? group - 1 : i;
    }

    private boolean isWholeSubject(int i) {
        return i + 1 < sentence.size() && chunk(i + 1).verb() != null && !chunk(i + 1).is("'s") && chunk(i).mention().kind() == Kind.NAME
                && !Gazetteer.isAdjective(chunk(i).token().text());
    }

    /** "his niece, state Del. Marcia Price (D-…), shouted": who is named between the commas. */
    private Subject namedBetween(int open, int close) {
        if (isName(open - 1)) {
            return null;
        }
        for (int i = open + 1; i < close; i++) {
            if (isName(i) && chunk(i).mention().only().isPerson()) {
                return withOthers(open, chunk(i).mention(), i);
            }
            if (chunk(i).in(Words.PREPOSITIONS) || chunk(i).is("who") || chunk(i).isToken() && chunk(i).token().isAuxiliary()
                    || chunk(i).isMention() && !chunk(i).mention().isAttributive()) {
                return null;
            }
        }
        return null;
    }

    private boolean isName(int i) {
        return chunk(i).isMention() && chunk(i).mention().kind() == Kind.NAME && !chunk(i).mention().isAttributive();
    }

    /** "X and the leader of the …, Y, signed", "X, and his counterpart, Y, signed": who stands before the phrase that Y is beside. */
    private Subject withOthers(int open, EntityMention name, int at) {
        int phrase = chunk(open - 1).is(")") ? structure.previousComma(open - 1) - 1 : open - 1;
        boolean apposed = chunk(phrase).isMention() && chunk(phrase).mention().kind() == Kind.PHRASE;
        return apposed ? coordinations.joined(phrase, name, at) : new Subject(at, Coordinations.voices(name));
    }

    /** The first who is no object of a preposition, from the start of the sentence or after the last quotation. */
    public Subject clauseSubject(int to) {
        int start = Math.max(0, to - 2 * SentenceStructure.WINDOW);
        for (int i = to - 1; i >= start; i--) {
            if (chunk(i).isQuote() || chunk(i).is(";")) {
                Subject found = firstSubject(i + 1, to);
                return found == null && i == to - 1 && chunk(to).in(JOINING) ? firstSubject(start, i) : found; // hailed “…” and telephoned
            }
        }
        return firstSubject(start, to);
    }

    /** The first who is no object of a preposition in a stretch of chunks; null where none is. */
    public Subject firstSubject(int from, int to) {
        for (int i = from; i < to; i++) {
            Chunk chunk = chunk(i);
            if (chunk.isMention() && !chunk.mention().isAttributive() && !structure.isGoverned(i)) {
                return chunk(i + 1).is("and") ? coordinations.toTheRight(i) : new Subject(i, Coordinations.voices(chunk.mention()));
            }
        }
        return null;
    }
}
