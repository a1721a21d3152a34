package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final List<Integer> MANY = IntStream.range(0, 2_000).boxed().toList();

    @Test
    void handsOnInTheOrderOfTheTasksHoweverLongEachTakes() {
        List<Integer> done = new ArrayList<>();
        InOrder.each(MANY, task -> {
            if (task % 100 == 0) {
                pause();
            }
            return task * 2;
        }, done::add);
        assertEquals(MANY.stream().map(task -> task * 2).toList(), done);
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fewTasksAreAheadOfASlowSink() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int most = 17 * Runtime.getRuntime().availableProcessors() + 1;
        InOrder.each(MANY, task -> begun.incrementAndGet(), task -> {
            int ahead = begun.get() - done.getAndIncrement();
            assertTrue(ahead <= most, ahead + " tasks are ahead");
        });
        assertEquals(MANY.size(), done.get());
    }

    @Test
    void theFirstFailureIsThrownAsItIs() {
        List<Integer> done = new ArrayList<>();
        assertEquals("at 7", assertThrows(IllegalArgumentException.class, () -> InOrder.each(MANY, task -> {
            if (task >= 7) {
                throw new IllegalArgumentException("at " + task);
            }
            return task;
        }, done::add)).getMessage());
        assertThrows(StackOverflowError.class, () -> InOrder.each(MANY, InOrderTest::tooDeep, done::add));
        assertEquals(7, done.size());
    }

    private static Integer tooDeep(Integer task) {
        throw new StackOverflowError();
    }

    @Test
    void nothingToDoIsDone() {
        InOrder.each(List.of(), task -> task, task -> {
            throw new IllegalStateException("there is no task");
        });
    }
}
