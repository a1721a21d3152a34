package dev.communique.extraction.speech;

import java.util.Set;

import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Clauses;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;

/** Tells acts of speech with what stands beside them, "urged restraint", "called on … to", and where their words end. */
final class SpeechActs {

    private static final Set<String> GOING_ON = WordLists.words("speech.txt", "GOING_ON");
    private static final Set<String> IN_THE_PAST = WordLists.words("speech.txt", "IN_THE_PAST");
    private static final Set<String> JOINING = WordLists.words("function-words.txt", "JOINING");
    private static final Set<String> LEFT_OUT = WordLists.words("speech.txt", "AFTER_ACT");
    /** Words between "telling" and a quotation. */
    private static final int LONGEST_HEARER = 6;
    private final Sentence sentence;
    private final Clauses clauses;
    private final ParsedSentence parsed;
    private final SpeechFrames frames;

    SpeechActs(Sentence sentence, Clauses clauses, ParsedSentence parsed) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.parsed = parsed;
        this.frames = new SpeechFrames(parsed);
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    private int node(Cue cue) {
        return parsed.node(chunk(cue.verb()).first());
    }

    /** Whether a cue is an act of speech, whose words end at the latest at a chunk. */
    boolean isAct(Cue cue, int end) {
        int node = node(cue);
        if (cue.speakers().isEmpty() && cue.owners(sentence).isEmpty() || parsed.word(node).tag() != Tag.VERB
                || isOnlyQuote(cue.verb() + 1, end) && !isJudged(node, cue.verb() + 1) || IN_THE_PAST.contains(cue.lemma()) && !isPast(node)
                || Telling.of(parsed, node) != Telling.TOLD) {
            return false;
        }
        SpeechFrames.Frame frame = frames.of(node);
        return frame != null && !(frame.isClause() && cue.use().says());
    }

    /** "called the raid “a crime”": whether what the words between quotation marks are said of stands before them. */
    private boolean isJudged(int verb, int behind) {
        int object = parsed.tree().child(verb, "obj");
        int judged = object < 0 ? parsed.tree().child(verb, "xcomp") : object;
        return SpeechFrames.judges(parsed.word(verb).lemma()) && !chunk(behind).isQuote() && judged > verb
                && parsed.word(judged).tag() == Tag.NOUN;
    }

    /** The chunk with which the clause starts that a verb of speech governs, without "that"; -1 where the tree has none behind it. */
    int clauseStart(Cue cue, int end) {
        int node = node(cue);
        Tree tree = parsed.tree();
        int clause = parsed.word(node).tag() == Tag.VERB ? tree.child(node, "ccomp") : -1;
        if (clause < node || tree.first(clause) == tree.last(clause)) {
            return -1;
        }
        int first = parsed.span(Math.max(tree.first(clause), node + 1)).first();
        for (int i = cue.verb() + 1; i <= end; i++) {
            if (chunk(i).first() <= first && first <= chunk(i).last() && !chunk(i).isQuote() && !chunk(i).isMark()) {
                return chunk(i).is("that") ? i + 1 : i;
            }
        }
        return -1;
    }

    /** Whether what a verb would tell was not told: "did not say", "no one claimed". */
    boolean isOpen(Cue cue) {
        int node = node(cue);
        return parsed.word(node).tag() == Tag.VERB && Telling.of(parsed, node) == Telling.OPEN;
    }

    /** "called it wrong and said …": whether a verb is told beside another one, of the same subject. */
    boolean isConjunct(Cue next, Cue cue) {
        Word word = parsed.word(node(next));
        return word.is("conj") && word.head() == node(cue);
    }

    /** Whether a cue tells who says the whole sentence, and no clause within it. */
    boolean isOfAll(Cue cue) {
        int node = node(cue);
        int head = parsed.word(node).head();
        return head < 0 || head == parsed.tree().root() || parsed.word(node).tag() != Tag.VERB;
    }

    /** "While A did this, B announced a plan": whether what is told stands behind the verb, and before it only a clause beside it. */
    boolean hasObject(Cue cue) {
        Tree tree = parsed.tree();
        int verb = node(cue);
        int object = tree.child(verb, "obj");
        int aside = tree.child(verb, "advcl");
        return object > verb && aside >= 0 && aside < verb && parsed.mention(object) == null;
    }

    /** "denied all claims that …": whether the clause belongs to the object of the verb. */
    boolean isOfObject(Cue cue, int that) {
        Tree tree = parsed.tree();
        int verb = node(cue);
        int clause = tree.word(parsed.node(chunk(that).first())).head();
        return clause > verb && tree.word(clause).is("acl") && tree.word(clause).head() == tree.child(verb, "obj");
    }

    private boolean isPast(int node) {
        Word word = parsed.word(node);
        Tree tree = parsed.tree();
        return word.inflection().equals("VBD") || word.inflection().equals("VBG") && tree.child(node, "aux") >= 0
                || word.inflection().equals("VBN") && tree.child(node, "aux") >= 0
                || word.inflection().equals("VBN") && word.is("conj");
    }

