package dev.communique;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

import org.junit.jupiter.api.function.ThrowingSupplier;

/** Tells what takes more than linear time from what waits for a busy machine. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {
    }

    /** What the work gives, which must not take more of a processor's time than the limit. */
    public static <T> T within(Duration limit, ThrowingSupplier<T> work) {
        return assertTimeoutPreemptively(limit.multipliedBy(30), () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
            assertTrue(taken.compareTo(limit) < 0, () -> "took " + taken);
            return result;
        });
    }
}
