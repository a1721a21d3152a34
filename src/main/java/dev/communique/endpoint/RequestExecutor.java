package dev.communique.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/**
 * The threads that requests run on. Costly ones have few threads of their own, so that however many there are, the others find
 * a free one.
 */
@Singleton
class RequestExecutor {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** A database elsewhere is waited for; H2 works on the thread that asks, where more threads would only take turns. */
    private static final int THREADS_PER_PROCESSOR = 4;
    private static final int MORE_THAN_PROCESSORS = 1;

    /** How many costly requests may wait, of all that may be inside: the others' places are not to be taken by what takes long. */
    private static final int SHARE_OF_COSTLY = 4;

    private final int atOnce;
    private final AtomicInteger inside = new AtomicInteger();
    private final ThreadPoolExecutor quick;
    private final ThreadPoolExecutor costly;
    private final Duration delay;
    private volatile long closed = Long.MAX_VALUE;

    @Inject
    RequestExecutor(EndpointConfig config, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this(config.maxConcurrentRequests(), config.threads().orElse(threads(database)), delay.orElse(Duration.ZERO));
    }

    private static int threads(String database) {
        return database.equals("h2") ? PROCESSORS + MORE_THAN_PROCESSORS : PROCESSORS * THREADS_PER_PROCESSOR;
    }

    RequestExecutor(int atOnce, int threads, Duration delay) {
        this.atOnce = atOnce;
        this.delay = delay;
        this.quick = pool("graphql-", threads, Math.max(1, atOnce));
        this.costly = pool("graphql-costly-", Math.max(1, PROCESSORS / 2), Math.max(1, atOnce / SHARE_OF_COSTLY));
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The server was told to end: behind the delay, during which clients still find it, nobody is to be let in. */
    void close(@Observes ShutdownDelayInitiatedEvent ending) {
        closed = System.currentTimeMillis() + delay.toMillis();
    }

    boolean isClosed() {
        return System.currentTimeMillis() >= closed;
    }

    /**
     * Lets a request in.
     *
     * @throws Refusal where too many are inside
     */
    void enter() throws Refusal {
        if (inside.incrementAndGet() > atOnce) {
            inside.decrementAndGet();
            throw busy();
        }
    }

    private static Refusal busy() {
        return new Refusal(503, ErrorCode.SERVER_BUSY, "too many requests at once: try again in a second");
    }

    /** Lets a request out. */
    void leave() {
        inside.decrementAndGet();
    }

    void quick(Runnable work) {
        quick.execute(work);
    }

    /** @throws Refusal where too many costly ones wait */
    void costly(Runnable work) throws Refusal {
        try {
            costly.execute(work);
        } catch (RejectedExecutionException e) {
            throw busy();
        }
    }

    @PreDestroy
    void end() {
        quick.shutdown();
        costly.shutdown();
    }
}
