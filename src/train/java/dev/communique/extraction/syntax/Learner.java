package dev.communique.extraction.syntax;

import java.util.SplittableRandom;

/** A worker that goes through sentences forwards and back, and adds up gradients. Each has its own room for them. */
final class Learner {

    private final Trainee net;
    private final int worker;
    private final Vocabulary vocabulary;
    private SplittableRandom random;
    double loss;

    Learner(Trainee net, int worker) {
        this.net = net;
        this.worker = worker;
        this.vocabulary = net.vocabulary;
    }

    /** What one direction of a layer remembers of its way forwards. */
    private static final class Trace {
        float[][] x;
        float[][] gates;
        float[][] c;
        float[][] h;
        boolean backwards;
    }

    /**
     * Learns from one sentence.
     *
     * @param lesson rows of features of each token, the root first; tags, heads and labels, where heads count from 1 and 0 is the root
     * @param weight how much it counts
     */
    void learn(Lesson lesson, SplittableRandom random, float weight) {
        this.random = random;
        int n = lesson.features().length;
        int width = net.sizes.embedding();
        int state = 2 * net.sizes.hidden();
        int[][] rows = lesson.features();
        int[] words = new int[n];
        float[][] inputMask = mask(n, width, net.sizes.inputDropout());
        float[][] x = new float[n][width];
        for (int t = 0; t < n; t++) {
            words[t] = hideWord(rows[t][0]);
            for (int k = 0; k < rows[t].length; k++) {
                Matrix.add(1, net.embeddings.w[k == 0 ? words[t] : rows[t][k]], x[t], width);
            }
            times(x[t], inputMask[t]);
        }
        int layers = net.sizes.layers();
        Trace[][] traces = new Trace[layers][2];
        float[][][] masks = new float[layers + 1][][];
        float[][][] states = new float[layers][][];
        states[0] = layer(0, x, n, traces[0]);
        float[][] tagMask = mask(n, state, net.sizes.dropout());
        float[][] tagInput = masked(states[0], tagMask);
        float[][] gradTags = tagForward(tagInput, lesson, n, weight);
        int[] predicted = chosen;
        float[][] current = copy(states[0]);
        for (int t = 1; t < n; t++) {
            Matrix.add(1, net.tagEmbeddings.w[predicted[t]], current[t], state);
        }
        for (int l = 1; l < layers; l++) {
            masks[l] = mask(n, state, net.sizes.dropout());
            float[][] out = layer(l, masked(current, masks[l]), n, traces[l]);
            for (int t = 0; t < n; t++) {
                Matrix.add(1, current[t], out[t], state);
            }
            current = out;
        }
        float[][] topMask = mask(n, state, net.sizes.dropout());
        float[][] top = masked(current, topMask);
        float[][] gradTop = new float[n][state];
        arcs(top, gradTop, lesson, n, weight);
        labels(top, gradTop, lesson, n, weight);
        for (int t = 0; t < n; t++) {
            times(gradTop[t], topMask[t]);
        }
        for (int l = layers - 1; l >= 1; l--) {
            float[][] gradIn = new float[n][state];
            layerBack(l, gradTop, gradIn, n, traces[l]);
            for (int t = 0; t < n; t++) {
                times(gradIn[t], masks[l][t]);
                Matrix.add(1, gradIn[t], gradTop[t], state);
            }
        }
        for (int t = 1; t < n; t++) {
            Matrix.add(1, gradTop[t], net.tagEmbeddings.gradient(worker, predicted[t]), state);
        }
        back(gradTags, net.tagger, net.taggerBias, tagInput, 1, n, gradTop, tagMask);
        float[][] gradX = new float[n][width];
        layerBack(0, gradTop, gradX, n, traces[0]);
        for (int t = 0; t < n; t++) {
            times(gradX[t], inputMask[t]);
            for (int k = 0; k < rows[t].length; k++) {
                Matrix.add(1, gradX[t], net.embeddings.gradient(worker, k == 0 ? words[t] : rows[t][k]), width);
            }
        }
    }

    private int[] chosen;

    /** Rare words are hidden now and then, so that it learns what to make of unknown ones. */
    private int hideWord(int row) {
        if (!vocabulary.words()[row]) {
            return row;
        }
        return random.nextDouble() < 0.02 + 0.4 / (0.4 + vocabulary.counts()[row]) ? 1 : row;
    }

