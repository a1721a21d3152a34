package dev.communique.extraction;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;

/** Finds the subjects of verbs in a sentence, over asides, appositions and what prepositions govern. */
final class Subjects {

    /**
     * A subject.
     *
     * @param at  index of its item, -1 where it is nobody known
     * @param who whom it means
     */
    record Found(int at, List<Referent> who) {
    }

    static final Set<String> ADVERBS = Set.of("also", "then", "later", "again", "further", "now", "once", "previously", "earlier",
            "recently",
            "jointly", "both", "each", "himself", "herself", "themselves", "itself", "all", "still", "even", "just", "repeatedly", "often",
            "meanwhile",
            "therefore", "however", "already", "too", "today", "yesterday", "tonight", "simply", "only", "never", "not", "long",
            "immediately", "ever",
            "last", "first", "has", "have", "had", "is", "was", "were", "are", "been", "did", "does", "do", "would", "will", "'s", "'d",
            "'ve", "be");

    private static final Set<String> INTENDED = Set.of("scheduled", "set", "due", "expected", "plans", "planned", "agreed", "pledged",
            "promised",
            "decided", "voted", "vowed", "going", "about", "likely", "ready");

    private static final Set<String> JOINING = Set.of("and", "but", "or");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> PARTING = Set.of(":", ";");
    private static final Set<String> TIMES = Set.of("week", "month", "year", "morning", "afternoon", "evening", "night");
    private static final Found NOBODY = new Found(-1, List.of());
    private final Sentence sentence;
    private final Structure structure;
    private final Coordinations coordinations;

    Subjects(Sentence sentence) {
        this.sentence = sentence;
        this.structure = new Structure(sentence);
        this.coordinations = new Coordinations(sentence, structure);
    }

    private Item item(int i) {
        return sentence.item(i);
    }

    /** The subject of a verb; null where none is found. */
    Found of(int verb) {
        return subject(behindInfinitive(verb) - 1, 0);
    }

    /** Whom the subject of a verb means; empty where that is not told. */
    static List<Referent> who(Sentence sentence, int verb) {
        Found subject = new Subjects(sentence).of(verb);
        return subject == null ? List.of() : subject.who();
    }

    /** "is to chair", "was scheduled to meet": the subject is that of the verb before. */
    private int behindInfinitive(int verb) {
        if (!item(verb - 1).is("to")) {
            return verb;
        }
        int at = verb - 2;
        while (at > 0 && (item(at).in(INTENDED) || item(at).in(ADVERBS))) {
            at--;
        }
        return at + 1;
    }

    /** Goes left from a verb to its subject. */
    private Found subject(int from, int depth) {
        int i = from;
        while (item(i).in(ADVERBS) || item(i).isToken() && item(i).token().lower().endsWith("ly") && item(i).token().isWord()) {
            i--;
        }
        if (item(i).in(JOINING) || item(i).is("then")) {
            return depth > 2 ? null : clauseSubject(i);
        }
        if (item(i).isDash()) {
            int open = structure.previousDash(i);
            return open < 0 ? null : subject(open - 1, depth + 1);
        }
        if (item(i).in(RELATIVE)) {
            return search(item(i - 1).isComma() ? i - 2 : i - 1, depth);
        }
        return item(i).isComma() || item(i).is(")") ? behindAside(i, depth) : search(i, depth);
    }

    /** The subject before an aside that a comma or bracket closes. */
    private Found behindAside(int close, int depth) {
        int open = structure.previousComma(close);
        if (open < 0) {
            return item(close).isComma() && depth < 3 ? subject(close - 1, depth + 1) : null;
        }
        Found named = item(close).isComma() ? namedBetween(open, close) : null;
        return named != null ? named : subject(open - 1, depth + 1);
    }

