package dev.communique.extraction.speech;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Token;
import dev.communique.fact.PloverType;

/** What saying something does, in PLOVER's terms: by the verb of speech, else by what somebody says that he or others do. */
final class Acts {

    private static final String FILE = "speech-acts.txt";
    private static final Set<String> DUTY = WordLists.words(FILE, "DUTY");
    private static final Set<String> WILLING = WordLists.words(FILE, "WILLING");
    private static final Set<String> FORCE = WordLists.words(FILE, "FORCE");
    private static final Set<String> BORNE = WordLists.words(FILE, "BORNE");
    private static final Set<String> PUTTING = WordLists.words(FILE, "PUTTING");
    private static final Set<String> FORCIBLE = WordLists.words(FILE, "FORCIBLE");
    private static final Set<String> FORCES = WordLists.words(FILE, "FORCES");
    private static final Set<String> FUTURE = WordLists.words("modality.txt", "FUTURE");
    private static final Set<String> NEGATION = WordLists.words("modality.txt", "NEGATION");
    private static final Set<String> WOULD = WordLists.words(FILE, "WOULD");
    private final ParsedSentence parsed;
    private final Tree tree;
    private final SpeechFrames frames;

    Acts(ParsedSentence parsed) {
        this.parsed = parsed;
        this.tree = parsed.tree();
        this.frames = new SpeechFrames(parsed);
    }

    /** Whether a verb, or a word of its sentence, can do something, so that the tree is to be asked. */
    static boolean isWorthATree(String lemma, List<Token> sentence) {
        return SpeechFrames.knows(lemma) || sentence.stream().anyMatch(token -> token.in(DUTY) || token.in(FUTURE) || token.in(WOULD)
                || token.in(WILLING) || SpeechFrames.isForm(token.lower()));
    }

    /** What the verb at a place of the tree does, said by somebody; null where it only informs. */
    PloverType of(int verb, List<Entity> speakers) {
        SpeechFrames.Frame frame = frames.of(verb);
        PloverType act = frame == null ? null : frame.act();
        if (act == PloverType.AGREE && frame.complement().equals("infinitive")) {
            return promise(infinitive(verb));
        }
        if (act != null) {
            return act;
        }
        int clause = clause(verb);
        return clause < 0 ? null : said(clause, speakers);
    }

    private int infinitive(int verb) {
        int own = tree.child(verb, "xcomp");
        return own < 0 ? verb : own;
    }

    /** The clause that a verb of speech tells, behind it or before it; -1 where there is none. */
    private int clause(int verb) {
        int behind = tree.child(verb, "ccomp");
        if (behind >= 0) {
            return behind;
        }
        Word word = tree.word(verb);
        return word.is("parataxis") && word.head() >= 0 && word.head() < verb ? word.head() : -1;
    }

    /** What a clause does that somebody says: what others must do, what the speaker will do, or does in words. */
    PloverType said(int clause, List<Entity> speakers) {
        int subject = SurfaceSubjects.of(parsed, clause, 0);
        boolean own = subject >= 0 && isOwn(subject, speakers);
        int duty = duty(clause);
        if (duty >= 0) {
            return own || isNegated(clause) ? null : PloverType.REQUEST;
        }
        if (!own) {
            return null;
        }
        if (isFuture(clause)) {
            return promise(clause);
        }
        int willing = tree.child(clause, "xcomp");
        if (WILLING.contains(tree.word(clause).form()) && willing >= 0) {
            return isNegated(clause) ? PloverType.REJECT : promise(willing);
        }
        SpeechFrames.Frame frame = isNegated(clause) ? null : frames.of(clause);
        return frame == null || frame.isClause() ? null : frame.act();
    }

    private int duty(int clause) {
        for (int n = 0; n < tree.childCount(clause); n++) {
            int child = tree.child(clause, n);
            if (tree.word(child).is("aux") && DUTY.contains(tree.word(child).lemma()) && !tree.word(child).lemma().equals("have")) {
                return child;
            }
        }
        boolean verb = DUTY.contains(tree.word(clause).lemma()) && tree.word(clause).tag() == Tag.VERB;
        return verb ? tree.child(clause, "xcomp") : -1;
    }

    private boolean isFuture(int clause) {
        for (int n = 0; n < tree.childCount(clause); n++) {
            Word word = tree.word(tree.child(clause, n));
            if (word.is("aux") && (FUTURE.contains(word.lemma()) || WOULD.contains(word.lemma()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(int verb) {
        for (int n = 0; n < tree.childCount(verb); n++) {
            Word word = tree.word(tree.child(verb, n));
            if (word.is("advmod") && NEGATION.contains(word.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** What it does to say that one will do something: refuses, threatens or agrees. */
    private PloverType promise(int verb) {
        if (isNegated(verb)) {
            return BORNE.contains(tree.word(verb).lemma()) ? PloverType.THREATEN : PloverType.REJECT;
        }
        int object = tree.child(verb, "obj");
        boolean force = FORCE.contains(tree.word(verb).lemma()) || object >= 0 && PUTTING.contains(tree.word(verb).lemma())
                && FORCIBLE.contains(tree.word(object).lemma());
        SpeechFrames.Frame frame = frames.of(verb);
        return force
                ? PloverType.THREATEN
                : frame != null && frame.act() == PloverType.REJECT ? PloverType.REJECT : PloverType.AGREE;
    }

    /** Whether a subject is the speaker, or for whom he speaks. */
    private boolean isOwn(int subject, List<Entity> speakers) {
        EntityMention mention = parsed.mention(subject);
        if (mention == null) {
            return FORCES.contains(tree.word(subject).lemma());
        }
        if (mention.kind() == EntityMention.Kind.PRONOUN) {
            return true;
        }
        return mention.entities().stream().anyMatch(entity -> speakers.stream().anyMatch(speaker -> isSame(entity, speaker)))
                || mention.owner() != null && speakers.stream().anyMatch(speaker -> isSame(mention.owner(), speaker));
    }

    private static boolean isSame(Entity one, Entity speaker) {
        boolean open = speaker.isPerson() && !speaker.roles().isEmpty() && !one.isPerson()
                && speaker.roles().stream().allMatch(role -> role.organization() == null);
        return one == speaker || open || one.country() != null && one.country().equals(speaker.country())
                || speaker.roles().stream().map(Entity.Role::organization).anyMatch(
                        of -> of != null && (of == one || of.country() != null && of.country().equals(one.country())));
    }
}
