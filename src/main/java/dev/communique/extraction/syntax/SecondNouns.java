package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends trees in which the parser joined the second of two things to what the first is about: "signed an agreement on air services and a memorandum
 * on fisheries". An article before the second, and before the first, and none between, tells that the two stand side by side.
 */
final class SecondNouns {

    private static final int DEEPEST = 4;

    private SecondNouns() {
    }

    /** The tree, or one in which such a second noun hangs on the first. */
    static Tree mended(Tree tree) {
        List<Word> words = null;
        for (int node = 0; node < tree.size(); node++) {
            int first = tree.word(node).is("conj") && isIndefinite(tree, node) ? first(tree, tree.word(node).head()) : -1;
            if (first >= 0) {
                words = words == null ? new ArrayList<>(tree.words()) : words;
                words.set(node, tree.word(node).on(first));
            }
        }
        return words == null ? tree : new Tree(words);
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