    /** The first who is no object of a preposition, from an item on to the left. */
    private Found search(int from, int depth) {
        int i = from;
        for (int steps = 0; i >= 0 && steps < Structure.WINDOW; steps++) {
            Item item = item(i);
            if (item.isQuote() || item.isStop() || item.in(PARTING)) {
                return null;
            }
            if (item.in(JOINING)) {
                return clauseSubject(i);
            }
            if (isSubject(i)) {
                return item(i - 1).isComma() && structure.isApposition(i) ? subject(i - 2, depth + 1) : coordinations.toTheLeft(i);
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
        return item(i).isMention() && (!structure.isGoverned(i) || structure.opensClause(i))
                && (!item(i).mention().attributive || isWholeSubject(i));
    }

    /** The item to go on with to the left of one that is no subject; itself where it is a noun that is one. */
    private int skipped(int i, int depth) {
        Item item = item(i);
        if (item.isMention()) {
            return structure.isGoverned(i) ? structure.preposition(i) - 1 : i - 1;
        }
        if (item.isComma()) {
            int open = structure.previousComma(i);
            return open >= 0 ? open - 1 : i - 1;
        }
        return item.token().isWord() || item.token().isNumber() ? skippedNoun(i, depth) : i - 1;
    }

    private int skippedNoun(int i, int depth) {
        Item item = item(i);
        int aside = depth > 0 && (item.token().isCapital() || item.token().isNumber()) ? structure.previousComma(i) : -1;
        if (aside >= 0 && i - aside < 5) {
            return aside - 1; // "59, of Ashton, Md., said"
        }
        int group = structure.nounGroup(i);
        if (item(group - 1).in(Words.PREPOSITIONS) && !item(group - 1).is("than")) {
            return group - 2;
        }
        return Dates.isDay(item.token()) || item.in(TIMES) ? group - 1 : i;
    }

    private boolean isWholeSubject(int i) {
        return i + 1 < sentence.size() && item(i + 1).verb() != null && !item(i + 1).is("'s") && item(i).mention().kind == Kind.NAME
                && !Gazetteer.isAdjective(item(i).token().text());
    }

    /** "his niece, state Del. Marcia Price (D-…), shouted": who is named between the commas. */
    private Found namedBetween(int open, int close) {
        if (isName(open - 1)) {
            return null;
        }
        for (int i = open + 1; i < close; i++) {
            if (isName(i) && item(i).mention().only().isPerson()) {
                return withOthers(open, item(i).mention(), i);
            }
            if (item(i).in(Words.PREPOSITIONS) || item(i).is("who") || item(i).isToken() && item(i).token().isAuxiliary()
                    || item(i).isMention() && !item(i).mention().attributive) {
                return null;
            }
        }
        return null;
    }

    private boolean isName(int i) {
        return item(i).isMention() && item(i).mention().kind == Kind.NAME && !item(i).mention().attributive;
    }

    /** "X and the leader of the …, Y, signed", "X, and his counterpart, Y, signed": who stands before the phrase that Y is beside. */
    private Found withOthers(int open, Mention name, int at) {
        int phrase = item(open - 1).is(")") ? structure.previousComma(open - 1) - 1 : open - 1;
        boolean apposed = item(phrase).isMention() && item(phrase).mention().kind == Kind.PHRASE;
        return apposed ? coordinations.joined(phrase, name, at) : new Found(at, Coordinations.voices(name));
    }

    /** The first who is no object of a preposition, from the start of the sentence or behind the last quotation. */
    Found clauseSubject(int to) {
        int start = Math.max(0, to - 2 * Structure.WINDOW);
        for (int i = to - 1; i >= start; i--) {
            if (item(i).isQuote() || item(i).is(";")) {
                Found found = firstSubject(i + 1, to);
                return found == null && i == to - 1 && item(to).in(JOINING) ? firstSubject(start, i) : found; // hailed “…” and telephoned
            }
        }
        return firstSubject(start, to);
    }

    /** The first who is no object of a preposition in a stretch of items; null where none is. */
    Found firstSubject(int from, int to) {
        for (int i = from; i < to; i++) {
            Item item = item(i);
            if (item.isMention() && !item.mention().attributive && !structure.isGoverned(i)) {
                return item(i + 1).is("and") ? coordinations.toTheRight(i) : new Found(i, Coordinations.voices(item.mention()));
            }
        }
        return null;
    }
}
