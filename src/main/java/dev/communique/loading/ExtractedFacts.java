package dev.communique.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Rejection;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extraction.Finding;
import dev.communique.extraction.Extraction.Mentioned;
import dev.communique.fact.Fact;
import dev.communique.fact.Passage;

/**
 * What of an article's extraction goes into the graph: what the curator neither wrote nor rejected. A curated fact covers extracted ones
 * of its kind that the same words prove.
 */
final class ExtractedFacts {

    private final CorpusArticle article;
    private final Extraction extraction;
    private final Set<Rejection> used = new HashSet<>();

    ExtractedFacts(CorpusArticle article, Extraction extraction) {
        this.article = article;
        this.extraction = extraction;
    }

    /** The facts, in the order they were found. */
    List<Finding> findings() {
        List<Finding> accepted = new ArrayList<>();
        for (Finding finding : extraction.findings()) {
            if (!isRejected(finding.fact().as(KINDS), words(finding.fact())) && !isCovered(finding.fact())) {
                accepted.add(finding);
            }
        }
        return accepted;
    }

    /** The mentions. */
    List<Mentioned> mentions() {
        return extraction.mentions().stream().filter(mention -> !isRejected(Rejection.Kind.MENTION, List.of(mention.passage()))).toList();
    }

    /** Notes rejections that rejected nothing; to be called behind the others. */
    void remark(Problems problems) {
        article.rejections().stream().filter(rejection -> !used.contains(rejection))
                .forEach(rejection -> problems.remark(rejection.origin(), "nothing was read out of these words that could be rejected"));
    }

    /** The words of a fact: of a statement those that were said, since several may have the same evidence. */
    private static List<Passage> words(Fact fact) {
        return fact instanceof Fact.Statement statement ? statement.pieces() : fact.evidence();
    }

    private boolean isRejected(Rejection.Kind kind, List<Passage> words) {
        boolean rejected = false;
        for (Rejection rejection : article.rejections()) {
            if (words.stream().anyMatch(passage -> rejection.rejects(kind, passage))) {
                used.add(rejection);
                rejected = true;
            }
        }
        return rejected;
    }

    private static final Fact.Cases<Rejection.Kind> KINDS = new Fact.Cases<>() {
        @Override
        public Rejection.Kind affiliation(Fact.Affiliation fact) {
            return Rejection.Kind.AFFILIATION;
        }

        @Override
        public Rejection.Kind agreement(Fact.Agreement fact) {
            return Rejection.Kind.AGREEMENT;
        }

        @Override
        public Rejection.Kind event(Fact.Event fact) {
            return Rejection.Kind.EVENT;
        }

        @Override
        public Rejection.Kind statement(Fact.Statement fact) {
            return Rejection.Kind.STATEMENT;
        }

        @Override
        public Rejection.Kind addition(Fact.Addition fact) {
            return fact.kind() == Fact.Addition.Kind.AGREEMENT ? Rejection.Kind.AGREEMENT : Rejection.Kind.EVENT;
        }
    };

    private boolean isCovered(Fact extracted) {
        return article.facts().stream().filter(curated -> isSameKind(curated, extracted))
                .anyMatch(curated -> curated.evidence().stream()
                        .anyMatch(passage -> extracted.evidence().stream().anyMatch(passage::overlaps)));
    }

    private static boolean isSameKind(Fact curated, Fact extracted) {
        if (curated instanceof Fact.Statement one && extracted instanceof Fact.Statement other) {
            return one.kind() == other.kind();
        }
        return curated.as(KINDS) == extracted.as(KINDS);
    }
}
