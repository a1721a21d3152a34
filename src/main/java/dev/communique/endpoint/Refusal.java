package dev.communique.endpoint;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;

/** A request that is not executed: an HTTP status, and the errors in the answer. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean malformed;
    private final transient List<Map<String, Object>> errors;

    /** Of a request that follows GraphQL over HTTP. */
    Refusal(int status, ErrorCode code, String message) {
        this(status, false, Errors.of(message, code));
    }

    private Refusal(int status, boolean malformed, List<Map<String, Object>> errors) {
        super((String) errors.get(0).get("message"), null, false, false);
        this.status = status;
        this.malformed = malformed;
        this.errors = errors;
    }

    /** Of a document or variables that do not follow the grammar or the schema. */
    static Refusal of(List<? extends GraphQLError> errors) {
        return new Refusal(400, false, errors.stream().map(Errors::specified).toList());
    }

    /** Of a request that does not follow GraphQL over HTTP. */
    static Refusal malformed(int status, ErrorCode code, String message) {
        return new Refusal(status, true, Errors.of(message, code));
    }

    static Refusal badRequest(String message) {
        return malformed(400, ErrorCode.BAD_REQUEST, message);
    }

    /** The errors as the specification of GraphQL has them; at least one. */
    List<Map<String, Object>> errors() {
        return errors;
    }

    /** The code of the first error. */
    ErrorCode code() {
        return ErrorCode.valueOf((String) ((Map<?, ?>) errors.get(0).get("extensions")).get(Errors.CODE));
    }

    /** The status: in JSON, a well-formed request has 200, whatever became of it; but that nobody answers now is told to all. */
    int status(MediaType type) {
        return malformed || status == 503 || type != MediaType.JSON ? status : 200;
    }
}
