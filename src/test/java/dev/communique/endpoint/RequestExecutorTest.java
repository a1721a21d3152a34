package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

class RequestExecutorTest {

    private final CountDownLatch done = new CountDownLatch(1);
    private final RequestExecutor lanes = new RequestExecutor(8, 2, Duration.ofHours(1));

    @AfterEach
    void end() {
        done.countDown();
        lanes.end();
    }

    private void work() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsCostlyWaitsInFewPlacesOnly() throws Refusal, InterruptedException {
        Refusal refusal = assertThrows(Refusal.class, () -> {
            for (int i = 0; i < 8 + Runtime.getRuntime().availableProcessors(); i++) {
                lanes.costly(this::work);
            }
        });
        assertEquals(ErrorCode.SERVER_BUSY, refusal.code());
        CountDownLatch quick = new CountDownLatch(1);
        lanes.enter();
        lanes.quick(quick::countDown);
        quick.await();
    }

    @Test
    void noMoreGetInThanMayBeInside() throws Refusal {
        for (int i = 0; i < 8; i++) {
            lanes.enter();
        }
        assertEquals(ErrorCode.SERVER_BUSY, assertThrows(Refusal.class, lanes::enter).code());
        lanes.leave();
        lanes.enter();
    }

    @Test
    void closesBehindTheDelayThatTheShutdownHas() {
        assertFalse(lanes.isClosed());
        lanes.close(new ShutdownDelayInitiatedEvent());
        assertFalse(lanes.isClosed());
        RequestExecutor withoutDelay = new RequestExecutor(8, 2, Duration.ZERO);
        withoutDelay.close(new ShutdownDelayInitiatedEvent());
        assertTrue(withoutDelay.isClosed());
        withoutDelay.end();
    }
}
