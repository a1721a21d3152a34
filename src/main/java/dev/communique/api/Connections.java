package dev.communique.api;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import dev.communique.entity.Actor;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Statement;
import dev.communique.store.ListQuery;
import dev.communique.store.Loaders;
import dev.communique.store.Slice;

/** Makes connections of the arguments that fields have for them, the same for each list of a kind. */
@Singleton
class Connections {

    /** The owner of lists that belong to nobody. */
    static final String EVERYTHING = Loaders.EVERYTHING;

    private final Loaders loaders;

    Connections(Loaders loaders) {
        this.loaders = loaders;
    }

    CompletionStage<ActorConnection> actors(ListQuery<Actor> list, String owner, Integer first, String after, Integer last, String before,
            ActorFilter filter, ActorOrder orderBy) {
        ListQuery<Actor> ordered = ActorOrder.of(orderBy, list);
        return loaders.connection(ordered, ActorFilter.where(filter), Slice.of(ordered, first, after, last, before), owner,
                ActorConnection::new);
    }

    CompletionStage<AgreementConnection> agreements(ListQuery<Agreement> list, String owner, Integer first, String after, Integer last,
            String before,
            AgreementFilter filter, AgreementOrder orderBy) {
        ListQuery<Agreement> ordered = AgreementOrder.of(orderBy, list);
        return loaders.connection(ordered, AgreementFilter.where(filter), Slice.of(ordered, first, after, last, before), owner,
                AgreementConnection::new);
    }

    CompletionStage<ArticleConnection> articles(ListQuery<Article> list, String owner, Integer first, String after, Integer last,
            String before,
            ArticleFilter filter, ArticleOrder orderBy) {
        ListQuery<Article> ordered = ArticleOrder.of(orderBy, list);
        return loaders.connection(ordered, ArticleFilter.where(filter), Slice.of(ordered, first, after, last, before), owner,
                ArticleConnection::new);
    }

    CompletionStage<EventConnection> events(ListQuery<Event> list, String owner, Integer first, String after, Integer last, String before,
            EventFilter filter, EventOrder orderBy) {
        ListQuery<Event> ordered = EventOrder.of(orderBy, list);
        return loaders.connection(ordered, EventFilter.where(filter), Slice.of(ordered, first, after, last, before), owner,
                EventConnection::new);
    }

    CompletionStage<StatementConnection> statements(ListQuery<Statement> list, String owner, Integer first, String after, Integer last,
            String before,
            StatementFilter filter, StatementOrder orderBy) {
        ListQuery<Statement> ordered = StatementOrder.of(orderBy, list);
        return loaders.connection(ordered, StatementFilter.where(filter), Slice.of(ordered, first, after, last, before), owner,
                StatementConnection::new);
    }
}