    /** Whether all before a cue only tells of an occasion: "Speaking to reporters, he said". */
    boolean isOccasion(Cue cue, int from) {
        Tree tree = parsed.tree();
        int verb = node(cue);
        int at = parsed.node(chunk(from).first());
        while (at >= 0 && tree.word(at).head() != verb) {
            at = tree.word(at).head();
        }
        return at >= 0 && at < verb && tree.word(at).is("advcl") && tree.child(at, "nsubj") < 0;
    }

    /** Where the words of an act start: at an -ing form before its subject, else at the verb with an adverb that belongs to it. */
    int start(Cue cue, int from) {
        int node = node(cue);
        int done = cue.first() < cue.verb() && cue.subject() < 0 && SurfaceSubjects.isPassive(parsed, node)
                ? parsed.tree().child(node, "nsubj:pass")
                : -1;
        for (int i = from; done >= 0 && i < cue.verb(); i++) {
            if (chunk(i).first() >= parsed.span(parsed.tree().first(done)).first()) {
                return i; // "The attack was claimed by A"
            }
        }
        return isLeadIn(cue, from) ? from : chunk(cue.verb() - 1).is("jointly") ? cue.verb() - 1 : cue.verb();
    }

    /** "Reaffirming …, both countries pledged …" */
    private boolean isLeadIn(Cue cue, int from) {
        Verbs.Verb first = chunk(from).verb();
        return first != null && first.isIng() && first.acts() && chunk(cue.first() - 1).isComma();
    }

    /** Where the words of an act end: with what hangs on its verb, or before ", after …", ", but …", "at a meeting in …". */
    int end(Cue cue, int end) {
        for (int i = cue.verb() + 2; i < end; i++) {
            boolean clause = chunk(i).isComma() && (chunk(i + 1).in(GOING_ON) || chunk(i + 1).is("and") && clauses.isFreshClause(i + 2));
            boolean next = chunk(i).isComma() && chunk(i + 1).isToken() && chunk(i + 1).token().isPastOfEvent();
            boolean occasion = chunk(i).is("at") && chunk(i + 1).is("a") && chunk(i + 2).token().eventType() != null;
            boolean deed = chunk(i).is("and") && chunk(i + 1).isToken() && chunk(i + 1).verb() == null
                    && chunk(i + 1).token().isPastOfEvent();
            boolean another = chunk(i).isComma() && chunk(i + 1).in(JOINING) && isVerb(chunk(i + 2).in(Words.BEFORE_VERB) ? i + 3 : i + 2);
            boolean relative = chunk(i).isComma() && isRelative(cue);
            if (clause || occasion || next || deed || another || relative || isQuoting(i) || isBehind(cue, i)) {
                return i - 1;
            }
        }
        return end;
    }

    /** ", and noted …": what is told beside an act. */
    private boolean isVerb(int at) {
        int node = chunk(at).isToken() && SpeechFrames.isForm(chunk(at).token().lower()) ? parsed.node(chunk(at).first()) : -1;
        return node >= 0 && parsed.word(node).tag() == Tag.VERB && SpeechFrames.onlyInforms(parsed.word(node).lemma());
    }

    /** ", saying “…”", ": “…”": words between quotation marks follow, which are a statement of their own. */
    private boolean isQuoting(int at) {
        if (chunk(at).is(":") && chunk(at + 1).isQuote()) {
            return true;
        }
        Verbs.Verb verb = chunk(at).isComma() ? chunk(at + 1).verb() : null;
        boolean quoting = verb != null && verb.isIng() && verb.cues();
        for (int i = at + 2; quoting && i <= at + LONGEST_HEARER; i++) {
            if (chunk(i).isQuote()) {
                return chunk(i - 1).isComma() || chunk(i - 1).is(":") || i == at + 2;
            }
        }
        return false;
    }

    /** Whether what a verb governs ends before a comma or a conjunction. */
    private boolean isBehind(Cue cue, int at) {
        return chunk(at).in(LEFT_OUT) && at > cue.verb() && own(node(cue)) == chunk(at).first() - 1;
    }

    /** The last token of what a verb governs, without further clauses that have a subject of their own. */
    private int own(int verb) {
        Tree tree = parsed.tree();
        int last = parsed.span(verb).last();
        for (int n = 0; n < tree.childCount(verb); n++) {
            int child = tree.child(verb, n);
            Word word = tree.word(child);
            boolean fresh = word.is("parataxis") || word.is("conj") && tree.child(child, "nsubj") >= 0;
            if (!fresh && word.tag() != Tag.PUNCT) {
                last = Math.max(last, parsed.span(tree.last(child)).last());
            }
        }
        return last;
    }

    /** "the minister, who has ruled out a boycott, …": the words end where the clause does. */
    private boolean isRelative(Cue cue) {
        int at = cue.verb() - 1;
        while (chunk(at).isToken() && chunk(at).token().isAuxiliary()) {
            at--;
        }
        return chunk(at).is("who") || chunk(at).is("which");
    }

    private boolean isOnlyQuote(int first, int last) {
        return clauses.wordsOutsideQuotes(first, last) <= 2 && clauses.hasQuote(first, last)
                || chunk(first).isQuote() || (chunk(first).isComma() || chunk(first).is(":")) && chunk(first + 1).isQuote();
    }
}