    private float[][] layer(int l, float[][] x, int n, Trace[] traces) {
        int h = net.sizes.hidden();
        float[][] out = new float[n][2 * h];
        for (int d = 0; d < 2; d++) {
            Trainee.Cell cell = net.cells[l][d];
            Trace trace = traces[d] = new Trace();
            trace.x = x;
            trace.backwards = d == 1;
            trace.gates = new float[n][];
            trace.c = new float[n][h];
            trace.h = new float[n][h];
            float[] c = new float[h];
            float[] before = new float[h];
            for (int step = 0; step < n; step++) {
                int t = d == 1 ? n - 1 - step : step;
                float[] g = cell.bias().w[0].clone();
                Matrix.multiplyAdd(x[t], 0, cell.input().w, x[t].length, g, 3 * h);
                Matrix.multiplyAdd(before, 0, cell.recurrent().w, h, g, 3 * h);
                for (int j = h; j < 3 * h; j++) {
                    g[j] *= 0.5f;
                }
                Matrix.tanh(g, 3 * h);
                float[] ct = trace.c[t];
                float[] ht = trace.h[t];
                for (int j = 0; j < h; j++) {
                    g[h + j] = 0.5f + 0.5f * g[h + j];
                    g[2 * h + j] = 0.5f + 0.5f * g[2 * h + j];
                    ct[j] = g[h + j] * c[j] + (1 - g[h + j]) * g[j];
                    ht[j] = g[2 * h + j] * ct[j];
                }
                trace.gates[t] = g;
                System.arraycopy(ht, 0, out[t], d * h, h);
                c = ct;
                before = ht;
            }
        }
        return out;
    }

    private void layerBack(int l, float[][] gradOut, float[][] gradIn, int n, Trace[] traces) {
        int h = net.sizes.hidden();
        for (int d = 0; d < 2; d++) {
            Trainee.Cell cell = net.cells[l][d];
            Trace trace = traces[d];
            float[] dc = new float[h];
            float[] dh = new float[h];
            float[][] gradGates = new float[n][3 * h];
            float[][] previous = new float[n][];
            float[] zero = new float[h];
            for (int step = n - 1; step >= 0; step--) {
                int t = d == 1 ? n - 1 - step : step;
                int p = d == 1 ? t + 1 : t - 1;
                boolean start = step == 0;
                float[] cp = start ? zero : trace.c[p];
                previous[t] = start ? zero : trace.h[p];
                cellBack(trace.gates[t], trace.c[t], cp, gradOut[t], d * h, dh, dc, gradGates[t], h);
                java.util.Arrays.fill(dh, 0);
                if (!start) {
                    Matrix.multiplyAdd(gradGates[t], 0, cell.recurrent().transposed, 3 * h, dh, h);
                }
                Matrix.multiplyAdd(gradGates[t], 0, cell.input().transposed, 3 * h, gradIn[t], gradIn[t].length);
                Matrix.add(1, gradGates[t], cell.bias().gradient(worker, 0), 3 * h);
            }
            outer(trace.x, gradGates, cell.input(), 0, n);
            outer(previous, gradGates, cell.recurrent(), 0, n);
        }
    }

    private static void cellBack(float[] g, float[] c, float[] cp, float[] gradOut, int column, float[] dh, float[] dc, float[] out, int h) {
        for (int j = 0; j < h; j++) {
            float z = g[j];
            float f = g[h + j];
            float o = g[2 * h + j];
            float hGrad = gradOut[column + j] + dh[j];
            float cGrad = dc[j] + hGrad * o;
            out[2 * h + j] = hGrad * c[j] * o * (1 - o);
            out[h + j] = cGrad * (cp[j] - z) * f * (1 - f);
            out[j] = cGrad * (1 - f) * (1 - z * z);
            dc[j] = cGrad * f;
        }
    }

    /** Adds the products of each column of x with the gradients, over the rows. */
    private void outer(float[][] x, float[][] gradient, Param param, int begin, int n) {
        int width = param.w[0].length;
        for (int k = 0; k < param.w.length; k++) {
            float[] g = param.gradient(worker, k);
            int t = begin;
            for (; t + 4 <= n; t += 4) {
                Matrix.addFour(x[t][k], gradient[t], x[t + 1][k], gradient[t + 1], x[t + 2][k], gradient[t + 2], x[t + 3][k], gradient[t + 3], g,
                        width);
            }
            for (; t < n; t++) {
                Matrix.add(x[t][k], gradient[t], g, width);
            }
        }
    }

