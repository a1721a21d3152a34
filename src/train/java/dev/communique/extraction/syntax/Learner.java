package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A worker that goes through sentences forwards and back, and adds up gradients. Each has its own room for them. */
final class Learner {

    private final Trainee net;
    private final Vocabulary vocabulary;
    private final Gradients shared;
    private final HeadLearner heads;
    private final List<LayerLearner> readers = new ArrayList<>();
    private int[] chosen;

    Learner(Trainee net, int worker) {
        this.net = net;
        this.vocabulary = net.vocabulary;
        this.shared = new Gradients(worker);
        this.heads = new HeadLearner(net, shared);
        for (Trainee.Cell[] cells : net.cells) {
            readers.add(new LayerLearner(cells, net.sizes.hidden(), shared));
        }
    }

    /** The loss since the last call. */
    double takeLoss() {
        return shared.takeLoss();
    }

    /**
     * Learns from one sentence.
     *
     * @param lesson rows of features of each token, the root first; tags, heads and labels, where heads count from 1 and 0 is the root
     * @param weight how much it counts
     */
    void learn(Lesson lesson, SplittableRandom random, float weight) {
        shared.start(random);
        int n = lesson.features().length;
        int width = net.sizes.embedding();
        int state = 2 * net.sizes.hidden();
        int[][] rows = lesson.features();
        int[] words = new int[n];
        float[][] inputMask = shared.mask(n, width, net.sizes.inputDropout());
        float[][] x = new float[n][width];
        for (int t = 0; t < n; t++) {
            words[t] = hideWord(rows[t][0]);
            for (int k = 0; k < rows[t].length; k++) {
                Matrix.add(1, net.embeddings.w[k == 0 ? words[t] : rows[t][k]], x[t], width);
            }
            RowMath.times(x[t], inputMask[t]);
        }
        int layers = net.sizes.layers();
        float[][][] masks = new float[layers + 1][][];
        float[][] first = readers.get(0).forwards(x, n);
        float[][] tagMask = shared.mask(n, state, net.sizes.dropout());
        float[][] tagInput = RowMath.masked(first, tagMask);
        float[][] gradTags = tagForward(tagInput, lesson, n, weight);
        int[] predicted = chosen;
        float[][] current = RowMath.copy(first);
        for (int t = 1; t < n; t++) {
            Matrix.add(1, net.tagEmbeddings.w[predicted[t]], current[t], state);
        }
        for (int l = 1; l < layers; l++) {
            masks[l] = shared.mask(n, state, net.sizes.dropout());
            float[][] out = readers.get(l).forwards(RowMath.masked(current, masks[l]), n);
            for (int t = 0; t < n; t++) {
                Matrix.add(1, current[t], out[t], state);
            }
            current = out;
        }
        float[][] topMask = shared.mask(n, state, net.sizes.dropout());
        float[][] top = RowMath.masked(current, topMask);
        float[][] gradTop = new float[n][state];
        heads.arcs(top, gradTop, lesson, n, weight);
        heads.labels(top, gradTop, lesson, n, weight);
        for (int t = 0; t < n; t++) {
            RowMath.times(gradTop[t], topMask[t]);
        }
        for (int l = layers - 1; l >= 1; l--) {
            float[][] gradIn = new float[n][state];
            readers.get(l).back(gradTop, gradIn, n);
            for (int t = 0; t < n; t++) {
                RowMath.times(gradIn[t], masks[l][t]);
                Matrix.add(1, gradIn[t], gradTop[t], state);
            }
        }
        for (int t = 1; t < n; t++) {
            Matrix.add(1, gradTop[t], shared.of(net.tagEmbeddings, predicted[t]), state);
        }
        shared.back(gradTags, net.tagger, net.taggerBias, tagInput, 1, n, gradTop, tagMask);
        float[][] gradX = new float[n][width];
        readers.get(0).back(gradTop, gradX, n);
        for (int t = 0; t < n; t++) {
            RowMath.times(gradX[t], inputMask[t]);
            for (int k = 0; k < rows[t].length; k++) {
                Matrix.add(1, gradX[t], shared.of(net.embeddings, k == 0 ? words[t] : rows[t][k]), width);
            }
        }
    }

    /** Rare words are hidden now and then, so that it learns what to make of unknown ones. */
    private int hideWord(int row) {
        if (!vocabulary.words()[row]) {
            return row;
        }
        return shared.random() < 0.02 + 0.4 / (0.4 + vocabulary.counts()[row]) ? 1 : row;
    }

    private float[][] tagForward(float[][] x, Lesson lesson, int n, float weight) {
        int tags = vocabulary.tags().length;
        float[][] gradients = new float[n][tags];
        chosen = new int[n];
        for (int t = 1; t < n; t++) {
            float[] logits = net.taggerBias.w[0].clone();
            Matrix.multiplyAdd(x[t], 0, net.tagger.w, x[t].length, logits, tags);
            chosen[t] = lesson.fixed()[t] ? lesson.tags()[t] : largest(logits);
            shared.softmax(logits, tags, lesson.tags()[t], lesson.fixed()[t] ? 0 : weight, gradients[t]);
        }
        return gradients;
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
