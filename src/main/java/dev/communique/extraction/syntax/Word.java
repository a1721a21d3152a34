package dev.communique.extraction.syntax;

/**
 * A word of a sentence with its place in the tree.
 *
 * @param form as it stands in the text
 * @param tag its part of speech
 * @param inflection its tag of the Penn Treebank, which tells forms apart: VBD "signed" from VBN "signed", NN from NNS
 * @param lemma its dictionary form
 * @param head the index of the word that it depends on, -1 for the root
 * @param relation how it depends on that word, as Universal Dependencies name it ("nsubj:pass"); "root" for the root
 */
public record Word(String form, Tag tag, String inflection, String lemma, int head, String relation) {

    /** Whether it has this relation, or a kind of it: nsubj:pass is a kind of nsubj. */
    public boolean is(String universal) {
        return relation.startsWith(universal) && (relation.length() == universal.length() || relation.charAt(universal.length()) == ':');
    }

    /** The same word, hanging on another one. */
    Word on(int other) {
        return new Word(form, tag, inflection, lemma, other, relation);
    }
}
