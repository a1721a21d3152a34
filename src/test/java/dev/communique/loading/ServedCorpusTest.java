package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.communique.entity.CorpusChanged;

class ServedCorpusTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void tellsOfEachCorpusOnce() {
        ServedCorpus served = new ServedCorpus(new Observers(List.of(change -> told.add(change.version()))));
        assertEquals(Optional.empty(), served.version());
        served.is("one");
        served.is("one");
        served.is("two");
        assertEquals(List.of("one", "two"), told);
        assertEquals(Optional.of("two"), served.version());
    }

    @Test
    void tellsAgainWhereAnObserverFailed() {
        List<String> failing = new ArrayList<>(List.of("once"));
        ServedCorpus served = new ServedCorpus(new Observers(List.of(change -> {
            if (!failing.isEmpty()) {
                throw new IllegalStateException(failing.remove(0));
            }
        }, change -> told.add(change.version()))));
        assertThrows(IllegalStateException.class, () -> served.is("one"));
        assertEquals(Optional.empty(), served.version());
        served.is("one");
        assertEquals(List.of("one"), told);
        assertEquals(Optional.of("one"), served.version());
    }

    @Test
    void saysWhatIsServedWhileObserversRun() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ServedCorpus served = new ServedCorpus(new Observers(List.of(change -> waitFor(running, asked, change))));
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> served.is("one"));
        running.await();
        assertEquals(Optional.empty(), assertTimeoutPreemptively(Duration.ofSeconds(5), served::version));
        asked.countDown();
        change.get(5, TimeUnit.SECONDS);
        assertEquals(Optional.of("one"), served.version());
    }

    private static void waitFor(CountDownLatch running, CountDownLatch asked, CorpusChanged change) {
        running.countDown();
        try {
            asked.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(change.version(), e);
        }
    }
}
