package dev.communique.api.execution;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import dev.communique.store.BadUserInput;

/** A list of which some elements are null since they were asked for in a wrong way: each has an error of its own, and the rest stands. */
public final class PartialList<T> extends CompletableFuture<List<T>> {

    private final Map<Integer, BadUserInput> refused = new TreeMap<>();

    /** Says why an element is null. */
    public void refuse(int index, BadUserInput why) {
        refused.put(index, why);
    }

    /** The list as graphql-java takes it, with its errors, at the place of the field that asked for it. */
    CompletableFuture<DataFetcherResult<List<T>>> at(DataFetchingEnvironment field) {
        List<GraphQLError> errors = refused.entrySet().stream().map(entry -> error(field, entry.getKey(), entry.getValue())).toList();
        return thenApply(list -> DataFetcherResult.<List<T>>newResult().data(list).errors(errors).build());
    }

    private static GraphQLError error(DataFetchingEnvironment field, int index, BadUserInput why) {
        return GraphqlErrorBuilder.newError().message("%s", why.getMessage()).errorType(ErrorType.DataFetchingException)
                .path(field.getExecutionStepInfo().getPath().segment(index)).location(field.getField().getSourceLocation())
                .build();
    }
}
