package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class PortionsTest {

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void allAreWrittenWhenTheWaitIsOver() {
        AtomicInteger transactions = new AtomicInteger();
        try (Portions portions = new Portions(writing -> {
            transactions.incrementAndGet();
            writing.run();
        })) {
            for (int i = 0; i < 1_000; i++) {
                portions.accept(written::incrementAndGet);
            }
            portions.await();
        }
        assertEquals(1_000, written.get());
        assertEquals(1_000, transactions.get());
    }

    @Test
    void aFailureIsThrownToWhomMakesThem() {
        try (Portions portions = new Portions(Runnable::run)) {
            portions.accept(() -> {
                throw new OutOfMemoryError("no memory for a portion");
            });
            assertEquals("no memory for a portion", assertThrows(OutOfMemoryError.class, portions::await).getMessage());
        }
    }
}
