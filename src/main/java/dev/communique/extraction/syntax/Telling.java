package dev.communique.extraction.syntax;

import java.util.Set;
import java.util.regex.Pattern;

import dev.communique.extraction.lexicon.WordLists;

/** How a sentence tells of what a verb or noun means: that it happened, that it is to happen, or neither. */
public enum Telling {

    /** It happened, or goes on: "signed", "has been meeting". */
    TOLD,
    /** It is fixed to happen: "will sign", "is to meet", "plans to visit". */
    PLANNED,
    /** It is denied, asked for, thought of, or a condition: "did not sign", "may meet", "urged them to talk". */
    OPEN;

    private static final Set<String> FUTURE = list("FUTURE");
    private static final Set<String> MODAL = list("MODAL");
    private static final Set<String> NEGATION = list("NEGATION");
    private static final Set<String> CONDITION = list("CONDITION");
    private static final Set<String> CARRYING = list("CARRYING");
    private static final Set<String> PLANNING = list("PLANNING");
    private static final Set<String> WANTING = list("WANTING");
    private static final Set<String> MOVING = list("MOVING");
    private static final Set<String> AT_TIME = list("AT_TIME");
    private static final Set<String> FIRST = list("FIRST");
    private static final Set<String> POSSIBLE = list("POSSIBLE");
    private static final Set<String> REPORTING = list("REPORTING");
    private static final Set<String> UNABLE = list("UNABLE");
    private static final Set<String> AWAY = list("AWAY");
    private static final Set<String> PLANNED_BY = list("PLANNED_BY");
    private static final String ABLE = "able";
    private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)");
    private static final int DEEPEST = 10;

    private static Set<String> list(String heading) {
        return WordLists.words("modality.txt", heading);
    }

    /** How a sentence tells of a verb or noun. */
    public static Telling of(ParsedSentence sentence, int node) {
        return of(sentence.tree(), node, 0);
    }

    private static Telling of(Tree tree, int node, int depth) {
        if (depth > DEEPEST) {
            return OPEN;
        }
        return isVerb(tree, node)
                ? verb(tree, node, depth)
                : tree.child(node, "cop") >= 0 ? weaker(verb(tree, node, depth), predicate(tree, node)) : noun(tree, node, depth);
    }

    /** Whether a word stands beside a verb that denies it: "not to send troops". */
    public static boolean isDenied(ParsedSentence sentence, int verb) {
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(verb); n++) {
            if (NEGATION.contains(tree.word(tree.child(verb, n)).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(Tree tree, int node) {
        return tree.word(node).tag() == Tag.VERB || tree.word(node).tag() == Tag.AUX;
    }

    private static Telling verb(Tree tree, int node, int depth) {
        Telling own = own(tree, node);
        Word word = tree.word(node);
        int head = word.head();
        if (word.is("ccomp") && WANTING.contains(tree.word(head).lemma())) {
            return OPEN; // also "doubt that …" where the parser takes it for a noun
        }
        if (head >= 0 && word.is("advcl") && word.inflection().equals("VBG") && WANTING.contains(tree.word(head).lemma())
                && tree.child(node, "mark") >= 0 && tree.word(tree.child(node, "mark")).lemma().equals("from")) {
            return OPEN; // "banned them from travelling"
        }
        if (word.inflection().equals("VBG") && (AWAY.contains(Arguments.marker(tree, node)) || Arguments.marker(tree, node).equals("to"))) {
            return OPEN; // "closer to starting talks"
        }
        if (own == TOLD && word.is("acl") && word.inflection().equals("VBN") && isToBe(tree, node)) {
            return PLANNED; // "a treaty to be signed on Monday"
        }
        if (head >= 0 && word.inflection().equals("VB") && UNABLE.contains(tree.word(head).lemma())) {
            return OPEN; // "was unable to reach a deal"
        }
        if (head >= 0 && word.inflection().equals("VB") && tree.word(head).lemma().equals(ABLE)) {
            return wasAble(tree, head) ? weaker(own, of(tree, head, depth + 1)) : OPEN;
        }
        if (own == OPEN || head < 0 || !isVerb(tree, head) && !word.is("acl")) {
            return own == TOLD && head < 0 && word.inflection().equals("VB") && tree.child(node, "nsubj") < 0 && tree.child(node, "aux") < 0
                    ? OPEN // an order: "Sign the treaty!"
                    : own;
        }
        if (word.is("conj")) {
            boolean shares = tree.child(node, "nsubj") < 0 && tree.child(node, "aux") < 0;
            Telling above = shares ? of(tree, head, depth + 1) : own;
            return shares ? above : own;
        }
        boolean infinitive = word.inflection().equals("VB") && tree.child(node, "nsubj") < 0;
        if (infinitive && (word.is("xcomp") || word.is("obl") || word.is("advcl") || word.is("ccomp"))) {
            return infinitive(tree, head, depth);
        }
        if (word.is("xcomp") || word.is("ccomp")) {
            String lemma = tree.word(head).lemma();
            return WANTING.contains(lemma)
                    ? OPEN
                    : PLANNING.contains(lemma) && own == TOLD && word.is("xcomp")
                            ? PLANNED
                            : word.is("xcomp") ? weaker(own, of(tree, head, depth + 1)) : own;
        }
        if (word.is("acl") && infinitive && isFirst(tree, head)) {
            return of(tree, head, depth + 1);
        }
        if (word.is("acl") && infinitive) {
            return PLANNING.contains(tree.word(head).lemma()) ? PLANNED : OPEN; // "a plan to visit", "an invitation to talk"
        }
        return own;
    }

    /** "is the first state to recognize …", "the 40th country to sign …" */
    private static boolean isFirst(Tree tree, int noun) {
        for (int n = 0; n < tree.childCount(noun); n++) {
            String word = tree.word(tree.child(noun, n)).lemma();
            if (FIRST.contains(word) || ORDINAL.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Telling infinitive(Tree tree, int head, int depth) {
        String lemma = tree.word(head).lemma();
        Telling above = of(tree, head, depth + 1);
        int predicate = tree.child(head, "xcomp");
        boolean first = predicate >= 0 && !isVerb(tree, predicate) && isFirst(tree, predicate); // "became the latest state to recognize …"
        if (CARRYING.contains(lemma) || MOVING.contains(lemma) || first) {
            return above;
        }
        return PLANNING.contains(lemma) ? weaker(PLANNED, above) : OPEN;
    }

    private static Telling weaker(Telling one, Telling other) {
        return one.ordinal() > other.ordinal() ? one : other;
    }

    /** What the words around a verb say of it. */
    private static Telling own(Tree tree, int verb) {
        Telling telling = TOLD;
        if (isToBeDone(tree, verb)) {
            return PLANNED;
        }
        boolean wished = tree.word(verb).inflection().equals("VB") && tree.word(verb).head() >= 0 && tree.child(verb, "nsubj") >= 0
                && tree.child(verb, "aux") < 0;
        if (wished) {
            return OPEN; // "it is important that Congress pass it"
        }
        for (int n = 0; n < tree.childCount(verb); n++) {
            int child = tree.child(verb, n);
            Word word = tree.word(child);
            if (word.is("aux") && word.lemma().equals("would") && isReported(tree, verb)) {
                telling = PLANNED;
                continue;
            }
            if (word.is("aux") && MODAL.contains(word.lemma()) || word.is("advmod") && NEGATION.contains(word.lemma())
                    || word.is("mark") && CONDITION.contains(word.lemma())) {
                return OPEN;
            }
            if ((word.is("nsubj") || word.is("obj")) && isNone(tree, child)) {
                return OPEN;
            }
            if (word.is("aux") && FUTURE.contains(word.lemma()) || word.is("mark") && PLANNING.contains(word.lemma())) {
                telling = PLANNED;
            }
        }
        return telling;
    }

    /** "is to sign", "were to meet", "is still to be signed": the parser takes "is" for a copula there. */
    private static boolean isToBeDone(Tree tree, int verb) {
        int be = tree.child(verb, "cop");
        boolean denied = false;
        for (int n = 0; n < tree.childCount(verb); n++) {
            denied |= NEGATION.contains(tree.word(tree.child(verb, n)).lemma());
        }
        return isToBe(tree, verb) && be >= 0 && be < verb && !denied;
    }

    private static boolean isToBe(Tree tree, int node) {
        int mark = tree.child(node, "mark");
        return mark >= 0 && tree.word(mark).lemma().equals("to");
    }

    /** "said it would sign" */
    private static boolean isReported(Tree tree, int verb) {
        int head = tree.word(verb).head();
        return head >= 0 && tree.word(verb).is("ccomp") && tree.word(head).inflection().equals("VBD")
                && REPORTING.contains(tree.word(head).lemma());
    }

    /** "no agreement" */
    private static boolean isNone(Tree tree, int noun) {
        int determiner = tree.child(noun, "det");
        return determiner >= 0 && NEGATION.contains(tree.word(determiner).lemma()) || NEGATION.contains(tree.word(noun).lemma());
    }

    /** "were no longer in touch", "is a possible visit": what a noun or adjective behind "be" says of itself. */
    private static Telling predicate(Tree tree, int node) {
        return isNone(tree, node) || isPossible(tree, node) ? OPEN : TOLD;
    }

    /** "were able to sign", "has been able to sign": they did; whoever is able to may do it yet. */
    private static boolean wasAble(Tree tree, int able) {
        int be = tree.child(able, "cop");
        return be >= 0 && !tree.word(be).inflection().equals("VBZ") && !tree.word(be).inflection().equals("VBP");
    }

    private static Telling noun(Tree tree, int node, int depth) {
        if (isNone(tree, node) || isPossible(tree, node)) {
            return OPEN;
        }
        int head = tree.word(node).head();
        if (head < 0) {
            return TOLD;
        }
        if (tree.word(node).is("conj") && !isVerb(tree, node)) {
            return isVerb(tree, head) ? TOLD : noun(tree, head, depth + 1);
        }
        String preposition = Arguments.preposition(tree, node);
        if (AT_TIME.contains(preposition)) {
            return TOLD;
        }
        if (isVerb(tree, head)) {
            String lemma = tree.word(head).lemma();
            Telling above = of(tree, head, depth + 1);
            if (WANTING.contains(lemma) && !(tree.word(node).is("nsubj") && tree.child(head, "aux:pass") < 0)) {
                return OPEN;
            }
            boolean aside = tree.word(node).is("obl") && !PLANNED_BY.contains(preposition); // "pledged support at a time of war"
            return PLANNING.contains(lemma) && !aside ? weaker(PLANNED, above) : above;
        }
        return WANTING.contains(tree.word(head).lemma())
                ? OPEN
                : PLANNING.contains(tree.word(head).lemma()) ? PLANNED : noun(tree, head, depth + 1);
    }

    /** "possible talks", "a future visit" */
    private static boolean isPossible(Tree tree, int node) {
        if (tree.child(node, "nmod:poss") >= 0) {
            return false; // "Chad's further attacks"
        }
        for (int n = 0; n < tree.childCount(node); n++) {
            if (tree.word(tree.child(node, n)).is("amod") && POSSIBLE.contains(tree.word(tree.child(node, n)).lemma())) {
                return true;
            }
        }
        return false;
    }
}
