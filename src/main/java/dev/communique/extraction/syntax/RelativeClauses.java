package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/**
 * Mends trees whose relative clause the parser took for what a noun says: "the treaty that Jordan and Syria signed", where "that" is what was signed. A
 * clause behind a noun of saying or thinking ("the news that they signed") stays one.
 */
final class RelativeClauses {

    private static final Set<String> SAID = WordLists.words("occasions.txt", "OF_A_CLAUSE");

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

    private static Word with(Word word, Tag tag, String inflection, String relation) {
        return new Word(word.form(), tag, inflection, word.lemma(), word.head(), relation);
    }
}
