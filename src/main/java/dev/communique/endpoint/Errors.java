package dev.communique.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jboss.logging.Logger;

import dev.communique.store.BadUserInput;
import dev.communique.store.Deadline;
import dev.communique.store.TooMuch;
import dev.communique.entity.StoreAway;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.SourceLocation;

/**
 * Turns failures into GraphQL errors with a code in their extensions. What clients can't mend is logged with its stack trace, and told
 * to them without.
 */
final class Errors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final SparingLog AWAY_LOG = new SparingLog(LOG);
    private static final SparingLog FAILURE_LOG = new SparingLog(LOG);
    static final String CODE = "code";

    /** Of what the client sent, messages repeat as much as somebody reads. */
    private static final int LONGEST_MESSAGE = 1_000;

    private static final String LOGGED = Errors.class.getName() + ".logged";
    static final String AWAY_MESSAGE = "The database can't be reached; try again";
    static final String INTERNAL_MESSAGE = "Internal error; the log of the server has the reason";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = failure.getException();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        ErrorCode code = code(cause);
        if (code == ErrorCode.SERVICE_UNAVAILABLE && isFirst(failure)) {
            AWAY_LOG.warn(null, "Field " + failure.getPath() + " failed, since the database is away: " + cause.getMessage());
        } else if (code == ErrorCode.INTERNAL_SERVER_ERROR && isFirst(failure)) {
            FAILURE_LOG.error(cause, "Field " + failure.getPath() + " failed; what fails after it in this request is not logged");
        }
        String message = code == ErrorCode.INTERNAL_SERVER_ERROR || code == ErrorCode.REQUEST_TIMEOUT
                ? INTERNAL_MESSAGE
                : code == ErrorCode.SERVICE_UNAVAILABLE ? AWAY_MESSAGE : cause.getMessage();
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(failure.getPath()).location(failure.getSourceLocation())
                .errorType(ErrorType.DataFetchingException)
                .extensions(Map.of(CODE, code.name()))
                .build();
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static ErrorCode code(Throwable cause) {
        if (Deadline.isOver()) { // whatever failed was stopped, and the request is refused as a whole
            return ErrorCode.REQUEST_TIMEOUT;
        }
        if (cause instanceof BadUserInput) {
            return ErrorCode.BAD_USER_INPUT;
        }
        if (cause instanceof NonNullableValueCoercedAsNullException || cause instanceof OneOfTooManyKeysException
                || cause instanceof OneOfNullValueException) {
            return ErrorCode.GRAPHQL_VALIDATION_FAILED;
        }
        if (cause instanceof TooMuch) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        return StoreAway.caused(cause) ? ErrorCode.SERVICE_UNAVAILABLE : ErrorCode.INTERNAL_SERVER_ERROR;
    }

    private static boolean isFirst(DataFetcherExceptionHandlerParameters failure) {
        Object first = failure.getDataFetchingEnvironment().getGraphQlContext().computeIfAbsent(LOGGED, key -> failure.getPath());
        return first.equals(failure.getPath());
    }

    /** An error as the GraphQL specification has it, with a code and nothing of ours besides. */
    static Map<String, Object> specified(GraphQLError error) {
        Map<String, Object> specified = new LinkedHashMap<>(error.toSpecification());
        String message = error.getMessage();
        specified.put("message", cut(error.getErrorType() == ErrorType.ValidationError ? ErrorMessages.of(message) : message));
        specified.put("extensions", Map.of(CODE, code(error).name()));
        return specified;
    }

    /** The error of a document or variable that does not follow the schema. */
    static GraphQLError invalid(String message, SourceLocation location) {
        return GraphqlErrorBuilder.newError().errorType(ErrorType.ValidationError).message("%s", message).location(location).build();
    }

    /** A message of limited length. */
    static String cut(String message) {
        if (message.length() <= LONGEST_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return message.substring(0, end) + "…";
    }

    /** The code that a client gets with an error. */
    static ErrorCode code(GraphQLError error) {
        Object code = error.getExtensions() == null ? null : error.getExtensions().get(CODE);
        return code == null ? code(error.getErrorType()) : ErrorCode.valueOf(code.toString());
    }

    /** Whether the database was away when a request was answered. */
    static boolean isUnavailable(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(error -> code(error) == ErrorCode.SERVICE_UNAVAILABLE);
    }

    private static ErrorCode code(ErrorClassification type) {
        if (type == ErrorType.InvalidSyntax) {
            return ErrorCode.GRAPHQL_PARSE_FAILED;
        }
        if (type == ErrorType.ValidationError) {
            return ErrorCode.GRAPHQL_VALIDATION_FAILED;
        }
        if (type == ErrorType.ExecutionAborted) { // of all limits, the one that graphql-java itself has: how often introspection turns
            return ErrorCode.LIMIT_EXCEEDED;
        }
        return type == ErrorType.NullValueInNonNullableField ? ErrorCode.INTERNAL_SERVER_ERROR : ErrorCode.BAD_USER_INPUT;
    }

    /** The errors of an answer that has nothing else. */
    static List<Map<String, Object>> of(String message, ErrorCode code) {
        return List.of(Map.of("message", message, "extensions", Map.of(CODE, code.name())));
    }
}
