package dev.communique.extraction.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft.Step;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.PartialDate;

/**
 * Keeps track of a list of what was signed: "The following documents were signed: 1. Agreement between … on …; 2. Memorandum on …". It goes on as
 * long as its items do.
 */
final class DocumentList {

    private static final Set<String> FOLLOWING = Instrument.words("FOLLOWING");
    private static final Set<String> SIGNED = Instrument.words("SIGNED");
    /** How many words may stand before an item's noun: "Comprehensive Strategic Partnership Agreement". */
    private static final int BEFORE_NOUN = 9;
    private static final int LONGEST_NUMBER = 3;

    private final List<Token> tokens;
    private AgreementStatus status;
    private PartialDate on;
    private List<Step> steps = List.of();
    /** That of the next item of a list that a sentence of its own announces; 0 in other lists, whose items must be called agreements. */
    private int number;

    /** @param title the headline, which can say of what the text is a list; or null */
    DocumentList(String title, List<Token> tokens) {
        this.tokens = tokens;
        boolean list = title != null && isHeading(Tokens.of(title));
        status = list ? AgreementStatus.SIGNED : null;
    }

    /** How far the agreements of the list have come; null where no list goes on. */
    AgreementStatus status() {
        return status;
    }

    /** When they were signed, or null. */
    PartialDate on() {
        return on;
    }

    /** Begins a list behind what is told of all its papers together. */
    void begin(AgreementDraft all) {
        status = all.status;
        on = all.signedOn;
        steps = List.copyOf(all.steps);
    }

    /**
     * Begins a list behind a sentence that ends with saying that one follows: "The six memoranda signed are as follows:".
     *
     * @param last the agreement that was read last, or null: the day on which several were signed is that of the list
     */
    void begin(Sentence sentence, AgreementDraft last) {
        boolean papers = false;
        boolean follow = false;
        boolean signed = false;
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            String word = tokens.get(i).lower();
            papers |= Instrument.isPapers(word);
            signed |= SIGNED.contains(word);
            follow |= papers && i == sentence.last() - 1 && FOLLOWING.contains(word);
        }
        if (status == null && papers && follow && signed && tokens.get(sentence.last()).is(":")) {
            status = AgreementStatus.SIGNED;
            on = last != null && last.several && last.status == AgreementStatus.SIGNED ? last.signedOn : null;
            number = 1;
        }
    }

    /** What was told of all papers together, once: they were signed at one occasion. */
    List<Step> takeSteps() {
        List<Step> taken = steps;
        steps = List.of();
        return taken;
    }

    /** Whether a sentence is only the number of an item. */
    boolean isNumber(Sentence sentence) {
        return status != null && sentence.size() <= LONGEST_NUMBER && sentence.chunks().stream().noneMatch(chunk -> chunk.isMention()
                || chunk.token().isWord() && chunk.token().text().length() > LONGEST_NUMBER);
    }

    /** The agreement that a sentence lists; null where it lists none, with which the list ends. */
    Instrument item(ParsedSentence sentence) {
        Tree tree = sentence.tree();
        Word root = tree.word(tree.root());
        boolean clause = (root.tag() == Tag.VERB || root.tag() == Tag.AUX) && tree.child(tree.root(), "nsubj") >= 0
                && (root.inflection().equals("VBD") || tree.child(tree.root(), "aux") >= 0 || tree.child(tree.root(), "aux:pass") >= 0);
        boolean numbered = tree.size() > 2 && tree.word(1).tag() == Tag.PUNCT && tree.word(0).form().equals(String.valueOf(number));
        number += numbered ? 1 : 0;
        for (int at = 0; !clause && at < tree.size() && at < BEFORE_NOUN; at++) {
            Instrument noun = new Instrument(sentence, at);
            Tag tag = tree.word(at).tag();
            if ((tag == Tag.NOUN || tag == Tag.PROPN) && noun.isAgreement()) {
                return noun;
            }
            if (tag == Tag.VERB && Character.isLowerCase(tree.word(at).form().charAt(0)) || tag == Tag.ADP || tag == Tag.PRON) {
                break;
            }
        }
        if (!clause && numbered && (root.tag() == Tag.NOUN || root.tag() == Tag.PROPN)) {
            return new Instrument(sentence, tree.root()); // "3) Collaboration in the field of sports"
        }
        status = null;
        number = 0;
        return null;
    }

    /** "the following agreements", "the agreements:": whether a list begins behind a noun. */
    boolean isBegunBy(Instrument noun) {
        ParsedSentence sentence = noun.sentence();
        boolean following = false;
        for (int at = 0; at < noun.node(); at++) {
            following |= sentence.word(at).head() == noun.node() && FOLLOWING.contains(sentence.word(at).form().toLowerCase(Locale.ROOT));
        }
        return noun.isPlural() && (following || tokens.get(sentence.sentence().last()).is(":"));
    }

    /** "List of documents signed during the visit" */
    private static boolean isHeading(List<Token> title) {
        boolean papers = false;
        boolean signed = false;
        for (Token token : title) {
            papers |= Instrument.isPapers(token.lower());
            signed |= papers && SIGNED.contains(token.lower());
        }
        return signed;
    }
}
