package dev.communique.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.communique.entity.Article;
import dev.communique.fact.Fact;
import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;

/**
 * A fact, and everywhere it is told.
 *
 * @param <F>    kind of fact
 * @param fact   as it was told first
 * @param proofs the passages that prove it, of all articles
 */
record Told<F extends Fact>(F fact, List<Proof> proofs) {

    private static final double CERTAIN = 1.0;

    /**
     * Words of an article.
     *
     * @param confidence how sure it is that they prove it; 1 where a curator named them
     */
    record Proof(Article article, Passage passage, double confidence) {

        Method method() {
            return confidence == CERTAIN ? Method.CURATED : Method.EXTRACTED;
        }
    }

    /** A fact that a curator wrote down. */
    static <F extends Fact> Told<F> curated(F fact, Article article) {
        return extracted(fact, article, CERTAIN);
    }

    /** A fact that was read out of the text. */
    static <F extends Fact> Told<F> extracted(F fact, Article article, double confidence) {
        Told<F> told = new Told<>(fact, new ArrayList<>());
        fact.evidence().forEach(passage -> told.add(new Proof(article, passage, confidence)));
        return told;
    }

    /** Adds what proves the same elsewhere, each passage once. */
    void add(Told<?> more) {
        more.proofs.forEach(this::add);
    }

    private void add(Proof proof) {
        if (proofs.stream().noneMatch(known -> known.article == proof.article && known.passage.equals(proof.passage))) {
            proofs.add(proof);
        }
    }

    /** The same under a changed fact. */
    Told<F> as(F changed) {
        return new Told<>(changed, proofs);
    }

    /** The article that told it first. */
    Article article() {
        return proofs.get(0).article();
    }

    boolean isCurated() {
        return proofs.get(0).confidence() == CERTAIN;
    }

    /** The articles that tell it, each once. */
    List<Article> articles() {
        return proofs.stream().map(Proof::article).distinct().toList();
    }

    /** Where an article first tells it. */
    int firstOffset(Article article) {
        return proofs.stream().filter(proof -> proof.article() == article).mapToInt(proof -> proof.passage().start()).min().orElse(0);
    }

    /** The date of the oldest article that tells it; null where none has one. */
    PartialDate firstReported() {
        return proofs.stream().map(proof -> proof.article().publishedOn).filter(date -> date != null)
                .min(Comparator.naturalOrder()).orElse(null);
    }
}
