package dev.communique.loading;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Writes portions of rows, each in a transaction of its own, on all processors: so many that wait that whoever makes them goes on, and no
 * more. To be closed when all are made.
 */
final class Portions implements Consumer<Runnable>, AutoCloseable {

    private static final int MOST_WAITING = 2;

    private final Consumer<Runnable> transaction;
    private final ThreadPoolExecutor writers;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param transaction runs something in a transaction of its own, on any thread */
    Portions(Consumer<Runnable> transaction) {
        this.transaction = transaction;
        int threads = Runtime.getRuntime().availableProcessors();
        this.writers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
                Portions::thread, new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "writing");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Has a portion written, now or soon.
     *
     * @param writing writes rows that nobody changes any more
     */
    @Override
    public void accept(Runnable writing) {
        check();
        writers.execute(() -> {
            try {
                transaction.accept(writing);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** Waits until all are written; fails where one has. */
    void await() {
        close();
        check();
    }

    private void check() {
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw (RuntimeException) failure.get();
        }
    }

    /** Waits until none is being written any more. */
    @Override
    public void close() {
        writers.shutdown();
        try {
            while (!writers.awaitTermination(1, TimeUnit.MINUTES)) {
                // a portion is written in bounded time: transactions have a timeout
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows are written", e);
        }
    }
}
