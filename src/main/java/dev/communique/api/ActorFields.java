package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.store.ListQuery;
import dev.communique.store.Loaders;
import dev.communique.store.Slice;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.StatementActor.Part;

/** What an actor is tied to. */
@GraphQLApi
@Singleton
public class ActorFields {

    private static final int RELATED = 10;

    private final Loaders loaders;
    private final Connections connections;

    ActorFields(Loaders loaders, Connections connections) {
        this.loaders = loaders;
        this.connections = connections;
    }

    @Description("Whom this actor belongs to or speaks for.")
    public @NonNull CompletionStage<List<@NonNull Affiliation>> affiliations(@Source Actor actor) {
        return loaders.list(ListQuery.AFFILIATIONS, actor.id);
    }

    @Description("Who belongs to or speaks for this actor.")
    public @NonNull CompletionStage<List<@NonNull Affiliation>> affiliates(@Source Actor actor) {
        return loaders.list(ListQuery.AFFILIATES, actor.id);
    }

    @Description("What it agreed, signed last first.")
    public @NonNull CompletionStage<AgreementConnection> agreements(@Source Actor actor, Integer first, String after, Integer last,
            String before,
            AgreementFilter filter, AgreementOrder orderBy) {
        return connections.agreements(ListQuery.AGREEMENTS_OF_ACTOR, actor.id, first, after, last, before, filter, orderBy);
    }

    @Description("What it said, newest first. WITH_REPRESENTATIVES adds what its officials, ministries and forces said for it.")
    public @NonNull CompletionStage<StatementConnection> statements(@Source Actor actor, Integer first, String after, Integer last,
            String before,
            @DefaultValue("WITH_REPRESENTATIVES") StatementScope scope, StatementFilter filter, StatementOrder orderBy) {
        return connections.statements(ListQuery.statementsOfActor(scope == StatementScope.SELF ? Part.SPEAKER : Part.VOICE), actor.id,
                first, after, last, before, filter, orderBy);
    }

    @Description("What others said of it, newest first.")
    public @NonNull CompletionStage<StatementConnection> mentionedIn(@Source Actor actor, Integer first, String after, Integer last,
            String before,
            StatementFilter filter, StatementOrder orderBy) {
        return connections.statements(ListQuery.statementsOfActor(Part.SUBJECT), actor.id, first, after, last, before, filter, orderBy);
    }

    @Description("What it took part in, newest first.")
    public @NonNull CompletionStage<EventConnection> events(@Source Actor actor, Integer first, String after, Integer last, String before,
            EventFilter filter, EventOrder orderBy) {
        return connections.events(ListQuery.EVENTS_OF_ACTOR, actor.id, first, after, last, before, filter, orderBy);
    }

    @Description("The articles that name it or tell a fact of it, newest first.")
    public @NonNull CompletionStage<ArticleConnection> articles(@Source Actor actor, Integer first, String after, Integer last,
            String before,
            ArticleFilter filter, ArticleOrder orderBy) {
        return connections.articles(ListQuery.ARTICLES_OF_ACTOR, actor.id, first, after, last, before, filter, orderBy);
    }

    @Complexity(100)
    @Description("Actors tied to it by shared agreements, events and statements, strongest first: 10 unless asked, 100 at most.")
    public @NonNull CompletionStage<List<@NonNull ActorRelation>> relatedActors(@Source Actor actor, Integer first) {
        return loaders.related(Slice.size("first", first, RELATED), actor.id)
                .thenApply(ties -> ties.stream().map(ActorRelation::new).toList());
    }
}
