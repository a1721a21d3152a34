package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/**
 * Mends trees of sentences whose main verb the parser took for a participle: "Israeli warplanes struck targets near …". Such a sentence has no
 * finite verb, and a noun for its root. Beside that a form stands that can be either, also right behind the name with which the sentence begins;
 * or one before the root that has a subject ("the two co-chaired talks", which are the root), or makes somebody what the root says ("she was
 * elected director").
 */
final class MainVerbs {

    private static final Set<String> MAKING = WordLists.words("occasions.txt", "MAKING_OF_SOMEBODY");

    private MainVerbs() {
    }

    /** The tree, or one whose root is that verb. */
    static Tree mended(Tree tree) {
        int root = tree.root();
        if (root < 0 || !isNominal(tree.word(root))) {
            return tree;
        }
        int before = tree.child(root, "amod");
        if (before >= 0 && before < root && tree.child(before, "nsubj") >= 0) {
            return withObject(tree, before, root, "obj");
        }
        if (before >= 0 && MAKING.contains(tree.word(before).lemma()) && tree.child(root, "cop") == before - 1
                && tree.child(root, "det") < 0) {
            return withObject(tree, before, root, "xcomp");
        }
        boolean past = before >= 0 && tree.word(before).inflection().equals("VBD"); // which no adjective is
        boolean finite = hasFiniteVerb(tree);
        if (before > 0 && before < root && (past || !finite) && isOfName(tree, before, root)) {
            return withObject(tree, before, root, "obj");
        }
        if (finite) {
            return tree;
        }
        for (int verb = root + 1; verb < tree.size(); verb++) {
            Word word = tree.word(verb);
            boolean either = word.tag() == Tag.VERB && word.inflection().equals("VBN") && tree.child(verb, "aux") < 0;
            if (either && word.is("acl") && word.head() == root && tree.child(verb, "mark") < 0 && !isAgent(tree, verb)) {
                return withRoot(tree, root, verb, tree.child(verb, "xcomp") >= 0 ? tree.child(verb, "xcomp") : -1);
            }
            if (either && word.is("amod") && word.head() > verb && tree.isWithin(word.head(), root) && tree.first(word.head()) == verb) {
                return withRoot(tree, root, verb, top(tree, word.head(), root));
            }
        }
        return tree;
    }

    /** "Bolivia severed ties with …": a sentence that begins with a name, behind which a form stands that can be the participle before the root. */
    private static boolean isOfName(Tree tree, int verb, int root) {
        Word name = tree.word(verb - 1);
        boolean first = verb == 1 || verb == 2 && tree.word(0).tag() == Tag.DET;
        return first && name.tag() == Tag.PROPN && name.head() == root && name.is("compound")
                && (tree.word(verb).inflection().equals("VBN") || tree.word(verb).inflection().equals("VBD"))
                && tree.word(tree.size() - 1).is("punct")
                && tree.word(root).tag() == Tag.NOUN;
    }

    private static boolean isNominal(Word word) {
        return word.tag() == Tag.NOUN || word.tag() == Tag.PROPN;
    }

    private static boolean hasFiniteVerb(Tree tree) {
        return tree.words().stream().anyMatch(word -> word.tag() == Tag.AUX || word.tag() == Tag.VERB && word.inflection().length() == 3
                && "DZP".indexOf(word.inflection().charAt(2)) >= 0 && !word.is("acl") && !word.is("ccomp") && !word.is("advcl"));
    }

    /** "attacked by …" is a participle. */
    private static boolean isAgent(Tree tree, int verb) {
        for (int n = 0; n < tree.childCount(verb); n++) {
            int marker = tree.child(tree.child(verb, n), "case");
            if (marker >= 0 && tree.word(marker).lemma().equals("by")) {
                return true;
            }
        }
        return tree.child(verb, "obj") < 0 && tree.child(verb, "xcomp") < 0;
    }

    /** What hangs on the root and holds a word. */
    private static int top(Tree tree, int node, int root) {
        int at = node;
        while (tree.word(at).head() != root && tree.word(at).head() >= 0) {
            at = tree.word(at).head();
        }
        return at;
    }

    /** The tree with a verb as its root, the old root as its subject, and an object; what stood behind the verb hangs on it. */
    private static Tree withRoot(Tree tree, int root, int verb, int object) {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < tree.size(); at++) {
            Word word = tree.word(at);
            if (at == verb) {
                words.add(new Word(word.form(), Tag.VERB, "VBD", word.lemma(), -1, "root"));
            } else if (at == root) {
                words.add(on(word, verb, "nsubj"));
            } else if (at == object) {
                words.add(on(word, verb, "obj"));
            } else if (word.head() == root && at > verb) {
                words.add(on(word, verb, word.is("nmod") ? "obl" : word.relation()));
            } else {
                words.add(word);
            }
        }
        return new Tree(words);
    }

    /** The tree with a verb as its root that stood before it, and on which the old root hangs. */
    private static Tree withObject(Tree tree, int verb, int root, String relation) {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < tree.size(); at++) {
            Word word = tree.word(at);
            if (at == verb) {
                words.add(on(word, -1, "root"));
            } else if (at < verb && word.head() == root && word.tag() == Tag.PROPN && word.is("compound")) {
                words.add(on(word, verb, "nsubj"));
            } else if (at == root) {
                words.add(on(word, verb, relation));
            } else if (word.head() != root || at > root && !word.is("punct")) {
                words.add(word);
            } else if (word.is("cop")) {
                words.add(on(word, verb, "aux:pass"));
            } else {
                words.add(on(word, verb, word.is("nsubj") && relation.equals("xcomp") ? "nsubj:pass" : word.relation()));
            }
        }
        return new Tree(words);
    }

    private static Word on(Word word, int head, String relation) {
        return new Word(word.form(), word.tag(), word.inflection(), word.lemma(), head, relation);
    }
}
