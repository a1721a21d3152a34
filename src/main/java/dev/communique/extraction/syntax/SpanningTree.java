package dev.communique.extraction.syntax;

import java.util.Arrays;

/**
 * The best tree of scored arcs, with one root: the algorithm of Chu and Liu (1965) and Edmonds (1967). Where each word's best head happens to make a
 * tree, which is so nine times in ten, nothing else is computed.
 */
final class SpanningTree {

    /** Lower than any difference between trees: a second root is worse than all else. */
    private static final float SECOND_ROOT = -1e6f;

    private SpanningTree() {
    }

    /**
     * Finds the head of each word.
     *
     * @param scores the score of each head for each word: scores[word][head], where 0 is the root and words count from 1
     * @param n the number of words and the root
     * @param heads where heads[1] to heads[n - 1] are written
     */
    static void decode(float[][] scores, int n, int[] heads) {
        int roots = 0;
        heads[0] = -1;
        for (int i = 1; i < n; i++) {
            heads[i] = best(scores[i], i, n);
            roots += heads[i] == 0 ? 1 : 0;
        }
        if (roots != 1 || cycle(heads, n) != null) {
            float[][] copy = new float[n][];
            for (int i = 0; i < n; i++) {
                copy[i] = Arrays.copyOf(scores[i], n);
                copy[i][0] += SECOND_ROOT;
            }
            System.arraycopy(contract(copy), 0, heads, 0, n);
        }
    }

    private static int best(float[] scores, int word, int n) {
        int best = word == 0 ? 1 : 0;
        for (int j = 0; j < n; j++) {
            if (j != word && scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }

    /** The members of a circle of heads, or null. */
    private static boolean[] cycle(int[] heads, int n) {
        int[] seen = new int[n];
        for (int start = 1; start < n; start++) {
            int i = start;
            while (i > 0 && seen[i] == 0) {
                seen[i] = start;
                i = heads[i];
            }
            if (i > 0 && seen[i] == start) {
                boolean[] members = new boolean[n];
                for (; !members[i]; i = heads[i]) {
                    members[i] = true;
                }
                return members;
            }
        }
        return null;
    }

    private static int[] contract(float[][] scores) {
        int n = scores.length;
        int[] heads = new int[n];
        heads[0] = -1;
        for (int i = 1; i < n; i++) {
            heads[i] = best(scores[i], i, n);
        }
        boolean[] cycle = cycle(heads, n);
        return cycle == null ? heads : expand(scores, heads, cycle);
    }

    /** Solves the graph in which the circle is one node, the last, and opens the circle where the solution enters it. */
    private static int[] expand(float[][] scores, int[] heads, boolean[] cycle) {
        int n = scores.length;
        int[] outside = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (!cycle[i]) {
                outside[count++] = i;
            }
        }
        float[][] smaller = new float[count + 1][count + 1];
        int[] entered = new int[count];
        int[] left = new int[count];
        for (int a = 0; a < count; a++) {
            int i = outside[a];
            for (int b = 0; b < count; b++) {
                smaller[a][b] = scores[i][outside[b]];
            }
            entered[a] = -1;
            left[a] = -1;
            for (int c = 0; c < n; c++) {
                if (cycle[c]) {
                    float gain = scores[c][i] - scores[c][heads[c]];
                    if (entered[a] < 0 || gain > smaller[count][a]) {
                        smaller[count][a] = gain;
                        entered[a] = c;
                    }
                    if (left[a] < 0 || scores[i][c] > smaller[a][count]) {
                        smaller[a][count] = scores[i][c];
                        left[a] = c;
                    }
                }
            }
        }
        int[] solved = contract(smaller);
        int[] result = heads.clone();
        for (int a = 1; a < count; a++) {
            result[outside[a]] = solved[a] == count ? left[a] : outside[solved[a]];
        }
        int entry = solved[count];
        result[entered[entry]] = outside[entry];
        return result;
    }
}
