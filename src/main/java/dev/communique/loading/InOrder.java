package dev.communique.loading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does work on all processors and hands on what comes of it in the order of the tasks, with few of them on the way at a time. */
final class InOrder {

    /** How many tasks a thread may be ahead: enough that one long document does not have the others wait. */
    private static final int AHEAD = 16;

    private InOrder() {
    }

    /**
     * Works on tasks, which are asked for as they are needed, on the thread of the caller, and waits for them.
     *
     * @param work on any thread; where it fails, the failure is thrown, and later tasks are dropped
     * @param sink gets each outcome, on the thread of the caller
     */
    static <T, R> void each(Iterable<T> tasks, Function<T, R> work, Consumer<R> sink) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::thread);
        try {
            Deque<Future<R>> onTheWay = new ArrayDeque<>();
            for (T task : tasks) {
                onTheWay.add(workers.submit(() -> work.apply(task)));
                if (onTheWay.size() > threads * AHEAD) {
                    sink.accept(outcome(onTheWay.remove()));
                }
            }
            while (!onTheWay.isEmpty()) {
                sink.accept(outcome(onTheWay.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }

    private static <R> R outcome(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while documents are read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
