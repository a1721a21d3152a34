package dev.communique.loading;

import org.jboss.logging.Logger;

/** Whether there is memory for a load, and what to do where there is not. */
final class LoadMemory {

    private static final Logger LOG = Logger.getLogger(LoadMemory.class);

    /** Bytes of memory for a byte of documents, measured with news of 9 KB: for what is merged, and for the graph stored in memory. */
    private static final double MERGED = 2;
    private static final double STORED = 7;

    /** What the process takes besides. */
    private static final long BASE = 150L << 20;

    private final boolean stored;
    private final long most;

    /**
     * @param stored whether the graph is stored in the memory of this process
     * @param most   how many bytes it may have
     */
    LoadMemory(boolean stored, long most) {
        this.stored = stored;
        this.most = most;
    }

    /** Whether the graph is stored in memory. */
    boolean isStore() {
        return stored;
    }

    /** How many bytes a load of documents of so many bytes takes, by experience. */
    long needed(long documents) {
        return BASE + (long) (documents * (stored ? MERGED + STORED : MERGED));
    }

    /** Tells before anything is read where a corpus is not likely to fit. */
    void warn(long documents) {
        if (needed(documents) > most) {
            LOG.warnf("The corpus has %d MB of documents, which take some %d MB of memory. %s", documents >> 20, needed(documents) >> 20,
                    advice());
        }
    }

    /** What to do where it does not fit. */
    String advice() {
        return "This process may have " + (most >> 20) + " MB: give it more with java -Xmx (or -XX:MaxRAMPercentage)" + (stored
                ? ", or store the graph on disk with -Dquarkus.datasource.jdbc.url=jdbc:h2:file:/path/to/graph, or in PostgreSQL"
                        + " (build with -Ddb=postgresql)"
                : "");
    }

    /** Whether something failed because there was no memory left. */
    boolean isExhausted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
