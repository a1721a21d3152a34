package dev.communique.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import dev.communique.entity.Change;
import dev.communique.entity.ChangeKind;
import dev.communique.entity.CorpusVersion;
import dev.communique.entity.Node;
import dev.communique.store.ChangeStore;
import dev.communique.store.Ids;
import dev.communique.store.Loaders;
import dev.communique.store.WholeList;

/** What loads changed. */
@GraphQLApi
@Singleton
public class ChangesQuery {

    private final ChangeStore store;
    private final Loaders loaders;

    ChangesQuery(ChangeStore store, Loaders loaders) {
        this.store = store;
        this.loaders = loaders;
    }

    @Complexity(500)
    @Query
    @Description("What is not what it was in the corpus of a version, by id: each node once, however many loads came since. What came and went "
            + "meanwhile is left out. An error where the version is none of 'versions': then all is to be read anew.")
    public @NonNull ChangeConnection changes(@NonNull String since, Integer first, String after) {
        ChangeStore.Since changes = store.since(since);
        return new ChangeConnection(changes.page(first, after), WholeList.of(changes::count));
    }

    @Query
    @Description("The last loads of which it is known what they changed, newest first; the first one is what is served. 20 at most, "
            + "and fewer where they changed very much.")
    public @NonNull List<@NonNull CorpusVersion> versions() {
        return store.versions();
    }

    @Description("The node as it is now; null where it was removed.")
    public CompletionStage<Node> node(@Source Change change) {
        return change.kind() == ChangeKind.REMOVED
                ? CompletableFuture.completedFuture(null)
                : loaders.byId(Ids.kind(change.id()), change.id()).thenApply(node -> node);
    }
}
