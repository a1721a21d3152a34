package dev.communique.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.entity.Actor;
import dev.communique.store.BadUserInput;
import dev.communique.store.Loaders;

/** How many elements of a list are alike, over all that its filter lets through. */
@GraphQLApi
@Singleton
public class CountFields {

    /** Whoever counts reads the whole list. */
    static final int OF_COUNTS = 100;
    static final int MOST = 1_000;
    private static final int MOST_KEYS = 3;
    private static final int UNASKED = 100;
    static final String COUNTS = "How many elements of the whole list have the same values of up to three keys: most first, or by time "
            + "where a key is one of time. 100 unless asked, 1,000 at most.";

    private final Loaders loaders;

    CountFields(Loaders loaders) {
        this.loaders = loaders;
    }

    @Complexity(OF_COUNTS)
    @LargestSize(MOST)
    @Description(COUNTS)
    public @NonNull CompletionStage<List<@NonNull Count>> countBy(@Source ActorConnection connection, @NonNull List<@NonNull ActorKey> keys,
            @DefaultValue("100") Integer first) {
        return counts(connection, keys, first);
    }

    @Complexity(OF_COUNTS)
    @LargestSize(MOST)
    @Description(COUNTS)
    public @NonNull CompletionStage<List<@NonNull Count>> countBy(@Source AgreementConnection connection,
            @NonNull List<@NonNull AgreementKey> keys,
            @DefaultValue("100") Integer first) {
        return counts(connection, keys, first);
    }

    @Complexity(OF_COUNTS)
    @LargestSize(MOST)
    @Description(COUNTS)
    public @NonNull CompletionStage<List<@NonNull Count>> countBy(@Source ArticleConnection connection,
            @NonNull List<@NonNull ArticleKey> keys,
            @DefaultValue("100") Integer first) {
        return counts(connection, keys, first);
    }

    @Complexity(OF_COUNTS)
    @LargestSize(MOST)
    @Description(COUNTS)
    public @NonNull CompletionStage<List<@NonNull Count>> countBy(@Source EventConnection connection, @NonNull List<@NonNull EventKey> keys,
            @DefaultValue("100") Integer first) {
        return counts(connection, keys, first);
    }

    @Complexity(OF_COUNTS)
    @LargestSize(MOST)
    @Description(COUNTS)
    public @NonNull CompletionStage<List<@NonNull Count>> countBy(@Source StatementConnection connection,
            @NonNull List<@NonNull StatementKey> keys,
            @DefaultValue("100") Integer first) {
        return counts(connection, keys, first);
    }

    private static CompletionStage<List<Count>> counts(Connection<?> connection, List<? extends CountKey> keys, Integer first) {
        return connection.list.groups(keys.stream().map(CountKey::group).toList(), most(keys, first))
                .thenApply(groups -> groups.stream().map(Count::new).toList());
    }

    /** How many counts are wanted at most, once the arguments are checked. */
    static int most(List<?> keys, Integer first) {
        if (keys.isEmpty() || keys.size() > MOST_KEYS || Set.copyOf(keys).size() < keys.size()) {
            throw new BadUserInput("'keys' is " + keys + ": expected 1 to " + MOST_KEYS + " different ones");
        }
        if (first != null && (first < 0 || first > MOST)) {
            throw new BadUserInput("'first' is " + first + ": expected 0 to " + MOST);
        }
        return first == null ? UNASKED : first;
    }

    @Description("The actors among the values, in the order of the keys.")
    public @NonNull CompletionStage<List<@NonNull Actor>> actors(@Source Count count) {
        return loaders.byIds(Actor.class, count.actorIds()) // what a search counts may be of the corpus before
                .thenApply(actors -> actors.stream().filter(Objects::nonNull).toList());
    }
}
