package dev.communique.endpoint;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jboss.logging.Logger;

/**
 * Logs what requests can cause at most once in ten seconds, so that nobody can fill the log by asking; how many were left out is said
 * with the next one that is not. Those left out are there at DEBUG.
 */
final class SparingLog {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(10);

    private final Logger log;
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private final AtomicLong leftOut = new AtomicLong();

    SparingLog(Logger log) {
        this.log = log;
    }

    void warn(Throwable cause, String message) {
        log(Logger.Level.WARN, cause, message);
    }

    void error(Throwable cause, String message) {
        log(Logger.Level.ERROR, cause, message);
    }

    private void log(Logger.Level level, Throwable cause, String message) {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + BETWEEN)) {
            leftOut.incrementAndGet();
            log.debug(message, cause);
            return;
        }
        long more = leftOut.getAndSet(0);
        log.log(level, more == 0 ? message : message + " (and " + more + " more since the last line of this kind)", cause);
    }
}
