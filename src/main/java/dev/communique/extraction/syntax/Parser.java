package dev.communique.extraction.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the head of each word and its relation to it: layers read what the tagger has read, with the tags; each word scores all others as its head, of
 * which the best tree is taken (Dozat and Manning 2017, with distances), and then its relations to the head.
 */
final class Parser {

    /** How far, and to which side, a head is from its word, in steps that grow; and the root. */
    static final int DISTANCES = 20;
    private static final int[] STEPS = { 0, 1, 2, 3, 4, 5, 7, 10, 15, 25 };
    /** The distance of each difference between the places of head and word, {@link Scratch#LONGEST} being no difference. */
    private static final byte[] BY_DIFFERENCE = byDifference();
    private static final float IMPOSSIBLE = -1e9f;

    private final Weights weights;
    /** What makes of a word a dependent, a head, a dependent with a relation, and a head with one. */
    private final Affine roles;
    private final int arc;
    private final int root;

    Parser(Weights weights) {
        this.weights = weights;
        this.arc = weights.prior().length;
        float[] none = new float[weights.labelDependent().outputs()];
        this.roles = weights.dependent().beside(weights.candidate()).beside(weights.labelDependent())
                .beside(new Affine(weights.labelHead(), none));
        this.root = List.of(weights.labels()).indexOf("root");
    }

    /** Finds the heads of a sentence that was tagged; scratch.heads[1] is that of the first token, and 0 stands for the root. */
    void parse(int tokens, Scratch scratch) {
        score(tokens, scratch);
        SpanningTree.decode(scratch.scores, tokens + 1, scratch.heads);
    }

    /** Leaves the score of each head for each word in scratch.scores. */
    void score(int tokens, Scratch scratch) {
        int n = tokens + 1;
        float[][] states = readTagged(n, scratch);
        roles.applyToAll(states, n, scratch.roles);
        scoreArcs(n, scratch);
    }

    private float[][] readTagged(int n, Scratch scratch) {
        float[][] states = scratch.states;
        float[][] next = scratch.next;
        for (int i = 1; i < n; i++) {
            Matrix.add(1, weights.tagEmbeddings()[scratch.tags[i]], states[i], states[i].length);
        }
        for (int layer = 1; layer < weights.layers().length; layer++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(states[i], 0, next[i], 0, states[i].length);
            }
            weights.layers()[layer].input().applyToAll(states, n, scratch.given);
            weights.layers()[layer].run(scratch.given, n, next, scratch);
            float[][] swap = states;
            states = next;
            next = swap;
        }
        return states;
    }

    private void scoreArcs(int n, Scratch scratch) {
        for (int i = 0; i < n; i++) {
            float[] word = scratch.roles[i];
            leaky(word, 2 * arc);
            float prior = 0;
            for (int k = 0; k < arc; k++) {
                scratch.candidatesByColumn[k][i] = word[arc + k];
                prior += weights.prior()[k] * word[arc + k];
            }
            scratch.priors[i] = prior;
        }
        for (int i = 1; i < n; i++) {
            float[] scores = scratch.scores[i];
            System.arraycopy(scratch.priors, 0, scores, 0, n);
            Matrix.multiplyAdd(scratch.roles[i], 0, scratch.candidatesByColumn, arc, scores, n);
            Arrays.fill(scratch.distances, 0);
            Matrix.multiplyAdd(scratch.roles[i], 0, weights.distances(), arc, scratch.distances, DISTANCES);
            scores[0] += scratch.distances[0];
            for (int j = 1; j < n; j++) {
                scores[j] += scratch.distances[BY_DIFFERENCE[j - i + Scratch.LONGEST]];
            }
            scores[i] = IMPOSSIBLE;
        }
    }

    /** The relation of a parsed word to its head: its index among the labels. */
    int label(int word, Scratch scratch) {
        if (scratch.heads[word] == 0) {
            return root;
        }
        scoreLabels(word, scratch);
        return bestLabel(scratch.logits);
    }

    /** The relation with the best score, but that of the root. */
    int bestLabel(float[] scores) {
        int best = root == 0 ? 1 : 0;
        for (int l = 0; l < weights.labels().length; l++) {
            if (l != root && scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }

    /** Leaves the score of each relation of a parsed word to its head, which is not the root, in scratch.logits. */
    void scoreLabels(int word, Scratch scratch) {
        int head = scratch.heads[word];
        float[] hidden = scratch.labelHidden;
        float[] a = scratch.roles[word];
        float[] b = scratch.roles[head];
        float[] c = weights.labelDistances()[distance(word, head)];
        int from = 2 * arc;
        for (int k = 0; k < hidden.length; k++) {
            hidden[k] = a[from + k] + b[from + hidden.length + k] + c[k];
        }
        leaky(hidden, hidden.length);
        weights.label().apply(hidden, scratch.logits);
    }

    static void leaky(float[] y, int width) {
        for (int j = 0; j < width; j++) {
            y[j] = Math.max(y[j], 0.1f * y[j]);
        }
    }

    /** Which of the distances is between a word and its head; 0 is the root. */
    static int distance(int word, int head) {
        return head == 0 ? 0 : BY_DIFFERENCE[head - word + Scratch.LONGEST];
    }

    private static byte[] byDifference() {
        byte[] distances = new byte[2 * Scratch.LONGEST + 1];
        for (int i = 0; i < distances.length; i++) {
            int far = Math.abs(i - Scratch.LONGEST);
            int step = STEPS.length - 1;
            while (STEPS[step] > far) {
                step--;
            }
            distances[i] = (byte) (i >= Scratch.LONGEST ? step : DISTANCES - step);
        }
        return distances;
    }
}
