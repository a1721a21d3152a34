package dev.communique.api;

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

/** Where evidence stands. */
@GraphQLApi
@Singleton
public class EvidenceFields {

    private final Loaders loaders;

    EvidenceFields(Loaders loaders) {
        this.loaders = loaders;
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

    private CompletionStage<String> body(Evidence evidence) {
        return loaders.unique(ArticleBody.class, "articleId", evidence.articleId).thenApply(text -> text.body);
    }
}
