package dev.communique.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.smallrye.graphql.api.Deprecated;

import io.quarkus.panache.common.Sort;

import dev.communique.api.execution.PartialList;
import dev.communique.store.BadUserInput;
import dev.communique.store.Ids;
import dev.communique.store.ListQuery;
import dev.communique.store.Loaders;
import dev.communique.entity.Actor;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Corpus;
import dev.communique.entity.Event;
import dev.communique.entity.Node;
import dev.communique.entity.OtherId;
import dev.communique.entity.Problem;
import dev.communique.entity.Statement;
import dev.communique.fact.Names;

/** The fields that queries start from. */
@GraphQLApi
@Singleton
public class Queries {

    private static final String INSTEAD = "Use by.";

    private final Loaders loaders;
    private final Connections connections;

    Queries(Loaders loaders, Connections connections) {
        this.loaders = loaders;
        this.connections = connections;
    }

    @Query
    @Description("Anything by its id; null where there is none.")
    public CompletionStage<Node> node(@Id @NonNull String id) {
        return Ids.kind(id) == Actor.class ? actorOf(id).thenApply(actor -> actor) : loaders.byId(Ids.kind(id), id).thenApply(node -> node);
    }

    @Query
    @Description("Up to 100 things by their ids, in that order, null for each that isn't there. For what is no id there is an error too.")
    public @NonNull CompletionStage<List<Node>> nodes(@Id @NonNull List<@NonNull String> ids) {
        PartialList<Node> list = new PartialList<>();
        List<CompletableFuture<Node>> nodes = new ArrayList<>();
        for (String id : Ids.limited("ids", ids)) {
            try {
                nodes.add(node(id).toCompletableFuture());
            } catch (BadUserInput e) {
                list.refuse(nodes.size(), e);
                nodes.add(CompletableFuture.completedFuture(null));
            }
        }
        CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new)).whenComplete((done, failure) -> {
            if (failure == null) {
                list.complete(nodes.stream().map(CompletableFuture::join).toList());
            } else {
                list.completeExceptionally(failure);
            }
        });
        return list;
    }

    @Query
    @Description("An actor by what 'by' names; null where there is none.")
    public CompletionStage<Actor> actor(ActorBy by, @Deprecated(reason = INSTEAD) @Id String id, @Deprecated(reason = INSTEAD) String slug,
            @Deprecated(reason = INSTEAD) String name) {
        if (Stream.of(by, id, slug, name).filter(Objects::nonNull).count() != 1) {
            throw new BadUserInput("give 'by', or one of 'id', 'slug' and 'name'");
        }
        return find(by == null ? new ActorBy(id, slug, name, null) : by);
    }

    private CompletionStage<Actor> find(ActorBy by) {
        if (by.externalId() != null) {
            return loaders.byOtherId(OtherId.key(by.externalId().id()));
        }
        if (by.name() != null) {
            return loaders.named(Names.key(by.name()));
        }
        return by.id() == null ? loaders.actorOfSlug(by.slug()) : actorOf(Ids.check(Actor.class, by.id()));
    }

    /** The slug in an id may be one that the actor had before. */
    private CompletionStage<Actor> actorOf(String id) {
        return loaders.actorOfSlug(id.substring(id.indexOf(':') + 1));
    }

    @Query
    @Description("All actors by name.")
    public @NonNull CompletionStage<ActorConnection> actors(Integer first, String after, Integer last, String before,
            ActorFilter filter, ActorOrder orderBy) {
        return connections.actors(ListQuery.ACTORS, Connections.EVERYTHING, first, after, last, before, filter, orderBy);
    }

    @Query
    @Description("An article by id or slug; null where there is none.")
    public CompletionStage<Article> article(@Id String id, String slug) {
        return find(Article.class, id, slug);
    }

    @Query
    @Description("All articles, newest first.")
    public @NonNull CompletionStage<ArticleConnection> articles(Integer first, String after, Integer last, String before,
            ArticleFilter filter, ArticleOrder orderBy) {
        return connections.articles(ListQuery.ARTICLES, Connections.EVERYTHING, first, after, last, before, filter, orderBy);
    }

    @Query
    @Description("An agreement by id or slug; null where there is none.")
    public CompletionStage<Agreement> agreement(@Id String id, String slug) {
        return find(Agreement.class, id, slug);
    }

    @Query
    @Description("All agreements, signed last first.")
    public @NonNull CompletionStage<AgreementConnection> agreements(Integer first, String after, Integer last, String before,
            AgreementFilter filter, AgreementOrder orderBy) {
        return connections.agreements(ListQuery.AGREEMENTS, Connections.EVERYTHING, first, after, last, before, filter, orderBy);
    }

    @Query
    @Description("An event by id or slug; null where there is none.")
    public CompletionStage<Event> event(@Id String id, String slug) {
        return find(Event.class, id, slug);
    }

    @Query
    @Description("All events, newest first.")
    public @NonNull CompletionStage<EventConnection> events(Integer first, String after, Integer last, String before,
            EventFilter filter, EventOrder orderBy) {
        return connections.events(ListQuery.EVENTS, Connections.EVERYTHING, first, after, last, before, filter, orderBy);
    }

    @Query
    @Description("A statement by its id; null where there is none.")
    public CompletionStage<Statement> statement(@Id String id) {
        if (id == null) {
            throw new BadUserInput("give 'id'");
        }
        return loaders.byId(Statement.class, Ids.check(Statement.class, id));
    }

    @Query
    @Description("All statements, newest first.")
    public @NonNull CompletionStage<StatementConnection> statements(Integer first, String after, Integer last, String before,
            StatementFilter filter, StatementOrder orderBy) {
        return connections.statements(ListQuery.STATEMENTS, Connections.EVERYTHING, first, after, last, before, filter, orderBy);
    }

    @Query
    @Description("What is loaded, and what was left out.")
    public @NonNull Corpus corpus() {
        return Corpus.findById(Corpus.ONLY);
    }

    @NonNull
    @Description("What in the corpus could not be read or understood, in the order of its files.")
    public List<@NonNull Problem> problems(@Source Corpus corpus) {
        return Problem.listAll(Sort.by("position"));
    }

    private <T extends Node> CompletionStage<T> find(Class<T> type, String id, String slug) {
        if ((id == null) == (slug == null)) {
            throw new BadUserInput("give one of 'id' and 'slug'");
        }
        return loaders.byId(type, id == null ? Ids.ofSlug(type, slug) : Ids.check(type, id));
    }
}
