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
import dev.communique.entity.Actor;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Evidence;

/** What an agreement is tied to. */
@GraphQLApi
@Singleton
public class AgreementFields {

    private final Loaders loaders;
    private final Connections connections;

    AgreementFields(Loaders loaders, Connections connections) {
        this.loaders = loaders;
        this.connections = connections;
    }

    @Description("Who agreed, in the order of the article.")
    public @NonNull CompletionStage<List<@NonNull Actor>> parties(@Source Agreement agreement) {
        return loaders.list(ListQuery.PARTIES, agreement.id);
    }

    @Description("The agreement that this one changes or adds to.")
    public CompletionStage<Agreement> amends(@Source Agreement agreement) {
        return loaders.byId(Agreement.class, agreement.amendsId);
    }

    @Description("The agreements that change or add to this one, signed last first.")
    public @NonNull CompletionStage<List<@NonNull Agreement>> amendedBy(@Source Agreement agreement) {
        return loaders.list(ListQuery.AMENDMENTS, agreement.id);
    }

    @Description("What was said of it, newest first.")
    public @NonNull CompletionStage<StatementConnection> statements(@Source Agreement agreement, Integer first, String after, Integer last,
            String before,
            StatementFilter filter, StatementOrder orderBy) {
        return connections.statements(ListQuery.STATEMENTS_ON_AGREEMENT, agreement.id, first, after, last, before, filter, orderBy);
    }

    @Description("Where it was made, signed or discussed, newest first.")
    public @NonNull CompletionStage<List<@NonNull Event>> events(@Source Agreement agreement) {
        return loaders.list(ListQuery.EVENTS_OF_AGREEMENT, agreement.id);
    }

    @Description("The articles that tell of it, newest first.")
    public @NonNull CompletionStage<List<@NonNull Article>> articles(@Source Agreement agreement) {
        return loaders.list(ListQuery.ARTICLES_ON_AGREEMENT, agreement.id);
    }

    @Description("The words that prove it.")
    public @NonNull List<@NonNull Evidence> evidence(@Source Agreement agreement) {
        return Evidence.unpack(agreement.packedEvidence);
    }
}
