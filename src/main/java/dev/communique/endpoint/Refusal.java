package dev.communique.endpoint;

/** A request that is not executed: an HTTP status, and what the error in the answer says. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, Errors.BAD_REQUEST, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
