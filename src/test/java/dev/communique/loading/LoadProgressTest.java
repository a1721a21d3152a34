package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class LoadProgressTest {

    private final AtomicLong seconds = new AtomicLong();
    private final LoadProgress progress = new LoadProgress(() -> seconds.get() * 1_000_000_000L);

    @Test
    void tellsHowFarItIsAndHowLongItStillTakes() {
        assertEquals(Optional.empty(), progress.describe());
        progress.begin(100, () -> progress.done() / 100.0);
        for (int i = 0; i < 25; i++) {
            seconds.incrementAndGet();
            progress.document(new Reading("hash", List.of(), List.of()));
        }
        String line = progress.describe().orElseThrow();
        assertTrue(line.startsWith("25 of 100 documents, 25 % of the files, 0 facts, 1 documents/s, "), line);
        assertTrue(line.endsWith(" MB of memory, some 75 s left"), line);
        assertEquals(List.of(100, 25), List.of(progress.documents(), progress.done()));
        progress.end();
        assertEquals(Optional.empty(), progress.describe());
        assertEquals(List.of(0, 0), List.of(progress.documents(), progress.done()));
    }

    /** One file of a thousand documents: how many there are is known at its end only. */
    @Test
    void tellsHowLongAFileOfManyStillTakes() {
        progress.begin(1, () -> 0.2);
        for (int i = 0; i < 10; i++) {
            seconds.incrementAndGet();
            progress.document(new Reading("hash", List.of(), List.of()));
        }
        String line = progress.describe().orElseThrow();
        assertTrue(line.startsWith("10 documents, 20 % of the files, "), line);
        assertTrue(line.endsWith(", some 40 s left"), line);
    }
}
