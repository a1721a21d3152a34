package dev.communique.mcp;

/** The arguments of a call are none that the tool takes; the message is for who called it. */
public final class BadArguments extends Exception {

    private static final long serialVersionUID = 1L;

    BadArguments(String message) {
        super(message, null, false, false);
    }
}
