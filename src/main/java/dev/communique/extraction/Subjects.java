package dev.communique.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
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

    private static final int WINDOW = 30;
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
    private static final Found NOBODY = new Found(-1, List.of());

    private final Sentence sentence;

    Subjects(Sentence sentence) {
        this.sentence = sentence;
    }

    private Item item(int i) {
        return sentence.item(i);
    }

    /** The subject of a verb; null where none is found. */
    Found of(int verb) {
        return subject(behindInfinitive(verb) - 1, 0);
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
        if (item(i).is("and") || item(i).is("but") || item(i).is("then") || item(i).is("or")) {
            return depth > 2 ? null : clauseSubject(i);
        }
        if (item(i).isDash()) {
            int open = previousDash(i);
            return open < 0 ? null : subject(open - 1, depth + 1);
        }
        if (item(i).is("who") || item(i).is("which") || item(i).is("that")) {
            i = item(i - 1).isComma() ? i - 2 : i - 1;
        } else if (item(i).isComma() || item(i).is(")")) {
            int open = previousComma(i);
            if (open >= 0) {
                Found named = item(i).isComma() ? namedBetween(open, i) : null;
                return named != null ? named : subject(open - 1, depth + 1);
            }
            if (item(i).isComma() && depth < 3) {
                return subject(i - 1, depth + 1);
            }
            return null;
        }
        for (int steps = 0; i >= 0 && steps < WINDOW; steps++) {
            Item item = item(i);
            if (item.isQuote() || item.isToken() && (item.token().isStop() || item.is(":") || item.is(";"))) {
                return null;
            }
            if (item.isMention()) {
                if (isGoverned(i)) {
                    i = governor(i);
                    continue;
                }
                if (item.mention().attributive && !isWholeSubject(i)) {
                    i--;
                    continue;
                }
                return item(i - 1).isComma() && isApposition(i) ? subject(i - 2, depth + 1) : coordinatedLeft(i);
            }
            if (item.isComma()) {
                int open = previousComma(i);
                i = open >= 0 ? open - 1 : i - 1;
                continue;
            }
            if (item.is("and") || item.is("or") || item.is("but")) {
                return clauseSubject(i);
            }
            if (item.token().isWord() || item.token().isNumber()) {
                int aside = depth > 0 && (item.token().isCapital() || item.token().isNumber()) ? previousComma(i) : -1;
                if (aside >= 0 && i - aside < 5) {
                    i = aside - 1; // "59, of Ashton, Md., said"
                    continue;
                }
                int group = nounGroup(i);
                if (item(group - 1).in(Words.PREPOSITIONS) && !item(group - 1).is("than")) {
                    i = group - 2;
                    continue;
                }
                if (Dates.isDay(item.token()) || item.in(Set.of("week", "month", "year", "morning", "afternoon", "evening", "night"))) {
                    i = group - 1;
                    continue;
                }
                return NOBODY;
            }
            i--;
        }
        return null;
    }

    private boolean isWholeSubject(int i) {
        return i + 1 < sentence.size() && item(i + 1).verb() != null && !item(i + 1).is("'s") && item(i).mention().kind == Kind.NAME
                && !Gazetteer.isAdjective(item(i).token().text());
    }

    private int nounGroup(int i) {
        int first = i;
        for (int steps = 0; steps < 8 && first > 0; steps++) {
            Item before = item(first - 1);
            boolean part = before.isToken() && (before.token().isWord() || before.token().isNumber() || before.token().isHyphen())
                    && !before.in(Words.PREPOSITIONS) && !before.in(Words.CONJUNCTIONS) && !before.token().isAuxiliary()
                    || before.isMention() && before.mention().attributive;
            if (!part) {
                break;
            }
            first--;
        }
        return first;
    }

    private boolean isGoverned(int i) {
        return preposition(i) >= 0;
    }

    /** The preposition that governs a mention, a determiner and adjectives between; -1 where none does. */
    private int preposition(int mention) {
        int at = mention - 1;
        for (int steps = 0; steps < 3 && isAdjective(at); steps++) {
            at--;
        }
        if (item(at).in(Words.DETERMINERS)) {
            at--;
        }
        return item(at).in(Words.PREPOSITIONS) ? at : -1;
    }

    private boolean isAdjective(int i) {
        Item item = item(i);
        return item.isToken() && item.token().isWord() && item.verb() == null && !item.in(Words.DETERMINERS) && !item.in(Words.PREPOSITIONS)
                && !item.in(Words.CONJUNCTIONS) && !item.token().isAuxiliary() && !item.in(ADVERBS) && !item.is("'s")
                && !Dates.isDay(item.token())
                || item.isMention() && item.mention().attributive;
    }

    /** The item before the preposition that governs a mention. */
    private int governor(int i) {
        return preposition(i) - 1;
    }

    private boolean isApposition(int i) {
        Item before = item(i - 2);
        boolean named = before.is(")") || before.isMention() && !isGoverned(i - 2);
        return named && item(i).mention().kind == Kind.PHRASE && item(i).mention().referents.size() < 2;
    }

    private int previousDash(int dash) {
        for (int i = dash - 1; i >= 0 && i > dash - 2 * WINDOW; i--) {
            if (item(i).isQuote()) {
                return -1;
            }
            if (item(i).isDash()) {
                return i;
            }
        }
        return -1;
    }

    private int previousComma(int comma) {
        if (item(comma).is(")")) {
            for (int i = comma - 1; i >= 0 && i > comma - WINDOW; i--) {
                if (item(i).is("(")) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = comma - 1; i >= 0 && i > comma - WINDOW; i--) {
            if (item(i).isQuote() || item(i).isStop()) {
                return -1;
            }
            if (item(i).isComma()) {
                return i;
            }
        }
        return -1;
    }

    /** "his niece, state Del. Marcia Price (D-…), shouted": who is named between the commas. */
    private Found namedBetween(int open, int close) {
        if (item(open - 1).isMention() && item(open - 1).mention().kind == Kind.NAME && !item(open - 1).mention().attributive) {
            return null;
        }
        for (int i = open + 1; i < close; i++) {
            if (item(i).isMention() && item(i).mention().kind == Kind.NAME && item(i).mention().only().isPerson()
                    && !item(i).mention().attributive) {
                return withOthers(open, item(i).mention(), i);
            }
            if (item(i).in(Words.PREPOSITIONS) || item(i).is("who") || item(i).isToken() && item(i).token().isAuxiliary()
                    || item(i).isMention() && !item(i).mention().attributive) {
                return null;
            }
        }
        return null;
    }

    /** "X and the leader of the …, Y, signed", "X, and his counterpart, Y, signed": who stands before the phrase that Y is beside. */
    private Found withOthers(int open, Mention name, int at) {
        int phrase = item(open - 1).is(")") ? previousComma(open - 1) - 1 : open - 1;
        boolean apposed = item(phrase).isMention() && item(phrase).mention().kind == Kind.PHRASE;
        return apposed ? joined(phrase, name, at) : new Found(at, voices(name));
    }

    /** With who stands before "and" to the left of an item. */
    private Found joined(int right, Mention name, int at) {
        int and = right - 1;
        if (!item(and).is("and")) {
            return new Found(at, voices(name));
        }
        int left = item(and - 1).isComma() ? and - 2 : and - 1;
        if (item(and - 1).isComma() && !(item(left).isMention() && item(left).mention().kind == Kind.NAME)) {
            left = previousComma(and - 1) - 1;
        }
        boolean named = item(left).isMention() && item(left).mention().kind == Kind.NAME && !item(left).mention().attributive;
        return named ? new Found(at, both(item(left).mention(), name)) : new Found(at, voices(name));
    }

    Found coordinated(int at) {
        List<Referent> list = listedBehind(at);
        if (list.size() > 2) {
            return new Found(at, list);
        }
        if (item(at + 1).is("and") && item(at + 2).isMention() && !followedByVerb(at + 2)) {
            return new Found(at, both(item(at).mention(), item(at + 2).mention()));
        }
        return new Found(at, voices(item(at).mention()));
    }

    /** "Saudi Arabia, the UAE, Bahrain and Egypt": all from an item on to the right; fewer than three where it is no list. */
    private List<Referent> listedBehind(int at) {
        Set<Referent> all = new LinkedHashSet<>(voices(item(at).mention()));
        int i = at;
        while (item(i + 1).isComma() || item(i + 1).is("and")) {
            boolean last = item(i + 1).is("and") || item(i + 2).is("and");
            int next = i + (item(i + 1).isComma() && item(i + 2).is("and") ? 3 : 2);
            next = item(next).in(Words.DETERMINERS) ? next + 1 : next;
            if (!item(next).isMention() || item(next).mention().attributive || item(next).mention().kind != Kind.NAME) {
                return List.of();
            }
            all.addAll(voices(item(next).mention()));
            i = next;
            if (last) {
                return List.copyOf(all);
            }
        }
        return List.of();
    }

    private Found coordinatedLeft(int i) {
        int and = i - 1;
        for (int steps = 0; steps < 3 && isAdjective(and); steps++) {
            and--;
        }
        and = item(and).in(Words.DETERMINERS) ? and - 1 : and;
        if (item(and).is("and") && item(and - 1).isMention() && !item(and - 1).mention().attributive) {
            return listed(and - 1, item(i).mention());
        }
        return item(i).mention().kind == Kind.NAME ? joined(and + 1, item(i).mention(), i) : new Found(i, voices(item(i).mention()));
    }

    /** "Greece, Türkiye and the United Kingdom": all of a list, from the last but one on to the left. */
    private Found listed(int at, Mention last) {
        Set<Referent> all = new LinkedHashSet<>();
        int first = at;
        Deque<Mention> members = new ArrayDeque<>(List.of(item(at).mention(), last));
        int before = first - (item(first - 1).in(Words.DETERMINERS) ? 2 : 1);
        while (item(before).isComma() && item(before - 1).isMention() && !item(before - 1).mention().attributive
                && item(before - 1).mention().kind == Kind.NAME && item(first).mention().kind == Kind.NAME) {
            first = before - 1;
            members.addFirst(item(first).mention());
            before = first - (item(first - 1).in(Words.DETERMINERS) ? 2 : 1);
        }
        members.forEach(member -> all.addAll(voices(member)));
        return new Found(first, List.copyOf(all));
    }

    private static List<Referent> both(Mention left, Mention right) {
        Set<Referent> both = new LinkedHashSet<>(voices(left));
        both.addAll(voices(right));
        return List.copyOf(both);
    }

    /** Who speaks where a mention is the subject: a document's issuers. */
    static List<Referent> voices(Mention mention) {
        Referent only = mention.only();
        return only != null && only.document ? only.issuers : mention.referents;
    }

    /** The first who is no object of a preposition, from the start of the sentence or behind the last quotation. */
    Found clauseSubject(int to) {
        int start = Math.max(0, to - 2 * WINDOW);
        for (int i = to - 1; i >= start; i--) {
            if (item(i).isQuote() || item(i).is(";")) {
                start = i + 1;
                break;
            }
        }
        return firstSubject(start, to);
    }

    Found firstSubject(int from, int to) {
        for (int i = from; i < to; i++) {
            Item item = item(i);
            if (item.isMention() && !item.mention().attributive && !isGoverned(i)) {
                return item(i + 1).is("and") ? coordinated(i) : new Found(i, voices(item.mention()));
            }
        }
        return null;
    }

    boolean followedByVerb(int at) {
        Item next = item(at + 1);
        return next.isToken() && (next.token().isAuxiliary() || next.verb() != null && next.verb().isPast());
    }
}
