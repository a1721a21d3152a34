package dev.communique.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.communique.entity.Article;
import dev.communique.fact.Fact;
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

    /** Words of an article. */
    record Proof(Article article, Passage passage) {
    }

    Told(F fact, Article article) {
        this(fact, new ArrayList<>());
        add(article, fact.evidence());
    }

    /** Adds passages that prove it, each once. */
    void add(Article article, List<Passage> passages) {
        passages.stream().map(passage -> new Proof(article, passage)).filter(proof -> !proofs.contains(proof)).forEach(proofs::add);
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
