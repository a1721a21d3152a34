package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.entity.Actor;
import dev.communique.store.WholeList;
import dev.communique.store.ListQuery;
import dev.communique.store.Loaders;
import dev.communique.store.Page;
import dev.communique.store.Slice;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.Mention;
import dev.communique.fact.ActorType;

/** What an article is tied to. */
@GraphQLApi
@Singleton
public class ArticleFields {

    /** What cursors into the mentions of an article name as their order. */
    private static final String MENTIONS = "Mention.sortKey";

    private final Loaders loaders;
    private final Connections connections;

    ArticleFields(Loaders loaders, Connections connections) {
        this.loaders = loaders;
        this.connections = connections;
    }

    @Description("Its text: paragraphs with a blank line between two, without headline, dateline, captions and page furniture.")
    public @NonNull CompletionStage<String> body(@Source Article article) {
        return loaders.unique(ArticleBody.class, "articleId", article.id).thenApply(text -> text.body);
    }

    @Description("The articles that tell the same in the same words, or nearly so, newest first: what agencies sell to several outlets.")
    public @NonNull CompletionStage<List<@NonNull Article>> copies(@Source Article article) {
        return article.story == null
                ? CompletableFuture.completedFuture(List.of())
                : loaders.list(ListQuery.ARTICLES_OF_STORY, article.story)
                        .thenApply(all -> all.stream().filter(other -> !other.id.equals(article.id)).toList());
    }

    @Description("Whom it names or tells of, first named first.")
    public @NonNull CompletionStage<ActorConnection> actors(@Source Article article, Integer first, String after, Integer last,
            String before, ActorType type, ActorFilter filter, ActorOrder orderBy) {
        ListQuery<Actor> ordered = ActorOrder.of(orderBy, ListQuery.ACTORS_OF_ARTICLE);
        return loaders.connection(ordered, ActorFilter.where(filter).andIfGiven("t.type = %s", type),
                Slice.of(ordered, first, after, last, before), article.id, ActorConnection::new);
    }

    @Description("The agreements it tells of, in the order of the text.")
    public @NonNull CompletionStage<AgreementConnection> agreements(@Source Article article, Integer first, String after, Integer last,
            String before,
            AgreementFilter filter, AgreementOrder orderBy) {
        return connections.agreements(ListQuery.AGREEMENTS_OF_ARTICLE, article.id, first, after, last, before, filter, orderBy);
    }

    @Description("The events it tells of, in the order of the text.")
    public @NonNull CompletionStage<EventConnection> events(@Source Article article, Integer first, String after, Integer last,
            String before,
            EventFilter filter, EventOrder orderBy) {
        return connections.events(ListQuery.EVENTS_OF_ARTICLE, article.id, first, after, last, before, filter, orderBy);
    }

    @Description("The statements in it, in the order of the text.")
    public @NonNull CompletionStage<StatementConnection> statements(@Source Article article, Integer first, String after, Integer last,
            String before,
            StatementFilter filter, StatementOrder orderBy) {
        return connections.statements(ListQuery.STATEMENTS_OF_ARTICLE, article.id, first, after, last, before, filter, orderBy);
    }

    @Description("Each place where it names an actor, in the order of the text.")
    public @NonNull CompletionStage<MentionConnection> mentions(@Source Article article, Integer first, String after, Integer last,
            String before) {
        Slice slice = Slice.of(MENTIONS, first, after, last, before);
        return loaders.unique(ArticleBody.class, "articleId", article.id).thenApply(text -> {
            List<Mention> all = text.mentions();
            return new MentionConnection(Page.of(all, mention -> mention.sortKey, MENTIONS, slice),
                    WholeList.of(all::size));
        });
    }
}
