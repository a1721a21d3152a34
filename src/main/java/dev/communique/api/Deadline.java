package dev.communique.api;

/**
 * The end of the time that a request may take. Behind it, whatever of it checks it stops: resolvers, properties, queries, the writing of
 * the answer.
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

    private volatile long end;
    private volatile Runnable interruption;
    private volatile boolean passed;

    /** @param nanos how long from now the request may take */
    public Deadline(long nanos) {
        this.end = System.nanoTime() + nanos;
    }

    /** Has the request be stopped at once: nobody waits for it any more. */
    public void bringForward() {
        end = System.nanoTime();
    }

    /** Whether its time is up, though perhaps nobody has stopped it yet. */
    public boolean isDue() {
        return System.nanoTime() - end >= 0;
    }

    /** Makes it that of the thread. */
    public void begin() {
        CURRENT.set(this);
    }

    /** Ends a request on this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** Says what stops a query of the database that is running; called from another thread, perhaps repeatedly. Null for nothing. */
    public void interruptBy(Runnable interruption) {
        this.interruption = interruption;
    }

    /** From now on the request stops where it checks. Called from another thread; again, where it had no effect yet. */
    public void pass() {
        passed = true;
        Runnable how = interruption;
        if (how != null) {
            how.run();
        }
    }

    /** Whether the request was stopped. */
    public boolean isPassed() {
        return passed;
    }

    /** Whether the request on this thread was stopped. */
    public static boolean isOver() {
        Deadline deadline = CURRENT.get();
        return deadline != null && deadline.passed;
    }

    /** Stops the request on this thread where its time is up. */
    public static void check() {
        if (isOver()) {
            throw new Passed();
        }
    }
}
