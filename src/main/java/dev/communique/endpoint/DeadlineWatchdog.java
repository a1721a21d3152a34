package dev.communique.endpoint;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.communique.store.Deadline;

/** Stops the requests whose time is up: a thread that looks at those that run, and sleeps while none does. */
@Singleton
class DeadlineWatchdog {

    private static final Logger LOG = Logger.getLogger(DeadlineWatchdog.class);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private final Thread watch = new Thread(this::watch, "graphql-deadlines");
    private volatile boolean asleep;
    private volatile boolean closed;

    DeadlineWatchdog() {
        watch.setDaemon(true);
        watch.start();
    }

    /** A request begins to run on this thread. */
    void begin(Deadline deadline) {
        deadline.begin();
        running.add(deadline);
        if (asleep) {
            LockSupport.unpark(watch);
        }
    }

    /** It has ended. */
    void end(Deadline deadline) {
        running.remove(deadline);
        Deadline.end();
    }

    private void watch() {
        while (!closed) {
            asleep = true;
            if (running.isEmpty()) {
                LockSupport.park(this);
            }
            asleep = false;
            running.stream().filter(Deadline::isDue).forEach(DeadlineWatchdog::stop);
            LockSupport.parkNanos(this, BETWEEN_LOOKS);
        }
    }

    /** Whatever comes of it, the next one must be stopped too. */
    private static void stop(Deadline deadline) {
        try {
            deadline.pass();
        } catch (RuntimeException e) {
            LOG.debug("The query that a late request ran was not cancelled", e);
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        LockSupport.unpark(watch);
    }
}
