package dev.communique.loading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.ReadDocument;
import dev.communique.extraction.Extraction;

/**
 * What one document gives by itself, whatever else is in the corpus.
 *
 * @param extractions what was read out of each of its articles; null for those of which only what curators wrote is wanted
 */
record Reading(ReadDocument document, List<Extraction> extractions) {

    /**
     * Reads facts out of a document's articles.
     *
     * @param extractor null where nobody wants facts out of text
     */
    static Reading of(ReadDocument document, Function<CorpusArticle, Extraction> extractor) {
        List<Extraction> extractions = new ArrayList<>();
        for (ReadDocument.Article read : document.articles()) {
            extractions.add(extractor != null && read.article().extract() ? extractor.apply(read.article()) : null);
        }
        return new Reading(document, Collections.unmodifiableList(extractions));
    }
}
