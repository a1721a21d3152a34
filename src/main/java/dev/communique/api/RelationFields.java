package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.store.Loaders;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Article;
import dev.communique.entity.Evidence;
import dev.communique.entity.Mention;
import dev.communique.entity.Participation;

/** What an affiliation, a participation and a mention tie together. */
@GraphQLApi
@Singleton
public class RelationFields {

    private final Loaders loaders;

    RelationFields(Loaders loaders) {
        this.loaders = loaders;
    }

    @Description("The actor.")
    public @NonNull CompletionStage<Actor> actor(@Source Affiliation affiliation) {
        return loaders.byId(Actor.class, affiliation.actorId);
    }

    @Description("Whom it belongs to or speaks for.")
    public @NonNull CompletionStage<Actor> organization(@Source Affiliation affiliation) {
        return loaders.byId(Actor.class, affiliation.organizationId);
    }

    @Description("The words that prove it.")
    public @NonNull List<@NonNull Evidence> evidence(@Source Affiliation affiliation) {
        return Evidence.unpack(affiliation.packedEvidence);
    }

    @Description("The other actor.")
    public @NonNull CompletionStage<Actor> actor(@Source ActorRelation relation) {
        return loaders.byId(Actor.class, relation.actorId());
    }

    @Description("Who took part.")
    public @NonNull CompletionStage<Actor> actor(@Source Participation participation) {
        return loaders.byId(Actor.class, participation.actorId);
    }

    @Description("Who is named.")
    public @NonNull CompletionStage<Actor> actor(@Source Mention mention) {
        return loaders.byId(Actor.class, mention.actorId);
    }

    @Description("The article that names it.")
    public @NonNull CompletionStage<Article> article(@Source Mention mention) {
        return loaders.byId(Article.class, mention.articleId);
    }
}
