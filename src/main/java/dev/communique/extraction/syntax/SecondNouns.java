package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends trees in which the parser joined a noun behind "and" to one that it does not belong to. The second of two things to what the first is about:
 * "signed an agreement on air services and a memorandum on fisheries", where an article before both, and none between, tells that they stand side by
 * side. Or who acts in the second clause to whom the first is about: "visited Egypt and in May Togo signed", where a verb stands right behind.
 */
final class SecondNouns {

    private static final int DEEPEST = 4;

    private SecondNouns() {
    }

    /** The tree, or one in which such a second noun hangs on the first. */
    static Tree mended(Tree tree) {
        List<Word> words = null;
        for (int node = 0; node < tree.size(); node++) {
            Word word = tree.word(node);
            int first = word.is("conj") && isIndefinite(tree, node) ? first(tree, word.head()) : -1;
            int other = first >= 0 ? first : acts(tree, node) ? node + 1 : -1;
            if (other >= 0 && !hangsOn(words == null ? tree.words() : words, other, node)) {
                words = words == null ? new ArrayList<>(tree.words()) : words;
                words.set(node,
                        first >= 0 ? word.on(first) : new Word(word.form(), word.tag(), word.inflection(), word.lemma(), other, "nsubj"));
            }
        }
        return words == null ? tree : new Tree(words);
    }

    /** Whether a word hangs on another one, directly or not: the other must not hang on it then. */
    private static boolean hangsOn(List<Word> words, int at, int other) {
        int up = at;
        while (up >= 0 && up != other) {
            up = words.get(up).head();
        }
        return up == other;
    }

    /** Whether a name behind "and" stands right before a verb of the past that has no subject. */
    private static boolean acts(Tree tree, int node) {
        int verb = node + 1;
        return tree.word(node).is("conj") && tree.word(node).tag() == Tag.PROPN && verb < tree.size() && tree.word(verb).is("conj")
                && tree.word(verb).tag() == Tag.VERB && tree.word(verb).inflection().equals("VBD") && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "cc") < node;
    }

    /** The thing with an article of which a noun without one tells what it is about; -1 where there is none. */
    private static int first(Tree tree, int about) {
        int at = about;
        for (int depth = 0; depth < DEEPEST && at >= 0 && tree.child(at, "det") < 0 && tree.word(at).is("nmod"); depth++) {
            at = tree.word(at).head();
        }
        boolean argument = at >= 0 && at < about && (tree.word(at).is("obj") || tree.word(at).is("nsubj"));
        return argument && isIndefinite(tree, at) ? at : -1;
    }

    private static boolean isIndefinite(Tree tree, int noun) {
        int article = tree.child(noun, "det");
        return article >= 0 && tree.word(noun).tag() == Tag.NOUN && tree.word(article).lemma().equals("a");
    }
}
