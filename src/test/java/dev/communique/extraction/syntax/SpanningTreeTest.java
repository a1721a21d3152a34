package dev.communique.extraction.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class SpanningTreeTest {

    @Test
    void takesEachWordsBestHeadWhereThatIsATree() {
        float[][] scores = { { 0, 0, 0, 0 }, { 1, 0, 5, 2 }, { 7, 1, 0, 1 }, { 1, 2, 6, 0 } };
        int[] heads = new int[4];
        SpanningTree.decode(scores, 4, heads);
        assertArrayEquals(new int[]{ -1, 2, 0, 2 }, heads);
    }

    @Test
    void findsTheBestOfAllTrees() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 3000; round++) {
            int n = 2 + random.nextInt(5);
            float[][] scores = random(n, random, 9);
            int[] heads = new int[n];
            SpanningTree.decode(scores, n, heads);
            assertEquals(bestByTrial(scores, new int[n], 1), sum(scores, heads), 1e-4, "of " + n);
        }
    }

    @Test
    void makesATreeOfWhateverScores() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 60; round++) {
            int n = 2 + random.nextInt(128);
            float[][] scores = random(n, random, round % 3 == 0 ? 2 : 1000);
            int[] heads = new int[n];
            SpanningTree.decode(scores, n, heads);
            assertTrue(isTree(heads, n));
        }
    }

    /** Words that hang on each other in pairs of pairs: as many circles within circles as there can be. */
    @Test
    void opensCirclesWithinCircles() {
        int n = 129;
        float[][] scores = new float[n][n];
        for (int i = 1; i < n; i++) {
            for (int j = 1; j < n; j++) {
                scores[i][j] = Integer.numberOfLeadingZeros(i - 1 ^ j - 1);
            }
        }
        int[] heads = new int[n];
        SpanningTree.decode(scores, n, heads);
        assertTrue(isTree(heads, n));
    }

    private static float[][] random(int n, SplittableRandom random, int limit) {
        float[][] scores = new float[n][n];
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scores[i][j] = i == j ? -1e9f : random.nextInt(limit);
            }
        }
        return scores;
    }

    private static double bestByTrial(float[][] scores, int[] heads, int word) {
        if (word == scores.length) {
            return isTree(heads, word) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int head = 0; head < scores.length; head++) {
            if (head != word) {
                heads[word] = head;
                best = Math.max(best, bestByTrial(scores, heads, word + 1));
            }
        }
        return best;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int i = 1; i < scores.length; i++) {
            sum += scores[i][heads[i]];
        }
        return sum;
    }

    private static boolean isTree(int[] heads, int n) {
        int roots = 0;
        for (int i = 1; i < n; i++) {
            roots += heads[i] == 0 ? 1 : 0;
            int steps = 0;
            for (int j = i; j > 0 && steps <= n; j = heads[j]) {
                steps++;
            }
            if (steps > n) {
                return false;
            }
        }
        return roots == 1;
    }
}
