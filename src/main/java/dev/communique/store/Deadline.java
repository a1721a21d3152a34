package dev.communique.store;

/**
 * The end of the time that a request may take, and of the fields that it may have answered. After it, whatever of it checks it stops:
 * resolvers, properties, queries, the writing of the answer.
 */
public final class Deadline {

    /** Ends the execution. No exception, since graphql-java makes of those errors of single fields, and goes on. */
    static final class Passed extends Error {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("the time of the request is up", null, false, false);
        }
    }

    /** Ends the execution of an operation that answers more fields than any may: lists without a page size were longer than was assumed. */
    static final class TooManyFields extends Error {

        private static final long serialVersionUID = 1L;

        TooManyFields() {
            super("the operation answers too many fields", null, false, false);
        }
    }

    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    private volatile long end;
    private volatile Runnable interruption;
    private volatile boolean passed;
    private final long mostFields;
    private long fields;

    /**
     * @param nanos      how long from now the request may take
     * @param mostFields how many fields it may have answered
     */
    public Deadline(long nanos, long mostFields) {
        this.end = System.nanoTime() + nanos;
        this.mostFields = mostFields;
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

    /** Counts the fields from here on: the operation is executed, or executed once more. */
    public void countAnew() {
        fields = 0;
    }

    /** Counts a field that is about to be answered on this thread, and stops the request where it may not be. */
    public static void field() {
        Deadline deadline = CURRENT.get();
        if (deadline != null) {
            deadline.fields++;
            deadline.stop();
        }
    }

    /** Stops the request, once more where somebody has caught what stopped it before. */
    private void stop() {
        if (passed) {
            throw new Passed();
        }
        if (hasTooManyFields()) {
            throw new TooManyFields();
        }
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

    /** Whether the request has answered more fields than it may, and was stopped. */
    public boolean hasTooManyFields() {
        return fields > mostFields;
    }

    /** Whether the request on this thread was stopped. */
    public static boolean isOver() {
        Deadline deadline = CURRENT.get();
        return deadline != null && (deadline.passed || deadline.hasTooManyFields());
    }

    /** Stops the request on this thread where its time is up, or it has answered too many fields. */
    public static void check() {
        Deadline deadline = CURRENT.get();
        if (deadline != null) {
            deadline.stop();
        }
    }
}
