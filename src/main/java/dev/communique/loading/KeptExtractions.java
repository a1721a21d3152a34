package dev.communique.loading;

import java.util.List;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.communique.corpus.CorpusArticle;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.fact.Known;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What was read out of articles, kept from one load to the next in bounded memory: a reload reads only texts that have changed. Caffeine
 * finds the class of a cache by a name that it puts together of its properties.
 */
@RegisterForReflection(classNames = { "com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW" })
final class KeptExtractions {

    private final Cache<String, Extraction> kept;

    /** @param characters how long the texts may be in all whose extractions are kept */
    KeptExtractions(long characters) {
        // on the thread that loads: what is over the bound is gone at once
        this.kept = Caffeine.newBuilder().maximumWeight(characters).weigher(KeptExtractions::weight).executor(Runnable::run).build();
    }

    /** The key ends with the length of the text. */
    private static int weight(String key, Extraction extraction) {
        return Integer.parseInt(key.substring(key.indexOf(' ') + 1));
    }

    /**
     * Reads facts out of the articles of one load.
     *
     * @param register the actors that the corpus knows
     */
    Function<CorpusArticle, Extraction> extractor(List<Known> register) {
        Extractor extractor = new Extractor(register);
        String known = SortKeys.hash(register.toString());
        return article -> kept.get(key(article, known), key -> extractor.extract(article.body(), article.publishedOn(), article.dateline(),
                article.origin()));
    }

    /** All that an extraction depends on, but for the rules, which are those of this process. */
    private static String key(CorpusArticle article, String register) {
        return SortKeys.hash(article.body(), String.valueOf(article.publishedOn()), String.valueOf(article.dateline()),
                article.origin().toString(), register) + " " + article.body().length();
    }
}
