package dev.communique.api;

/**
 * The end of the time that the request on this thread may take. Behind it whatever checks it stops: resolvers, properties, queries, the writing of the
 * answer.
 */
public final class Deadline {

    /** Ends the execution. No exception, since graphql-java makes of those errors of single fields, and goes on. */
    static final class Passed extends Error {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("the time of the request is up", null, false, false);
        }
    }

    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    private volatile Runnable interruption;
    private volatile boolean passed;

    private Deadline() {
    }

    /** Starts a request on this thread. */
    public static Deadline start() {
        Deadline deadline = new Deadline();
        CURRENT.set(deadline);
        return deadline;
    }

    /** Says what stops a query of the database that is running; called from another thread, perhaps repeatedly. Null for nothing. */
    public void interruptBy(Runnable interruption) {
        this.interruption = interruption;
    }

    /** Ends a request on this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** From now on the request stops where it checks. Called from another thread; again, where it had no effect yet. */
    public void pass() {
        passed = true;
        Runnable how = interruption;
        if (how != null) {
            how.run();
        }
    }

    public boolean isPassed() {
        return passed;
    }

    /** Stops the request on this thread where its time is up. */
    public static void check() {
        Deadline deadline = CURRENT.get();
        if (deadline != null && deadline.passed) {
            throw new Passed();
        }
    }
}
