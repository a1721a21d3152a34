package dev.communique.loading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.communique.entity.Article;
import dev.communique.extraction.Extraction;
import dev.communique.fact.Fact;
import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;

/**
 * A fact, and everywhere it is told.
 *
 * @param <F>    kind of fact
 * @param fact   as it was told first
 * @param proofs the passages that prove it, of all articles, each once and in the order told
 */
record Told<F extends Fact>(F fact, Set<Proof> proofs) {

    private static final double CERTAIN = 1.0;

    /** Most facts are told once. */
    private static final int USUALLY = 2;

    /**
     * Words of an article; the same words are the same proof, however sure it is.
     *
     * @param confidence how sure it is that they prove it; 1 where a curator named them
     * @param rule       the name of the rule that read it out of them; null where a curator named them
     */
    record Proof(Article article, Passage passage, double confidence, String rule) {

        Method method() {
            return confidence == CERTAIN ? Method.CURATED : Method.EXTRACTED;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Proof proof && proof.article == article && proof.passage.equals(passage);
        }

        @Override
        public int hashCode() {
            return 31 * article.id.hashCode() + passage.start();
        }
    }

    /** A fact that a curator wrote down. */
    static <F extends Fact> Told<F> curated(F fact, Article article) {
        return of(fact, article, CERTAIN, null);
    }

    /** A fact that a rule read out of the text. */
    static <F extends Fact> Told<F> extracted(F fact, Article article, Extraction.Finding finding) {
        return of(fact, article, finding.confidence(), finding.rule());
    }

    private static <F extends Fact> Told<F> of(F fact, Article article, double confidence, String rule) {
        Told<F> told = new Told<>(fact, new LinkedHashSet<>(USUALLY));
        fact.evidence().forEach(passage -> told.proofs.add(new Proof(article, passage, confidence, rule)));
        return told;
    }

    /** Adds what proves the same elsewhere, each passage once. */
    void add(Told<?> more) {
        proofs.addAll(more.proofs);
    }

    /** The same under a changed fact. */
    Told<F> as(F changed) {
        return new Told<>(changed, proofs);
    }

    private Proof first() {
        return proofs.iterator().next();
    }

    /** The article that told it first. */
    Article article() {
        return first().article();
    }

    boolean isCurated() {
        return first().confidence() == CERTAIN;
    }

    /** The articles that tell it, each with the offset where it first does, in the order told. */
    Map<Article, Integer> firstOffsets() {
        Map<Article, Integer> offsets = new LinkedHashMap<>();
        proofs.forEach(proof -> offsets.merge(proof.article(), proof.passage().start(), Math::min));
        return offsets;
    }

    /** How many articles tell it, those that are copies of one another counted once. */
    int reports() {
        return (int) proofs.stream().map(Proof::article).map(article -> article.story == null ? article.id : article.story).distinct()
                .count();
    }

    /** The date of the oldest article that tells it; null where none has one. */
    PartialDate firstReported() {
        return proofs.stream().map(proof -> proof.article().publishedOn).filter(date -> date != null)
                .min(Comparator.naturalOrder()).orElse(null);
    }
}
