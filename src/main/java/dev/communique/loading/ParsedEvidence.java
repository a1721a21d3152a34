package dev.communique.loading;

import java.util.List;

import jakarta.inject.Singleton;

import dev.communique.entity.ArticleBody;
import dev.communique.entity.Evidence;
import dev.communique.entity.SyntaxTrees;
import dev.communique.extraction.Extractor;
import dev.communique.fact.Passage;
import dev.communique.fact.SyntaxWord;

/** Parses by the parser that texts are read with; the names in them are those that were found then. */
@Singleton
class ParsedEvidence implements SyntaxTrees {

    @Override
    public List<SyntaxWord> of(ArticleBody text, Evidence passage) {
        List<Passage> names = text.mentions().stream().map(mention -> new Passage(mention.start, mention.end, mention.text)).toList();
        return Extractor.trees(text.body, names, new Passage(passage.start, passage.end, passage.quote));
    }
}
