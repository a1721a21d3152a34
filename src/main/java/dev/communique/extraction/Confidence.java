package dev.communique.extraction;

import java.util.HashMap;
import java.util.Map;

import dev.communique.extraction.lexicon.WordLists;

/**
 * How sure a fact is: what its reader says, corrected by how often facts that were read in the same way were right in annotated texts
 * ({@code confidence.txt}). What its reader says counts as much as {@value #STATED} facts that were looked at.
 */
final class Confidence {

    /** Facts below it are left out: of all thresholds it gives the best F1. */
    static final double KEPT = 0.5;

    private static final int STATED = 8;

    /** How many facts that were read in one way were right. */
    private record Count(int right, int read) {
    }

    private static final Map<String, Count> COUNTS = counts();

    private Confidence() {
    }

    private static Map<String, Count> counts() {
        Map<String, Count> counts = new HashMap<>();
        for (String line : WordLists.inLines("confidence.txt", "COUNTS")) {
            String[] fields = WordLists.fields(line);
            counts.put(fields[0], new Count(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
        }
        return Map.copyOf(counts);
    }

    /**
     * How sure a fact is, above 0 and below 1.
     *
     * @param kind   of fact, as {@code confidence.txt} calls it
     * @param way    by which it was read: a rule, a role, a kind of statement
     * @param stated what its reader says
     */
    static double of(String kind, String way, double stated) {
        Count count = COUNTS.getOrDefault(kind + " " + way, new Count(0, 0));
        return of(count.right(), count.read(), stated);
    }

    static double of(int right, int read, double stated) {
        return (right + STATED * stated) / (read + STATED);
    }

    /** As it is told: no more exact than it is known, and never certain, as only what a curator wrote is. */
    static double inHundredths(double confidence) {
        return Math.max(1, Math.min(99, Math.round(100 * confidence))) / 100.0;
    }
}
