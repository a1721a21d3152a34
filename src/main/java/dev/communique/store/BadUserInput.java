package dev.communique.store;

/** A request that its sender can correct; the message says how. Answered with the code {@code BAD_USER_INPUT}. */
public class BadUserInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadUserInput(String message) {
        super(message, null, false, false);
    }
}
