package dev.communique.loading;

import java.util.List;
import java.util.function.Function;

import org.jboss.logging.Logger;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusProblem;
import dev.communique.corpus.ReadDocument;
import dev.communique.corpus.Source;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.document.DocumentKinds;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.Origin;
import dev.communique.fact.Severity;

/**
 * What one document gives by itself, whatever else is in the corpus.
 *
 * @param hash     of the document and its curation; null where they could not be read
 * @param problems of the document as a whole
 * @param articles in the order of the text
 */
record Reading(String hash, List<CorpusProblem> problems, List<Article> articles) {

    /**
     * An article of the document.
     *
     * @param kind       what the article says that it is, or else what its text looks like
     * @param extraction what was read out of its text; null where only what curators wrote is wanted
     */
    record Article(ReadDocument.Article read, DocumentKind kind, Extraction extraction) {
    }

    private static final Logger LOG = Logger.getLogger(Reading.class);

    /**
     * Reads facts out of a document's articles.
     *
     * @param extractor null where nobody wants facts out of text
     */
    static Reading of(ReadDocument document, Function<CorpusArticle, Extraction> extractor) {
        return new Reading(document.hash(), document.problems(), document.articles().stream()
                .map(read -> article(read, extractor)).toList());
    }

    private static DocumentKind kindOf(CorpusArticle article) {
        DocumentKind said = article.provenance().kind();
        return said != null ? said : DocumentKinds.of(article.title(), article.body(), article.provenance().source());
    }

    /** A text on which the program fails costs its facts, and is told; all others are served. */
    private static Article article(ReadDocument.Article read, Function<CorpusArticle, Extraction> extractor) {
        DocumentKind kind = kindOf(read.article());
        if (extractor == null || !read.article().extract()) {
            return new Article(read, kind, null);
        }
        try {
            return new Article(read, kind, extractor.apply(read.article()));
        } catch (RuntimeException e) {
            LOG.debugf(e, "Reading facts out of the article at %s failed", read.article().origin());
            return new Article(
                    read.with(new CorpusProblem(read.article().origin(), Severity.ERROR, "articles that could not be read for facts",
                            "the program failed on this text, and read no facts out of it; please report it: " + e)),
                    kind, Extraction.NONE);
        }
    }

    /** The same, where it now stands: a document may have moved within its file since it was read. */
    Reading at(Source source) {
        Origin place = source.origin();
        return place == null
                ? this
                : new Reading(hash, problems.stream().map(problem -> problem.at(place)).toList(),
                        articles.stream().map(article -> new Article(article.read().at(place), article.kind(), article.extraction()))
                                .toList());
    }

    ReadDocument document() {
        return new ReadDocument(hash, problems, articles.stream().map(Article::read).toList());
    }
}
