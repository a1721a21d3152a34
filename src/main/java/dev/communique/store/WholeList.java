package dev.communique.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntSupplier;

/** What may be asked of a list as a whole, of which a connection has a page. */
public interface WholeList {

    /** How many elements it has. */
    CompletionStage<Integer> count();

    /** How many elements are alike, for the first groups: most first, or by time where a key is one of time. */
    CompletionStage<List<Group>> groups(List<GroupKey> keys, int first);

    /** A list of which only the number of elements can be asked. */
    static WholeList of(IntSupplier size) {
        return new WholeList() {
            @Override
            public CompletionStage<Integer> count() {
                return CompletableFuture.completedFuture(size.getAsInt());
            }

            @Override
            public CompletionStage<List<Group>> groups(List<GroupKey> keys, int first) {
                throw new UnsupportedOperationException("such a list is not counted by keys");
            }
        };
    }
}
