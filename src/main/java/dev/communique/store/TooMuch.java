package dev.communique.store;

/** A request that would take more work than one may; the message says how to ask for less. Answered with {@code LIMIT_EXCEEDED}. */
public class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message, null, false, false);
    }
}
