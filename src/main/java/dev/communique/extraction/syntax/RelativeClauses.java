package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/**
 * Mends trees whose relative clause the parser took for what a noun says: "the treaty that Jordan and Syria signed", where "that" is what was
 * signed. A clause behind a noun of saying or thinking ("the news that they signed") stays one. And where it hung the clause on the nearest
 * noun, which nobody signs: "a treaty on the border, which both signed".
 */
final class RelativeClauses {

    private static final Set<String> SAID = WordLists.words("occasions.txt", "OF_A_CLAUSE");
    private static final Set<String> SIGNING = WordLists.words("agreements.txt", "SIGNING");
    private static final Set<String> INSTRUMENT = WordLists.words("agreements.txt", "INSTRUMENT");
    private static final Set<String> PAPER = WordLists.words("agreements.txt", "PAPER");

    private RelativeClauses() {
    }

    /** The tree, or one with the clause and its object. */
    static Tree mended(Tree tree) {
        List<Word> words = null;
        for (int verb = 0; verb < tree.size(); verb++) {
            int that = tree.child(verb, "mark");
            if (that >= 0 && isRelative(tree, verb, that)) {
                words = words == null ? new ArrayList<>(tree.words()) : words;
                words.set(verb, with(tree.word(verb), Tag.VERB, tree.word(verb).inflection(), "acl:relcl"));
                words.set(that, with(tree.word(that), Tag.PRON, "WDT", "obj"));
            }
            int signed = signed(tree, verb);
            if (signed >= 0) {
                words = words == null ? new ArrayList<>(tree.words()) : words;
                words.set(verb, tree.word(verb).on(signed));
            }
        }
        return words == null ? tree : new Tree(words);
    }

    private static boolean isRelative(Tree tree, int verb, int that) {
        Word word = tree.word(verb);
        return word.relation().equals("acl") && word.tag() == Tag.VERB && tree.word(that).lemma().equals("that")
                && tree.child(verb, "nsubj") > that && tree.child(verb, "obj") < 0 && tree.child(verb, "aux:pass") < 0
                && tree.child(verb, "ccomp") < 0 && tree.child(verb, "xcomp") < 0
                && tree.word(word.head()).tag() == Tag.NOUN && !SAID.contains(tree.word(word.head()).lemma());
    }

    /** The agreement further up on which the clause of a verb hangs whose object is one, where what it hangs on is none; else -1. */
    private static int signed(Tree tree, int verb) {
        Word word = tree.word(verb);
        int which = tree.child(verb, "obj");
        if (!word.relation().equals("acl:relcl") || !SIGNING.contains(word.lemma()) || which < 0 || which > verb
                || !tree.word(which).inflection().equals("WDT") || isSigned(tree.word(word.head()))) {
            return -1;
        }
        int up = tree.word(word.head()).head();
        while (up >= 0 && !isSigned(tree.word(up))) {
            up = tree.word(up).head();
        }
        return up < verb ? up : -1;
    }

    private static boolean isSigned(Word word) {
        return INSTRUMENT.contains(word.lemma()) || PAPER.contains(word.lemma());
    }

    private static Word with(Word word, Tag tag, String inflection, String relation) {
        return new Word(word.form(), tag, inflection, word.lemma(), word.head(), relation);
    }
}
