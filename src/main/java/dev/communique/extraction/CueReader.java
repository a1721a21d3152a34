package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;

/** Finds the verbs of speech in a sentence, and who speaks. */
final class CueReader {

    private static final Set<String> DIPLOMATS = Set.of("ambassador", "ambassadors", "envoy", "envoys", "diplomats", "troops");

    /** "as the minister put it" */
    private static final Set<String> PUT = Set.of("put", "puts");
    private static final Verbs.Verb PUT_IT = Verbs.of("says");
    private final Sentence sentence;
    private final Subjects subjects;
    private final Structure structure;
    private final Coordinations coordinations;

    private CueReader(Sentence sentence) {
        this.sentence = sentence;
        this.subjects = new Subjects(sentence);
        this.structure = new Structure(sentence);
        this.coordinations = new Coordinations(sentence, structure);
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
        if (verb == null || !verb.cues() && !verb.acts() || isOfDiplomats(i, verb)) {
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
        Subjects.Found subject = subjects.of(i);
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

    /** "recalled its ambassador": not what somebody remembers. */
    private boolean isOfDiplomats(int i, Verbs.Verb verb) {
        for (int k = i + 1; verb.lemma().equals("recall") && k < i + 6; k++) {
            if (item(k).isNoun(DIPLOMATS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAfterBe(int i) {
        return item(i - 1).in(Set.of("is", "was", "are", "were", "'s", "been", "be", "'re"))
                || item(i - 1).in(Subjects.ADVERBS) && item(i - 2).in(Set.of("is", "was", "are", "were"));
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
            Subjects.Found found = coordinations.toTheRight(at);
            return new Cue(i, i, behindAppositions(at), at, found.who(), "according", null);
        }
        for (int k = at; k < at + 8 && k < sentence.size(); k++) {
            if (item(k).isMention() && !item(k).mention().attributive && item(k - 1).in(Words.PREPOSITIONS)) {
                return new Cue(i, i, k, k, Coordinations.voices(item(k).mention()), "according", null);
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
            return new Cue(i, i - 1, i, i - 1, Coordinations.voices(item(i - 1).mention()), verb.lemma(), verb);
        }
        if (!(item(i - 1).isComma() || item(i - 1) == Item.NONE || item(i - 1).is("and") || item(i - 1).is("while") || item(i - 1).is("by")
                || item(i - 1).isDash() || item(i - 1).in(Subjects.ADVERBS))) {
            return null;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            if (!before.get(k).isAccording() && !before.get(k).speakers().isEmpty()) {
                return new Cue(i, i, i, before.get(k).subject(), before.get(k).speakers(), verb.lemma(), verb);
            }
        }
        Subjects.Found subject = subjects.clauseSubject(i);
        if (subject == null) {
            subject = subjects.firstSubject(0, i);
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
        while (item(at).in(Subjects.ADVERBS)) {
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
            if (!quoted && (structure.isFollowedByVerb(at) || !ends)) {
                return null;
            }
            Subjects.Found found = coordinations.toTheRight(at);
            return new Cue(i, i, at, at, found.who(), verb.lemma(), verb);
        }
        boolean noun = next.isToken() && next.token().isWord() && !next.in(Words.PREPOSITIONS) && !next.in(Words.CONJUNCTIONS)
                && !next.token().isAuxiliary();
        if (!noun || !(item(before).isQuote() || item(before - 1).isQuote()) || isDay(next)) {
            return null;
        }
        return subjects.of(i) == null ? new Cue(i, i, at, -1, List.of(), verb.lemma(), verb) : null;
    }

    /** "said 9/11 widow Terry Strada": words that may describe who is named behind them. */
    private boolean isDescription(int k) {
        Item item = item(k);
        return item.isToken() && (item.token().isWord() || item.token().isNumber() || item.is("/") || item.token().isHyphen())
                && !item.in(Words.PREPOSITIONS) && (!item.token().isAuxiliary() || item.is("'s")) && !item.in(Words.CONJUNCTIONS)
                || item.isMention() && item.mention().attributive;
    }

    private boolean isDay(Item item) {
        return Dates.isDay(item.token()) || item.in(Subjects.ADVERBS);
    }

}
