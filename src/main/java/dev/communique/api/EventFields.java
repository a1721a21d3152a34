package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.store.ListQuery;
import dev.communique.store.Loaders;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Evidence;
import dev.communique.entity.Participation;

/** What an event is tied to. */
@GraphQLApi
@Singleton
public class EventFields {

    private final Loaders loaders;
    private final Connections connections;

    EventFields(Loaders loaders, Connections connections) {
        this.loaders = loaders;
        this.connections = connections;
    }

    @Description("Who took part, in the order of the article.")
    public @NonNull CompletionStage<List<@NonNull Participation>> participants(@Source Event event) {
        return loaders.list(ListQuery.PARTICIPANTS, event.id);
    }

    @Description("What was made, signed or discussed there, signed last first.")
    public @NonNull CompletionStage<List<@NonNull Agreement>> agreements(@Source Event event) {
        return loaders.list(ListQuery.AGREEMENTS_AT_EVENT, event.id);
    }

    @Description("What was said on the occasion, newest first.")
    public @NonNull CompletionStage<StatementConnection> statements(@Source Event event, Integer first, String after, Integer last,
            String before,
            StatementFilter filter, StatementOrder orderBy) {
        return connections.statements(ListQuery.STATEMENTS_AT_EVENT, event.id, first, after, last, before, filter, orderBy);
    }

    @Description("The articles that tell of it, newest first.")
    public @NonNull CompletionStage<List<@NonNull Article>> articles(@Source Event event) {
        return loaders.list(ListQuery.ARTICLES_ON_EVENT, event.id);
    }

    @Description("The words that prove it.")
    public @NonNull List<@NonNull Evidence> evidence(@Source Event event) {
        return Evidence.unpack(event.packedEvidence);
    }
}
