package dev.communique;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.function.ThrowingSupplier;

/** Tells what takes more than linear time from what waits for a busy machine. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How much slower than where the limits were found a machine may be: shared ones were five times as slow. */
    private static final int SLOWEST = 8;
    /**
     * How many times longer ten times as much may take: quadratic work takes a hundred times as long. Linear work took up to thirty times as long where
     * ten times as much no longer fits the processor's caches.
     */
    private static final int LINEAR = 60;
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private ProcessorTime() {
    }

    /** What the work gives, which must not take more of a processor's time than the limit. */
    public static <T> T within(Duration limit, ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(limit.multipliedBy(30), () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
            assertTrue(taken.compareTo(limit.multipliedBy(SLOWEST)) < 0, () -> "took " + taken);
            return result;
        });
    }

    /**
     * Does work of a size, and of ten times that, which must not take much more than ten times as long.
     *
     * @param size a tenth of what is to be done in linear time
     */
    public static void linear(int size, IntConsumer work) {
        taken(size, work); // what is loaded and compiled at the first time
        Duration tenth = taken(size, work);
        Duration whole = taken(10 * size, work);
        assertTrue(whole.compareTo(tenth.multipliedBy(LINEAR).plus(AT_ONCE)) < 0,
                () -> "took " + whole + ", and a tenth of it " + tenth);
    }

    private static Duration taken(int size, IntConsumer work) {
        return assertTimeoutPreemptively(Duration.ofMinutes(10), () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            work.accept(size);
            return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
        });
    }
}
