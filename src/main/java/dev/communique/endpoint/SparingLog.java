package dev.communique.endpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;

/**
 * Logs what requests can cause at most once in ten seconds for each kind of failure, so that nobody can fill the log by asking; how many
 * were left out is said with the next one that is not. Those left out are there at DEBUG.
 */
final class SparingLog {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(10);

    private final Logger log;
    private final LongSupplier clock;
    private final Map<Class<?>, Kind> kinds = new ConcurrentHashMap<>();

    SparingLog(Logger log) {
        this(log, System::nanoTime);
    }

    /** @param clock tells nanoseconds */
    SparingLog(Logger log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
    }

    private static final class Kind {
        private long next;
        private long leftOut;
        private boolean logged;
    }

    void warn(Throwable cause, String message) {
        log(Logger.Level.WARN, cause, message);
    }

    void error(Throwable cause, String message) {
        log(Logger.Level.ERROR, cause, message);
    }

    private void log(Logger.Level level, Throwable cause, String message) {
        Kind kind = kinds.computeIfAbsent(cause == null ? Void.class : cause.getClass(), any -> new Kind());
        long leftOut;
        synchronized (kind) {
            long now = clock.getAsLong();
            if (kind.logged && now - kind.next < 0) {
                kind.leftOut++;
                log.debug(message, cause);
                return;
            }
            leftOut = kind.leftOut;
            kind.leftOut = 0;
            kind.logged = true;
            kind.next = now + BETWEEN;
        }
        log.log(level, leftOut == 0 ? message : message + " (and " + leftOut + " more of this kind since the last line)", cause);
    }
}
