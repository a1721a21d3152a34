package dev.communique.endpoint;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * The threads that requests run on. Costly ones have few threads of their own, so that however many there are, the others find
 * a free one.
 */
@Singleton
class Lanes {

    private static final int THREADS_PER_PROCESSOR = 4;

    private final int atOnce;
    private final AtomicInteger inside = new AtomicInteger();
    private final ThreadPoolExecutor quick;
    private final ThreadPoolExecutor costly;

    Lanes(EndpointConfig config) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.atOnce = config.maxConcurrentRequests();
        this.quick = pool("graphql-", config.threads().orElse(THREADS_PER_PROCESSOR * processors));
        this.costly = pool("graphql-costly-", Math.max(1, processors / 2));
    }

    private static ThreadPoolExecutor pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Lets a request in.
     *
     * @throws Refusal where too many are inside
     */
    void enter() throws Refusal {
        if (inside.incrementAndGet() > atOnce) {
            inside.decrementAndGet();
            throw new Refusal(503, "SERVER_BUSY", "too many requests at once: try again in a second");
        }
    }

    /** Lets a request out. */
    void leave() {
        inside.decrementAndGet();
    }

    void quick(Runnable work) {
        quick.execute(work);
    }

    void costly(Runnable work) {
        costly.execute(work);
    }

    @PreDestroy
    void close() {
        quick.shutdown();
        costly.shutdown();
    }
}
