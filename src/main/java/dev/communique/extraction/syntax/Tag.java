package dev.communique.extraction.syntax;

/** The parts of speech of Universal Dependencies (universaldependencies.org/u/pos). */
public enum Tag {
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X
}
