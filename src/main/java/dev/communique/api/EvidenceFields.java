package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.store.Loaders;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.Evidence;
import dev.communique.entity.SyntaxTrees;
import dev.communique.fact.Method;
import dev.communique.fact.SyntaxWord;

/** Where evidence stands, and how it was read. */
@GraphQLApi
@Singleton
public class EvidenceFields {

    private final Loaders loaders;

    private final SyntaxTrees trees;

    EvidenceFields(Loaders loaders, SyntaxTrees trees) {
        this.loaders = loaders;
        this.trees = trees;
    }

    @Description("The article that the words are from.")
    public @NonNull CompletionStage<Article> article(@Source Evidence evidence) {
        return loaders.byId(Article.class, evidence.articleId);
    }

    @Description("Up to 160 characters of the article that stand before the words, from the start of a word.")
    public @NonNull CompletionStage<String> before(@Source Evidence evidence) {
        return body(evidence).thenApply(body -> Snippet.before(body, evidence.start));
    }

    @Description("Up to 160 characters of the article that stand behind the words, to the end of a word.")
    public @NonNull CompletionStage<String> after(@Source Evidence evidence) {
        return body(evidence).thenApply(body -> Snippet.after(body, evidence.end));
    }

    @Complexity(500)
    @Description("The sentences that the words are part of, parsed: their words in order, each with the one that it depends on, 500 or a few more at "
            + "most. Null where a curator wrote the fact.")
    public CompletionStage<List<@NonNull SyntaxWord>> tree(@Source Evidence evidence) {
        return evidence.method == Method.CURATED
                ? CompletableFuture.completedFuture(null)
                : loaders.unique(ArticleBody.class, "articleId", evidence.articleId).thenApply(text -> trees.of(text, evidence));
    }

    private CompletionStage<String> body(Evidence evidence) {
        return loaders.unique(ArticleBody.class, "articleId", evidence.articleId).thenApply(text -> text.body);
    }
}
