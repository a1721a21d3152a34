package dev.communique.corpus;

import java.util.ArrayList;
import java.util.List;

import dev.communique.fact.Origin;

/**
 * A document as it was read by itself, before the rest of the corpus is known.
 *
 * @param hash     of the bytes it was read from; null where they could not be read
 * @param problems of the document as a whole
 * @param articles in the order of the text
 */
public record ReadDocument(String hash, List<CorpusProblem> problems, List<Article> articles) {

    /**
     * An article of the document.
     *
     * @param article    with the slug that it would like to have
     * @param slugOrigin where that slug is from: the curator's, or where the article starts
     * @param entry      where the curator's entry starts that is about it, or null
     * @param problems   of the article, which count only where it is admitted
     */
    public record Article(CorpusArticle article, Origin slugOrigin, Origin entry, List<CorpusProblem> problems) {

        /** The same, with one more problem. */
        public Article with(CorpusProblem problem) {
            List<CorpusProblem> all = new ArrayList<>(problems);
            all.add(problem);
            return new Article(article, slugOrigin, entry, List.copyOf(all));
        }

        /** The same, standing elsewhere. */
        public Article at(Origin place) {
            return new Article(article.at(place), slugOrigin.equals(article.origin()) ? place : slugOrigin, entry,
                    problems.stream().map(problem -> problem.at(place)).toList());
        }
    }
}
