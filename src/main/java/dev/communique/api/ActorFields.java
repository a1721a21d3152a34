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
import dev.communique.store.Where;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor.Part;

/** What an actor is tied to. */
@GraphQLApi
@Singleton
public class ActorFields {

    private static final int RELATED = 10;

    private final Loaders loaders;

    ActorFields(Loaders loaders) {
        this.loaders = loaders;
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
            String before, AgreementFilter filter, AgreementOrder orderBy) {
        return loaders.connection(AgreementOrder.of(orderBy, ListQuery.AGREEMENTS_OF_ACTOR), AgreementFilter.where(filter),
                Slice.of(AgreementOrder.of(orderBy, ListQuery.AGREEMENTS_OF_ACTOR), first, after, last, before),
                actor.id, AgreementConnection::new);
    }

    @Description("What it said, newest first. WITH_REPRESENTATIVES adds what its officials, ministries and forces said for it.")
    public @NonNull CompletionStage<StatementConnection> statements(@Source Actor actor, Integer first, String after, Integer last,
            String before,
            @DefaultValue("WITH_REPRESENTATIVES") StatementScope scope, StatementFilter filter) {
        ListQuery<Statement> listing = ListQuery.statementsOfActor(scope == StatementScope.SELF ? Part.SPEAKER : Part.VOICE);
        return loaders.connection(listing, StatementFilter.where(filter), Slice.of(listing, first, after, last, before), actor.id,
                StatementConnection::new);
    }

    @Description("What others said of it, newest first.")
    public @NonNull CompletionStage<StatementConnection> mentionedIn(@Source Actor actor, Integer first, String after, Integer last,
            String before) {
        return loaders.connection(ListQuery.statementsOfActor(Part.SUBJECT), Where.all(),
                Slice.of(ListQuery.statementsOfActor(Part.SUBJECT), first, after, last, before), actor.id,
                StatementConnection::new);
    }

    @Description("What it took part in, newest first.")
    public @NonNull CompletionStage<EventConnection> events(@Source Actor actor, Integer first, String after, Integer last, String before,
            EventFilter filter) {
        return loaders.connection(ListQuery.EVENTS_OF_ACTOR, EventFilter.where(filter),
                Slice.of(ListQuery.EVENTS_OF_ACTOR, first, after, last, before), actor.id,
                EventConnection::new);
    }

    @Description("The articles that name it or tell a fact of it, newest first.")
    public @NonNull CompletionStage<ArticleConnection> articles(@Source Actor actor, Integer first, String after, Integer last,
            String before) {
        return loaders.connection(ListQuery.ARTICLES_OF_ACTOR, Where.all(),
                Slice.of(ListQuery.ARTICLES_OF_ACTOR, first, after, last, before),
                actor.id,
                ArticleConnection::new);
    }

    @Description("Actors tied to it by shared agreements, events and statements, strongest first: 10 unless asked, 100 at most.")
    public @NonNull CompletionStage<List<@NonNull ActorRelation>> relatedActors(@Source Actor actor, Integer first) {
        return loaders.related(Slice.size("first", first, RELATED), actor.id)
                .thenApply(ties -> ties.stream().map(ActorRelation::new).toList());
    }
}
