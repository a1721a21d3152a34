package dev.communique.entity;

import java.util.List;

import dev.communique.fact.SyntaxWord;

/** Parses sentences of stored texts once more: trees are not stored. */
public interface SyntaxTrees {

    /** The words of the sentences that a passage of a text is part of, those of each in their order, with the tree of each. */
    List<SyntaxWord> of(ArticleBody text, Evidence passage);
}