    private float[][] tagForward(float[][] x, Lesson lesson, int n, float weight) {
        int tags = vocabulary.tags().length;
        float[][] gradients = new float[n][tags];
        chosen = new int[n];
        for (int t = 1; t < n; t++) {
            float[] logits = net.taggerBias.w[0].clone();
            Matrix.multiplyAdd(x[t], 0, net.tagger.w, x[t].length, logits, tags);
            chosen[t] = lesson.fixed()[t] ? lesson.tags()[t] : largest(logits);
            softmax(logits, tags, lesson.tags()[t], lesson.fixed()[t] ? 0 : weight, gradients[t]);
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

    /** The gradient of cross entropy. */
    private void softmax(float[] logits, int n, int gold, float weight, float[] gradient) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, logits[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            gradient[i] = (float) Math.exp(logits[i] - max);
            sum += gradient[i];
        }
        loss -= weight * (logits[gold] - max - Math.log(sum));
        float scale = (float) (weight / sum);
        for (int i = 0; i < n; i++) {
            gradient[i] *= scale;
        }
        gradient[gold] -= weight;
    }

    private void arcs(float[][] top, float[][] gradTop, Lesson lesson, int n, float weight) {
        int size = net.sizes.arc();
        float[][] dependentMask = mask(n, size, net.sizes.dropout());
        float[][] candidateMask = mask(n, size, net.sizes.dropout());
        float[][] dependents = affine(top, net.dependent, net.dependentBias, n);
        float[][] candidates = affine(top, net.candidate, net.candidateBias, n);
        float[][] d = activated(dependents, dependentMask);
        float[][] c = activated(candidates, candidateMask);
        float[][] columns = transposed(c, n, size);
        float[] prior = new float[n];
        Matrix.multiplyAdd(net.prior.w[0], 0, columns, size, prior, n);
        float[][] gradD = new float[n][size];
        float[][] gradC = new float[n][size];
        float[] gradPrior = net.prior.gradient(worker, 0);
        float[][] byDistance = net.distances.transposed;
        float[][] gradDistance = new float[n][Parser.DISTANCES];
        float[] scores = new float[n];
        float[][] gradients = new float[n][n];
        for (int i = 1; i < n; i++) {
            System.arraycopy(prior, 0, scores, 0, n);
            Matrix.multiplyAdd(d[i], 0, columns, size, scores, n);
            float[] distance = new float[Parser.DISTANCES];
            Matrix.multiplyAdd(d[i], 0, net.distances.w, size, distance, Parser.DISTANCES);
            for (int j = 0; j < n; j++) {
                scores[j] += distance[Parser.distance(i, j)];
            }
            scores[i] = -1e9f;
            softmax(scores, n, lesson.heads()[i], weight, gradients[i]);
            gradients[i][i] = 0;
            for (int j = 0; j < n; j++) {
                gradDistance[i][Parser.distance(i, j)] += gradients[i][j];
            }
            Matrix.multiplyAdd(gradients[i], 0, c, n, gradD[i], size);
            Matrix.multiplyAdd(gradDistance[i], 0, byDistance, Parser.DISTANCES, gradD[i], size);
        }
        float[][] byHead = transposed(gradients, n, n);
        for (int j = 0; j < n; j++) {
            float sum = 0;
            for (int i = 1; i < n; i++) {
                sum += byHead[j][i];
            }
            Matrix.multiplyAdd(byHead[j], 0, d, n, gradC[j], size);
            Matrix.add(sum, net.prior.w[0], gradC[j], size);
            Matrix.add(sum, c[j], gradPrior, size);
        }
        outer(d, gradDistance, net.distances, 1, n);
        activatedBack(gradD, dependents, dependentMask);
        activatedBack(gradC, candidates, candidateMask);
        back(gradD, net.dependent, net.dependentBias, top, 0, n, gradTop, null);
        back(gradC, net.candidate, net.candidateBias, top, 0, n, gradTop, null);
    }

    private void labels(float[][] top, float[][] gradTop, Lesson lesson, int n, float weight) {
        int size = net.sizes.label();
        int labels = vocabulary.labels().length;
        float[][] a = affine(top, net.labelDependent, net.labelBias, n);
        float[][] b = affine(top, net.labelHead, null, n);
        float[][] gradA = new float[n][size];
        float[][] gradB = new float[n][size];
        float[][] hidden = new float[n][size];
        for (int i = 0; i < n; i++) {
            if (i > 0 && lesson.heads()[i] > 0) {
                Matrix.add(1, a[i], hidden[i], size);
                Matrix.add(1, b[lesson.heads()[i]], hidden[i], size);
                Matrix.add(1, net.labelDistances.w[Parser.distance(i, lesson.heads()[i])], hidden[i], size);
            }
        }
        float[][] hiddenMask = mask(n, size, net.sizes.dropout());
        float[][] active = activated(hidden, hiddenMask);
        float[][] gradients = new float[n][labels];
        for (int i = 1; i < n; i++) {
            if (lesson.heads()[i] > 0) {
                float[] logits = net.labelOutBias.w[0].clone();
                Matrix.multiplyAdd(active[i], 0, net.label.w, size, logits, labels);
                softmax(logits, labels, lesson.labels()[i], weight, gradients[i]);
            }
        }
        back(gradients, net.label, net.labelOutBias, active, 1, n, gradA, null);
        activatedBack(gradA, hidden, hiddenMask);
        for (int i = 1; i < n; i++) {
            int head = lesson.heads()[i];
            if (head > 0) {
                Matrix.add(1, gradA[i], gradB[head], size);
                Matrix.add(1, gradA[i], net.labelDistances.gradient(worker, Parser.distance(i, head)), size);
            }
        }
        back(gradA, net.labelDependent, net.labelBias, top, 0, n, gradTop, null);
        back(gradB, net.labelHead, null, top, 0, n, gradTop, null);
    }

    private static float[][] affine(float[][] x, Param matrix, Param bias, int n) {
        int width = matrix.w[0].length;
        float[][] out = new float[n][];
        for (int t = 0; t < n; t++) {
            out[t] = bias == null ? new float[width] : bias.w[0].clone();
            Matrix.multiplyAdd(x[t], 0, matrix.w, matrix.w.length, out[t], width);
        }
        return out;
    }

    /** The way back through a matrix: adds to its gradients, and to those of x, through the mask of x if there is one. */
    private void back(float[][] gradient, Param matrix, Param bias, float[][] x, int begin, int n, float[][] gradX, float[][] mask) {
        int width = matrix.w[0].length;
        outer(x, gradient, matrix, begin, n);
        for (int t = begin; t < n; t++) {
            if (bias != null) {
                Matrix.add(1, gradient[t], bias.gradient(worker, 0), width);
            }
            if (mask == null) {
                Matrix.multiplyAdd(gradient[t], 0, matrix.transposed, width, gradX[t], matrix.w.length);
            } else {
                float[] through = new float[matrix.w.length];
                Matrix.multiplyAdd(gradient[t], 0, matrix.transposed, width, through, matrix.w.length);
                times(through, mask[t]);
                Matrix.add(1, through, gradX[t], through.length);
            }
        }
    }

    private static float[][] activated(float[][] x, float[][] mask) {
        float[][] y = copy(x);
        for (int t = 0; t < y.length; t++) {
            Parser.leaky(y[t]);
            times(y[t], mask[t]);
        }
        return y;
    }

    private static void activatedBack(float[][] gradient, float[][] x, float[][] mask) {
        for (int t = 0; t < x.length; t++) {
            times(gradient[t], mask[t]);
            for (int j = 0; j < x[t].length; j++) {
                gradient[t][j] *= x[t][j] > 0 ? 1 : 0.1f;
            }
        }
    }

    private float[][] mask(int n, int width, float dropout) {
        float[][] mask = new float[n][width];
        float keep = 1 / (1 - dropout);
        int limit = (int) (dropout * 65536);
        for (float[] row : mask) {
            for (int j = 0; j < width; j += 4) {
                long bits = random.nextLong();
                for (int k = j; k < Math.min(j + 4, width); k++) {
                    row[k] = (bits & 0xffff) < limit ? 0 : keep;
                    bits >>>= 16;
                }
            }
        }
        return mask;
    }

    private static void times(float[] x, float[] mask) {
        for (int j = 0; j < x.length; j++) {
            x[j] *= mask[j];
        }
    }

    private static float[][] masked(float[][] x, float[][] mask) {
        float[][] y = copy(x);
        for (int t = 0; t < y.length; t++) {
            times(y[t], mask[t]);
        }
        return y;
    }

    private static float[][] copy(float[][] x) {
        float[][] y = new float[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = x[t].clone();
        }
        return y;
    }

    private static float[][] transposed(float[][] x, int n, int width) {
        float[][] y = new float[width][n];
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < width; j++) {
                y[j][t] = x[t][j];
            }
        }
        return y;
    }
}
