package dev.communique.endpoint;

/** A request that is not executed: an HTTP status, and what the error in the answer says. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final boolean malformed;

    /** Of a request that follows GraphQL over HTTP. */
    Refusal(int status, String code, String message) {
        this(status, code, message, false);
    }

    private Refusal(int status, String code, String message, boolean malformed) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.malformed = malformed;
    }

    /** Of a request that does not. */
    static Refusal malformed(int status, String code, String message) {
        return new Refusal(status, code, message, true);
    }

    static Refusal badRequest(String message) {
        return malformed(400, Errors.BAD_REQUEST, message);
    }

    String code() {
        return code;
    }

    /** The status: in JSON, a well-formed request has 200, whatever became of it; but that nobody answers now is told to all. */
    int status(MediaType type) {
        return malformed || status == 503 || type != MediaType.JSON ? status : 200;
    }
}
