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
import dev.communique.entity.Statement;

/** What a statement is tied to. */
@GraphQLApi
@Singleton
public class StatementFields {

    private final Loaders loaders;

    StatementFields(Loaders loaders) {
        this.loaders = loaders;
    }

    @Description("Who said it; the parties of a joint communique.")
    public @NonNull CompletionStage<List<@NonNull Actor>> speakers(@Source Statement statement) {
        return loaders.byIds(Actor.class, statement.speakerIds);
    }

    @Description("For whom it was said: whom the speakers represent or are part of, nearest first.")
    public @NonNull CompletionStage<List<@NonNull Actor>> onBehalfOf(@Source Statement statement) {
        return loaders.byIds(Actor.class, statement.onBehalfOfIds);
    }

    @Description("Who is named in it, in the order of the words.")
    public @NonNull CompletionStage<List<@NonNull Actor>> mentions(@Source Statement statement) {
        return loaders.byIds(Actor.class, statement.mentionIds);
    }

    @Description("Where or when it was said: a meeting, a briefing.")
    public CompletionStage<Event> occasion(@Source Statement statement) {
        return loaders.byId(Event.class, statement.occasionId);
    }

    @Description("The agreements it is about, signed last first.")
    public @NonNull CompletionStage<List<@NonNull Agreement>> agreements(@Source Statement statement) {
        return loaders.list(ListQuery.AGREEMENTS_IN_STATEMENT, statement.id);
    }

    @Description("The article that has it.")
    public @NonNull CompletionStage<Article> article(@Source Statement statement) {
        return loaders.byId(Article.class, statement.articleId);
    }

    @Description("The passage that has the words and says whose they are.")
    public @NonNull Evidence evidence(@Source Statement statement) {
        return Evidence.unpack(statement.packedEvidence).get(0);
    }

    @Description("The words said, piece by piece, where a cue or the article's own words break them.")
    public @NonNull List<@NonNull Evidence> pieces(@Source Statement statement) {
        return evidence(statement).pieces(statement.packedPieces, statement.text);
    }
}
