package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.Inflection;
import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Coordinations;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.SentenceStructure;
import dev.communique.extraction.syntax.Subject;
import dev.communique.extraction.syntax.Subjects;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.syntax.Word;

/** Finds the verbs of speech in a sentence, and who speaks. */
final class CueReader {

    private static final Set<String> BE = WordLists.words("function-words.txt", "BE");
    private static final Set<String> BEFORE_PARTICIPLE = WordLists.words("speech.txt", "BEFORE_PARTICIPLE");
    private static final Set<String> HAVE = WordLists.words("function-words.txt", "HAVE");
    private static final Set<String> BE_FINITE = WordLists.words("function-words.txt", "BE_FINITE");
    private static final Set<String> BE_BEFORE_ING = WordLists.words("speech.txt", "BE_BEFORE_ING");
    private static final Set<String> DIPLOMATS = WordLists.words("speech.txt", "RECALLED");

    /** "as the minister put it" */
    private static final Set<String> PUT = WordLists.words("speech.txt", "PUT");
    private static final Map<String, String> OBJECTIVE = WordLists.meanings("references.txt", "OBJECTIVE");
    private static final Verbs.Verb SAYS = Verbs.of("says");
    private static final Set<String> QUOTING = WordLists.words("speech.txt", "QUOTING");
    private static final int LONGEST_SOURCE = 8;
    private static final Set<String> JOINING = WordLists.words("speech.txt", "JOINING");
    private static final Set<String> MODAL = Stream.of("MODAL", "FUTURE")
            .flatMap(heading -> WordLists.words("modality.txt", heading).stream())
            .collect(Collectors.toUnmodifiableSet());
    /** Forms of words behind which an infinitive tells what happened. */
    private static final Set<String> CARRYING = Stream.of("CARRYING", "MOVING", "FIRST")
            .flatMap(heading -> WordLists.words("modality.txt", heading).stream()).flatMap(word -> Inflection.verb(word).stream())
            .collect(Collectors.toUnmodifiableSet());
    private final Sentence sentence;
    private final boolean canSpeak;
    private final Subjects subjects;
    private final SentenceStructure structure;
    private final Coordinations coordinations;
    private final Trees trees;
    private final CoreferenceResolver coreference;
    /** Made with the sentence's tree, where there is a cue that needs it. */
    private Voices voices;

    private CueReader(Sentence sentence, Trees trees, CoreferenceResolver coreference) {
        this.sentence = sentence;
        this.canSpeak = Voices.canSpeakIn(sentence);
        this.trees = trees;
        this.coreference = coreference;
        this.subjects = new Subjects(sentence);
        this.structure = new SentenceStructure(sentence);
        this.coordinations = new Coordinations(sentence, structure);
    }

