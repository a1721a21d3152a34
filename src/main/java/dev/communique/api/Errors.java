package dev.communique.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jboss.logging.Logger;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

/**
 * Turns failures into GraphQL errors with a code in their extensions. What clients can't mend is logged with its stack trace, and told
 * to them without.
 */
final class Errors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final String CODE = "code";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = failure.getException();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean bad = cause instanceof BadUserInput;
        if (!bad) {
            LOG.errorf(cause, "Field %s failed", failure.getPath());
        }
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", bad ? cause.getMessage() : "Internal error; the log of the server has the reason")
                .path(failure.getPath()).location(failure.getSourceLocation())
                .errorType(ErrorType.DataFetchingException)
                .extensions(Map.of(CODE, bad ? "BAD_USER_INPUT" : "INTERNAL_SERVER_ERROR"))
                .build();
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** The result with a code on each error that has none yet. */
    static ExecutionResult withCodes(ExecutionResult result) {
        return result.getErrors().isEmpty() ? result
                : result.transform(builder -> builder.errors(result.getErrors().stream().map(Errors::withCode).toList()));
    }

    private static GraphQLError withCode(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().containsKey(CODE)) {
            return error;
        }
        return GraphqlErrorBuilder.newError().message("%s", error.getMessage()).locations(error.getLocations()).path(error.getPath())
                .extensions(Map.of(CODE, code(error.getErrorType()))).build();
    }

    private static String code(ErrorClassification type) {
        if (type == ErrorType.InvalidSyntax) {
            return "GRAPHQL_PARSE_FAILED";
        }
        return type == ErrorType.ValidationError ? "GRAPHQL_VALIDATION_FAILED" : "BAD_USER_INPUT";
    }

    /** The errors of an answer that has nothing else. */
    static List<Map<String, Object>> of(String message, String code) {
        return List.of(Map.of("message", message, "extensions", Map.of(CODE, code)));
    }
}
