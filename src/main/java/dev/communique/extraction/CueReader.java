package dev.communique.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;

/** Finds who is the subject of the verbs of speech in a sentence. */
final class CueReader {

    private static final int WINDOW = 30;
    private static final Set<String> ADVERBS = Set.of("also", "then", "later", "again", "further", "now", "once", "previously", "earlier",
            "recently",
            "jointly", "both", "each", "himself", "herself", "themselves", "itself", "all", "still", "even", "just", "repeatedly", "often",
            "meanwhile",
            "therefore", "however", "already", "too", "today", "yesterday", "tonight", "simply", "only", "never", "not", "long",
            "immediately", "ever",
            "last", "first", "has", "have", "had", "is", "was", "were", "are", "been", "did", "does", "do", "would", "will", "'s", "'d",
            "'ve", "be");

    /** "as the minister put it" */
    private static final Set<String> PUT = Set.of("put", "puts");
    private static final Verbs.Verb PUT_IT = Verbs.of("says");

    private final Sentence sentence;

    CueReader(Sentence sentence) {
        this.sentence = sentence;
    }

    /** All cues of a sentence in their order. */
    static List<Cue> read(Sentence sentence) {
        CueReader reader = new CueReader(sentence);
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Cue cue = reader.cue(i, cues);
            if (cue != null) {
                cues.add(cue);
            }
        }
        return cues;
    }

    private Item item(int i) {
        return sentence.item(i);
    }

    private Cue cue(int i, List<Cue> before) {
        Item item = item(i);
        if (item.is("according") && item(i + 1).is("to")) {
            return according(i);
        }
        Verbs.Verb verb = item.in(PUT) && item(i + 1).is("it") ? PUT_IT : item.verb();
        if (verb == null || !verb.cues() && !verb.acts()) {
            return null;
        }
        if (verb.isIng() && !isAfterBe(i)) {
            return participle(i, verb, before);
        }
        if (verb != PUT_IT && isInfinitive(i) || isNoun(i, verb)) {
            return null;
        }
        Cue inverted = inverted(i, verb);
        if (inverted != null) {
            return inverted;
        }
        if (isPassive(i, verb)) {
            return null;
        }
        Found subject = subject(i - 1, 0);
        if (subject == null) {
            return null;
        }
        if (verb.isBase() && !verb.isPast() && subject.at() >= 0 && subject.who().size() < 2
                && item(subject.at()).mention().kind == Kind.NAME) {
            return null; // "the IMF report"
        }
        if (subject.at() < 0 && !verb.isPast() && !verb.forms().contains(Verbs.Form.THIRD) && !item.is("say")) {
            return null;
        }
        return new Cue(i, subject.at() < 0 ? i : subject.at(), i, subject.at(), subject.who(), verb.lemma(), verb);
    }

    /** The subject of any verb, as a cue; null where none is found. */
    Cue subjectOf(int verb) {
        Found subject = subject(verb - 1, 0);
        return subject == null ? null : new Cue(verb, subject.at(), verb, subject.at(), subject.who(), item(verb).token().lower(), null);
    }

    private boolean isAfterBe(int i) {
        return item(i - 1).in(Set.of("is", "was", "are", "were", "'s", "been", "be", "'re"))
                || item(i - 1).in(ADVERBS) && item(i - 2).in(Set.of("is", "was", "are", "were"));
    }

    private boolean isInfinitive(int i) {
        return item(i).verb().isBase() && (item(i - 1).is("to") || item(i - 1).isToken() && item(i - 1).token().isAuxiliary()
                && !item(i - 1).in(Set.of("has", "have", "had")) && !item(i - 1).is("did"));
    }

    /** "the report", "its claims": a form that is also a noun, with a determiner, adjective or owner before it. */
    private boolean isNoun(int i, Verbs.Verb verb) {
        if (verb.isPast()) {
            return item(i - 1).in(Words.DETERMINERS) || item(i - 1).is("'s");
        }
        Item before = item(i - 1);
        return before.in(Words.DETERMINERS) || before.is("'s") || before.in(Words.PREPOSITIONS)
                || before.isMark() && before.token().isHyphen()
                || before.isMention() && before.mention().attributive;
    }

    private boolean isPassive(int i, Verbs.Verb verb) {
        if (!verb.isParticiple()) {
            return false;
        }
        int at = i - 1;
        while (item(at).isToken() && item(at).token().lower().endsWith("ly") || item(at).in(Set.of("also", "not", "further"))) {
            at--;
        }
        return item(at).in(Set.of("is", "was", "were", "are", "been", "be", "being"));
    }

    private Cue according(int i) {
        int at = item(i + 2).in(Words.DETERMINERS) ? i + 3 : i + 2;
        if (item(at).isMention()) {
            Found found = coordinated(at);
            return new Cue(i, i, behindAppositions(at), at, found.who(), "according", null);
        }
        for (int k = at; k < at + 8 && k < sentence.size(); k++) {
            if (item(k).isMention() && !item(k).mention().attributive && item(k - 1).in(Words.PREPOSITIONS)) {
                return new Cue(i, i, k, k, voices(item(k).mention()), "according", null);
            }
            if (item(k).isMark()) {
                break;
            }
        }
        return new Cue(i, i, i + 1, -1, List.of(), "according", null);
    }

    private int behindAppositions(int at) {
        return item(at + 1).is("(") && item(at + 3).is(")") ? at + 3 : at;
    }

    /** "…, adding that …": the subject is that of the clause before. */
    private Cue participle(int i, Verbs.Verb verb, List<Cue> before) {
        if (item(i - 1).isMention() && (item(i + 1).isQuote() || item(i + 1).isComma() && item(i + 2).isQuote())) {
            return new Cue(i, i - 1, i, i - 1, voices(item(i - 1).mention()), verb.lemma(), verb);
        }
        if (!(item(i - 1).isComma() || item(i - 1) == Item.NONE || item(i - 1).is("and") || item(i - 1).is("while") || item(i - 1).is("by")
                || item(i - 1).isDash() || item(i - 1).in(ADVERBS))) {
            return null;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            if (!before.get(k).isAccording() && !before.get(k).speakers().isEmpty()) {
                return new Cue(i, i, i, before.get(k).subject(), before.get(k).speakers(), verb.lemma(), verb);
            }
        }
        Found subject = clauseSubject(i);
        if (subject == null) {
            subject = firstSubject(0, i);
        }
        return subject == null ? null : new Cue(i, i, i, subject.at(), subject.who(), verb.lemma(), verb);
    }

    /** "…," said the minister; also "… , said Dar." */
    private Cue inverted(int i, Verbs.Verb verb) {
        if (!verb.cues() || verb.lemma().equals("tell") || !verb.isPast() && !item(i).token().lower().endsWith("s")) {
            return null;
        }
        int before = i - 1;
        boolean marked = item(before).isMark() && !item(before).token().isHyphen();
        boolean quoted = item(before).isQuote() || marked && item(before - 1).isQuote();
        if (!quoted && !(verb.says() && item(before).isComma() && !item(i + 1).is("that"))) {
            return null;
        }
        int at = i + 1;
        while (item(at).in(ADVERBS)) {
            at++;
        }
        if (item(at).in(Words.DETERMINERS)) {
            at++;
        }
        Item next = item(at);
        for (int k = at; quoted && k < at + 7 && isDescription(k); k++) {
            if (item(k + 1).isMention() && item(k + 1).mention().kind == Kind.NAME && item(k + 1).mention().only().isPerson()) {
                at = k + 1;
                next = item(at);
            }
        }
        if (next.isMention() && !next.mention().attributive) {
            boolean ends = item(at + 1) == Item.NONE || item(at + 1).isMark();
            if (!quoted && (followedByVerb(at) || !ends)) {
                return null;
            }
            Found found = coordinated(at);
            return new Cue(i, i, at, at, found.who(), verb.lemma(), verb);
        }
        boolean noun = next.isToken() && next.token().isWord() && !next.in(Words.PREPOSITIONS) && !next.in(Words.CONJUNCTIONS)
                && !next.token().isAuxiliary();
        if (!noun || !(item(before).isQuote() || item(before - 1).isQuote()) || isDay(next)) {
            return null;
        }
        return subject(i - 1, 0) == null ? new Cue(i, i, at, -1, anonymous(at), verb.lemma(), verb) : null;
    }

    /** "said 9/11 widow Terry Strada": words that may describe who is named behind them. */
    private boolean isDescription(int k) {
        Item item = item(k);
        return item.isToken() && (item.token().isWord() || item.token().isNumber() || item.is("/") || item.token().isHyphen())
                && !item.in(Words.PREPOSITIONS) && !item.token().isAuxiliary() && !item.in(Words.CONJUNCTIONS)
                || item.isMention() && item.mention().attributive;
    }

    private boolean isDay(Item item) {
        return Dates.isDay(item.token()) || item.in(ADVERBS);
    }

    /** "said one of the people who work for Clinton": who is unnamed. */
    private List<Referent> anonymous(int at) {
        return List.of();
    }

    private boolean followedByVerb(int at) {
        Item next = item(at + 1);
        return next.isToken() && (next.token().isAuxiliary() || next.verb() != null && next.verb().isPast());
    }

    /** Where the subject stands, -1 where it is nobody known; and who that is. */
    record Found(int at, List<Referent> who) {
    }

    private static final Found NOBODY = new Found(-1, List.of());

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
                return ownerOf(group, i);
            }
            i--;
        }
        return null;
    }

    private boolean isWholeSubject(int i) {
        return i + 1 < sentence.size() && item(i + 1).verb() != null && !item(i + 1).is("'s") && item(i).mention().kind == Kind.NAME
                && !Gazetteer.isAdjective(item(i).token().text());
    }

    /** "Trump’s campaign said": who is unnamed, but not unowned. */
    private Found ownerOf(int first, int last) {
        return NOBODY;
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
                return new Found(i, voices(item(i).mention()));
            }
            if (item(i).in(Words.PREPOSITIONS) || item(i).is("who") || item(i).isToken() && item(i).token().isAuxiliary()
                    || item(i).isMention() && !item(i).mention().attributive) {
                return null;
            }
        }
        return null;
    }

    private Found coordinated(int at) {
        if (item(at + 1).is("and") && item(at + 2).isMention() && !followedByVerb(at + 2)) {
            return new Found(at, both(item(at).mention(), item(at + 2).mention()));
        }
        return new Found(at, voices(item(at).mention()));
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
        return new Found(i, voices(item(i).mention()));
    }

    /** "Greece, Türkiye and the United Kingdom": all of a list, from the last but one on to the left. */
    private Found listed(int at, Mention last) {
        Set<Referent> all = new LinkedHashSet<>();
        int first = at;
        while (item(first - 1).isComma() && item(first - 2).isMention() && !item(first - 2).mention().attributive
                && item(first - 2).mention().kind == Kind.NAME && item(first).mention().kind == Kind.NAME) {
            first -= 2;
        }
        for (int i = first; i <= at; i += 2) {
            all.addAll(voices(item(i).mention()));
        }
        all.addAll(voices(last));
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
    private Found clauseSubject(int to) {
        int start = Math.max(0, to - 2 * WINDOW);
        for (int i = to - 1; i >= start; i--) {
            if (item(i).isQuote() || item(i).is(";")) {
                start = i + 1;
                break;
            }
        }
        return firstSubject(start, to);
    }

    private Found firstSubject(int from, int to) {
        for (int i = from; i < to; i++) {
            Item item = item(i);
            if (item.isMention() && !item.mention().attributive && !isGoverned(i)) {
                return item(i + 1).is("and") ? coordinated(i) : new Found(i, voices(item.mention()));
            }
        }
        return null;
    }
}