    /** All cues of a sentence in their order. */
    static List<Cue> read(Sentence sentence, Trees trees, CoreferenceResolver coreference) {
        CueReader reader = new CueReader(sentence, trees, coreference);
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Cue cue = reader.cue(i, cues);
            cue = cue == null ? reader.treesOwn(i) : cue;
            if (cue != null) {
                cues.add(cue.isAccording() ? cue : reader.byTree(cue));
            }
        }
        for (int next = 1; next < cues.size(); next++) {
            reader.join(cues, next);
        }
        return cues;
    }

    /** "The minister said that A denies it, and called for talks": whoever says the first says the second too, where the tree joins the verbs. */
    private void join(List<Cue> cues, int next) {
        Cue cue = cues.get(next);
        Chunk before = chunk(cue.verb() - 1);
        boolean joined = !cue.isAccording() && !cue.isParticiple() && cue.subject() < cue.verb()
                && (before.in(JOINING) || before.isComma() || before.in(Words.BEFORE_VERB) && chunk(cue.verb() - 2).in(JOINING));
        for (int i = next - 1; joined && i >= 0; i--) {
            Cue first = cues.get(i);
            boolean forward = !first.isAccording() && !first.isParticiple() && !first.speakers().isEmpty()
                    && first.subject() < first.verb();
            if (forward && isJoined(first, cue)) {
                cues.set(next, new Cue(cue.verb(), cue.verb(), cue.verb(), first.subject(), first.speakers(), cue.lemma(), cue.use()));
                return;
            }
        }
    }

    private boolean isJoined(Cue first, Cue cue) {
        ParsedSentence parsed = trees.of(sentence);
        int from = parsed.node(chunk(first.verb()).first());
        int node = parsed.node(chunk(cue.verb()).first());
        return from >= 0 && node >= 0 && parsed.word(node).is("conj") && parsed.word(node).head() == from;
    }

    /** A cue with the subject that the tree gives its verb: where the words before it tell none, or only words within that subject. */
    private Cue byTree(Cue cue) {
        if (!cue.speakers().isEmpty() && (cue.isParticiple() || !isWithinMore(cue.subject())) || !canSpeak) {
            return cue; // no tree is needed
        }
        Subject subject = voices().of(chunk(cue.verb()));
        if (subject == null || subject.who().equals(cue.speakers())) {
            return cue;
        }
        boolean within = !cue.isParticiple() && cue.subject() >= 0 && !cue.speakers().isEmpty()
                && voices.isWithinSubject(chunk(cue.subject()), chunk(cue.verb()))
                && isApart(Math.max(0, subject.at()), cue.subject())
                && (subject.who().get(0).isPerson() || !cue.speakers().get(0).isPerson());
        if (!cue.speakers().isEmpty() && !within) {
            return cue;
        }
        boolean own = !cue.isParticiple() && subject.at() >= 0;
        return new Cue(cue.verb(), own ? Math.min(subject.at(), cue.verb()) : cue.first(),
                own ? Math.max(subject.at(), cue.verb()) : cue.last(),
                subject.at(), subject.who(), cue.lemma(), cue.use());
    }

    /** A verb that does something in words, as the tree has it; null where there is none, or nobody who does it. */
    private Cue treesOwn(int i) {
        Verbs.Verb listed = chunk(i).verb();
        boolean says = listed != null && listed.says() && listed.isIng();
        if (!canSpeak || !chunk(i).isToken() || !says && !SpeechFrames.isForm(chunk(i).token().lower()) || isNotTold(i)
                || chunk(i - 1).in(Words.DETERMINERS) || chunk(i - 1).in(Words.PREPOSITIONS) && !chunk(i).token().lower().endsWith("ing")) {
            return null;
        }
        ParsedSentence parsed = trees.of(sentence);
        int node = parsed.node(chunk(i).first());
        Word word = parsed.word(node);
        boolean passive = word.tag() == Tag.VERB && SurfaceSubjects.isPassive(parsed, node);
        Subject subject = word.tag() != Tag.VERB || passive && !isDoneBy(parsed, node) || Telling.of(parsed, node) != Telling.TOLD
                ? null
                : voices().of(chunk(i));
        if (subject == null || new SpeechFrames(parsed).of(node) == null && !(says && parsed.tree().child(node, "ccomp") > node)) {
            return null;
        }
        if (passive) {
            int from = i;
            while (from > 0 && !chunk(from).in(BE)) {
                from--;
            }
            return chunk(from).in(BE)
                    ? new Cue(i, from, i, -1, subject.who(), word.lemma(),
                            new Verbs.Verb(word.lemma(), Set.of(Verbs.Form.PAST), Set.of(Verbs.Use.ACT)))
                    : null;
        }
        boolean ing = word.inflection().equals("VBG") && parsed.tree().child(node, "aux") < 0;
        Verbs.Verb verb = says
                ? listed
                : new Verbs.Verb(word.lemma(), Set.of(ing ? Verbs.Form.ING : Verbs.Form.PAST), Set.of(Verbs.Use.ACT));
        return new Cue(i, ing || subject.at() < 0 ? i : Math.min(i, subject.at()), i, subject.at(), subject.who(), word.lemma(), verb);
    }

    /** "was condemned by the minister": what is done in words to somebody or something, with who does it. */
    private static boolean isDoneBy(ParsedSentence parsed, int verb) {
        SpeechFrames.Frame frame = new SpeechFrames(parsed).of(verb);
        return parsed.tree().child(verb, "obl:agent") > verb && frame != null && frame.complement().equals("object")
                && (frame.act() != null || parsed.word(verb).lemma().equals("claim"));
    }

    /** "will call", "to call", where no verb such as "began" can make it something that is told: it needs no tree. */
    private boolean isNotTold(int i) {
        if (chunk(i - 1).in(MODAL)) {
            return true;
        }
        boolean open = chunk(i - 1).is("to");
        for (int k = 0; k < i - 1 && open; k++) {
            open = !chunk(k).in(CARRYING);
        }
        return open;
    }

    /** Whether a comma or a preposition stands anywhere before a subject, so that it can be part of another one. */
    private boolean isWithinMore(int subject) {
        for (int i = 0; i < subject; i++) {
            if (chunk(i).isComma() || chunk(i).in(Words.PREPOSITIONS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comma or a preposition, and no quotation, stands between two chunks: "A, head of B, said", not "A adviser B said". */
    private boolean isApart(int from, int to) {
        boolean apart = false;
        for (int i = from; i < to; i++) {
            if (chunk(i).isQuote()) {
                return false;
            }
            apart |= chunk(i).isComma() || chunk(i).in(Words.PREPOSITIONS);
        }
        return apart;
    }

    private Voices voices() {
        if (voices == null) {
            voices = new Voices(trees.of(sentence), coreference);
        }
        return voices;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    private Cue cue(int i, List<Cue> before) {
        Chunk chunk = chunk(i);
        if (chunk.is("according") && chunk(i + 1).is("to")) {
            return according(i);
        }
        if (chunk.is("in")) {
            return inWordsOf(i);
        }
        Verbs.Verb verb = chunk.in(PUT) && chunk(i + 1).is("it") ? SAYS : chunk.verb();
        if (verb == null || !verb.cues() && !verb.acts() || isOfDiplomats(i, verb) || isQuotingOfAnother(i)) {
            return null;
        }
        if (chunk(i - 1).is("as") && chunk(i + 1).is("by")) {
            return null; // "as quoted by the paper": not who speaks
        }
        if (verb.isIng() && chunk(i - 1).is("as") && verb.says()) {
            Cue quoted = quotedAs(i, verb);
            if (quoted != null) {
                return quoted;
            }
        }
        if (verb.isIng() && !isAfterBe(i)) {
            return participle(i, verb, before);
        }
        if (verb != SAYS && isInfinitive(i) || isNoun(i, verb)) {
            return null;
        }
        Cue inverted = inverted(i, verb);
        if (inverted != null) {
            return inverted;
        }
        if (isPassive(i, verb)) {
            return null;
        }
        Subject subject = subjects.of(i);
        if (subject == null) {
            return null;
        }
        if (verb.isBase() && !verb.isPast() && subject.at() >= 0 && subject.who().size() < 2
                && chunk(subject.at()).mention().kind() == Kind.NAME) {
            return null; // "the IMF report"
        }
        if (subject.at() < 0 && !verb.isPast() && !verb.forms().contains(Verbs.Form.THIRD) && !chunk.is("say")) {
            return null;
        }
        return new Cue(i, subject.at() < 0 ? i : subject.at(), i, subject.at(), subject.who(), verb.lemma(), verb);
    }

    /** "recalled its ambassador": not what somebody remembers. */
    private boolean isOfDiplomats(int i, Verbs.Verb verb) {
        for (int k = i + 1; verb.lemma().equals("recall") && k < i + 6; k++) {
            if (chunk(k).isNoun(DIPLOMATS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAfterBe(int i) {
        return chunk(i - 1).in(BE_BEFORE_ING)
                || chunk(i - 1).in(Words.BEFORE_VERB) && chunk(i - 2).in(BE_FINITE);
    }

    private boolean isInfinitive(int i) {
        return chunk(i).verb().isBase() && (chunk(i - 1).is("to") || chunk(i - 1).isToken() && chunk(i - 1).token().isAuxiliary()
                && !chunk(i - 1).in(HAVE) && !chunk(i - 1).is("did"));
    }

    /** "the report", "its claims": a form that is also a noun, with a determiner, adjective or owner before it. */
    private boolean isNoun(int i, Verbs.Verb verb) {
        if (verb.isPast()) {
            return chunk(i - 1).in(Words.DETERMINERS) || chunk(i - 1).is("'s");
        }
        Chunk before = chunk(i - 1);
        return before.in(Words.DETERMINERS) || before.is("'s") || before.in(Words.PREPOSITIONS)
                || before.isMark() && before.token().isHyphen()
                || before.isMention() && before.mention().isAttributive();
    }

    private boolean isPassive(int i, Verbs.Verb verb) {
        if (!verb.isParticiple()) {
            return false;
        }
        int at = i - 1;
        while (chunk(at).isToken() && chunk(at).token().lower().endsWith("ly") || chunk(at).in(BEFORE_PARTICIPLE)) {
            at--;
        }
        return chunk(at).in(BE);
    }

    private Cue according(int i) {
        if (chunk(i + 2).in(OBJECTIVE.keySet())) {
            return new Cue(i, i, i + 2, -1, coreference.meant(OBJECTIVE.get(chunk(i + 2).token().lower()), sentence), "according", null);
        }
        int at = chunk(i + 2).in(Words.DETERMINERS) ? i + 3 : i + 2;
        boolean unknown = chunk(at).isMention() && chunk(at).mention().kind() == Kind.PHRASE && chunk(at).mention().entities().isEmpty()
                && chunk(at).mention().owner() == null;
        if (chunk(at).isMention() && !unknown) {
            Subject found = coordinations.toTheRight(at);
            return new Cue(i, i, behindAppositions(at), at, found.who(), "according", null);
        }
        for (int k = unknown ? at + 1 : at; k < at + 8 && k < sentence.size(); k++) { // "according to a tweet on Monday by A"
            if (chunk(k).isMention() && !chunk(k).mention().isAttributive() && chunk(k - 1).in(Words.PREPOSITIONS)) {
                return new Cue(i, i, k, k, Coordinations.voices(chunk(k).mention()), "according", null);
            }
            if (chunk(k).isMark()) {
                break;
            }
        }
        return new Cue(i, i, i + 1, -1, List.of(), "according", null);
    }

    private int behindAppositions(int at) {
        return chunk(at + 1).is("(") && chunk(at + 3).is(")") ? at + 3 : at;
    }

    /** "state television quoted A as saying …", "A was quoted as saying": A; null where nobody is quoted. */
    private Cue quotedAs(int i, Verbs.Verb verb) {
        for (int k = i - 2; k > i - LONGEST_SOURCE; k--) {
            if (isQuotingOfAnother(k) && asSaying(k) == i) {
                return new Cue(i, k + 1, i, k + 1, Coordinations.voices(chunk(k + 1).mention()), verb.lemma(), SAYS);
            }
        }
        int quoted = i - 2;
        while (quoted > i - LONGEST_SOURCE && !chunk(quoted).in(QUOTING)) {
            quoted--; // "quoted by the agency as saying"
        }
        Subject subject = chunk(quoted).in(QUOTING) && chunk(quoted - 1).in(BE) ? subjects.of(quoted) : null;
        return subject == null ? null : new Cue(i, Math.max(0, subject.at()), i, subject.at(), subject.who(), verb.lemma(), SAYS);
    }

    /** "…," state television quoted A as saying: it is A who speaks. */
    private boolean isQuotingOfAnother(int i) {
        return chunk(i).in(QUOTING) && chunk(i + 1).isMention() && asSaying(i) > 0;
    }

    /** "quoted A of Peru as saying": where the verb stands, without another one between; -1 where there is none. */
    private int asSaying(int quoting) {
        for (int k = quoting + 2; k < quoting + LONGEST_SOURCE && chunk(k).verb() == null; k++) {
            Verbs.Verb next = chunk(k + 1).verb();
            if (chunk(k).is("as") && next != null && next.says() && next.isIng()) {
                return k + 1;
            }
        }
        return -1;
    }

    /** "in A's words", "in the words of A"; null where somebody's words are not meant. */
    private Cue inWordsOf(int i) {
        boolean own = chunk(i + 1).isMention() && chunk(i + 2).is("'s") && chunk(i + 3).is("words");
        boolean of = chunk(i + 1).is("the") && chunk(i + 2).is("words") && chunk(i + 3).is("of");
        int who = own ? i + 1 : chunk(i + 4).in(Words.DETERMINERS) ? i + 5 : i + 4;
        return (own || of) && chunk(who).isMention()
                ? new Cue(i, i, own ? i + 3 : who, who, Coordinations.voices(chunk(who).mention()), Cue.WORDS, null)
                : null;
    }

    /** "…, adding that …": the subject is that of the clause before. */
    private Cue participle(int i, Verbs.Verb verb, List<Cue> before) {
        if (chunk(i - 1).isMention() && (chunk(i + 1).isQuote() || chunk(i + 1).isComma() && chunk(i + 2).isQuote())) {
            return new Cue(i, i - 1, i, i - 1, Coordinations.voices(chunk(i - 1).mention()), verb.lemma(), verb);
        }
        if (Voices.isOfDocument(chunk(i - 1))) {
            Subject issuers = voices().of(chunk(i));
            return issuers == null ? null : new Cue(i, i, i, issuers.at(), issuers.who(), verb.lemma(), verb);
        }
        if (!(chunk(i - 1).isComma() || chunk(i - 1) == Chunk.NONE || chunk(i - 1).is("and") || chunk(i - 1).is("while")
                || chunk(i - 1).is("by")
                || chunk(i - 1).isDash() || chunk(i - 1).in(Words.BEFORE_VERB))) {
            return null;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            if (!before.get(k).isAccording() && !before.get(k).speakers().isEmpty()) {
                return new Cue(i, i, i, before.get(k).subject(), before.get(k).speakers(), verb.lemma(), verb);
            }
        }
        Subject subject = subjects.clauseSubject(i);
        if (subject == null) {
            subject = subjects.firstSubject(0, i);
        }
        return subject == null ? null : new Cue(i, i, i, subject.at(), subject.who(), verb.lemma(), verb);
    }

    /** "…," said the minister; also "… , said Dar." */
    private Cue inverted(int i, Verbs.Verb verb) {
        if (!verb.cues() || verb.lemma().equals("tell") || !verb.isPast() && !chunk(i).token().lower().endsWith("s")) {
            return null;
        }
        int before = i - 1;
        boolean marked = chunk(before).isMark() && !chunk(before).token().isHyphen();
        boolean quoted = chunk(before).isQuote() || marked && chunk(before - 1).isQuote();
        if (!quoted && !(verb.says() && chunk(before).isComma() && !chunk(i + 1).is("that"))) {
            return null;
        }
        int at = i + 1;
        while (chunk(at).in(Words.BEFORE_VERB)) {
            at++;
        }
        if (chunk(at).in(Words.DETERMINERS)) {
            at++;
        }
        Chunk next = chunk(at);
        for (int k = at; quoted && k < at + 7 && isDescription(k); k++) {
            if (chunk(k + 1).isMention() && chunk(k + 1).mention().kind() == Kind.NAME && chunk(k + 1).mention().only().isPerson()) {
                at = k + 1;
                next = chunk(at);
            }
        }
        if (next.isMention() && !next.mention().isAttributive()) {
            boolean ends = chunk(at + 1) == Chunk.NONE || chunk(at + 1).isMark();
            if (!quoted && (structure.isFollowedByVerb(at) || !ends)) {
                return null;
            }
            Subject found = coordinations.toTheRight(at);
            return new Cue(i, i, at, at, found.who(), verb.lemma(), verb);
        }
        boolean noun = next.isToken() && next.token().isWord() && !next.in(Words.PREPOSITIONS) && !next.in(Words.CONJUNCTIONS)
                && !next.token().isAuxiliary();
        if (!noun || !(chunk(before).isQuote() || chunk(before - 1).isQuote()) || isDay(next)) {
            return null;
        }
        return subjects.of(i) == null ? new Cue(i, i, at, -1, List.of(), verb.lemma(), verb) : null;
    }

    /** "said 9/11 widow Terry Strada": words that may describe who is named after them. */
    private boolean isDescription(int k) {
        Chunk chunk = chunk(k);
        return chunk.isToken() && (chunk.token().isWord() || chunk.token().isNumber() || chunk.is("/") || chunk.token().isHyphen())
                && !chunk.in(Words.PREPOSITIONS) && (!chunk.token().isAuxiliary() || chunk.is("'s")) && !chunk.in(Words.CONJUNCTIONS)
                || chunk.isMention() && (chunk.mention().isAttributive()
                        || chunk.mention().kind() == Kind.PHRASE && chunk.mention().entities().isEmpty());
    }

    private boolean isDay(Chunk chunk) {
        return chunk.token().isDay() || chunk.in(Words.BEFORE_VERB);
    }

}
