package dev.communique.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

/** Chains are the shortest ones, and all of them. */
class ChainsTest {

    private final Map<String, Set<String>> ties = new HashMap<>();
    private int asked;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private void tie(String one, String other) {
        ties.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
        ties.computeIfAbsent(other, key -> new TreeSet<>()).add(one);
    }

    private List<List<String>> chains(String from, String to, int maxLength, int most) {
        return Chains.between(from, to, maxLength, most, (actors, tie) -> actors.forEach(actor -> {
            asked++;
            ties.getOrDefault(actor, Set.of()).forEach(other -> tie.accept(actor, other));
        }));
    }

    @Test
    void areTheShortestOnes() {
        tie("a", "b");
        tie("b", "c");
        tie("a", "d");
        tie("d", "c");
        tie("d", "e");
        tie("e", "c");
        assertEquals(List.of(List.of("a", "b", "c"), List.of("a", "d", "c")), chains("a", "c", 4, 5));
        assertEquals(List.of(List.of("a", "b", "c")), chains("a", "c", 4, 1));
        assertEquals(List.of(List.of("a", "b")), chains("a", "b", 1, 5));
        assertEquals(List.of(), chains("a", "c", 1, 5));
        assertEquals(List.of(), chains("a", "nobody", 6, 5));
    }

    @Test
    void areNotAllMadeWhereAFewAreWanted() {
        for (int i = 0; i < 60; i++) {
            tie("a", "x" + i);
            tie("y" + i, "b");
            for (int j = 0; j < 60; j++) {
                tie("x" + i, "m" + j);
                tie("m" + j, "y" + i);
            }
        }
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertEquals(100, chains("a", "b", 6, 100).size());
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(allocated < 20_000_000, allocated + " bytes");
    }

    @Test
    void areTheSameAsThoseOfAPlainSearch() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            ties.clear();
            IntStream.range(0, 30).forEach(i -> tie("n" + random.nextInt(20), "m" + random.nextInt(20)));
            String to = random.nextBoolean() ? "m0" : "n1";
            Set<List<String>> plain = plain("n0", to, 5);
            assertEquals(plain, Set.copyOf(chains("n0", to, 5, 10_000)), ties.toString());
            assertEquals(Math.min(2, plain.size()), chains("n0", to, 5, 2).size());
        }
    }

    private Set<List<String>> plain(String from, String to, int longest) {
        List<List<String>> level = List.of(List.of(from));
        for (int length = 1; length <= longest; length++) {
            List<List<String>> next = new ArrayList<>();
            for (List<String> chain : level) {
                for (String other : ties.getOrDefault(chain.get(chain.size() - 1), Set.of())) {
                    if (!chain.contains(other)) {
                        List<String> longer = new ArrayList<>(chain);
                        longer.add(other);
                        next.add(longer);
                    }
                }
            }
            Set<List<String>> there = Set.copyOf(next.stream().filter(chain -> chain.get(chain.size() - 1).equals(to)).toList());
            if (!there.isEmpty()) {
                return there;
            }
            level = next;
        }
        return Set.of();
    }

    @Test
    void goOnFromTheEndThatHasFewer() {
        IntStream.range(0, 1_000).forEach(i -> tie("hub", "leaf" + i));
        tie("leaf7", "end");
        assertEquals(List.of(List.of("hub", "leaf7", "end")), chains("hub", "end", 4, 5));
        assertTrue(asked < 5, "asked for the ties of " + asked + " actors");
    }

    @Test
    void haveABound() {
        for (String hub : List.of("hub", "other")) {
            IntStream.range(0, 3_000).forEach(i -> tie(hub, hub + i));
        }
        assertThrows(TooMuch.class, () -> chains("hub", "other", 4, 5));
        assertEquals(List.of(), chains("hub", "other", 2, 5));
    }
}
