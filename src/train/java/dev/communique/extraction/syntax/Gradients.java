package dev.communique.extraction.syntax;

import java.util.SplittableRandom;

/** What the parts of a learner share: its place among the workers' gradients, its loss, its random numbers, and the steps that each of them takes. */
final class Gradients {

    private final int worker;
    private double loss;
    private SplittableRandom random;

    Gradients(int worker) {
        this.worker = worker;
    }

    void start(SplittableRandom random) {
        this.random = random;
    }

    double random() {
        return random.nextDouble();
    }

    /** The gradient of a row, to be added to. */
    float[] of(Param param, int row) {
        return param.gradient(worker, row);
    }

    /** The loss since the last call. */
    double takeLoss() {
        double taken = loss;
        loss = 0;
        return taken;
    }

    /** The gradient of cross entropy. */
    void softmax(float[] logits, int n, int gold, float weight, float[] gradient) {
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

    /** Adds the products of each column of x with the gradients, over the rows. */
    void outer(float[][] x, float[][] gradient, Param param, int begin, int n) {
        int width = param.w[0].length;
        for (int k = 0; k < param.w.length; k++) {
            float[] g = param.gradient(worker, k);
            int t = begin;
            for (; t + 4 <= n; t += 4) {
                Matrix.addFour(x[t][k], gradient[t], x[t + 1][k], gradient[t + 1], x[t + 2][k], gradient[t + 2], x[t + 3][k],
                        gradient[t + 3], g,
                        width);
            }
            for (; t < n; t++) {
                Matrix.add(x[t][k], gradient[t], g, width);
            }
        }
    }

    /** The way back through a matrix: adds to its gradients, and to those of x, through the mask of x if there is one. */
    void back(float[][] gradient, Param matrix, Param bias, float[][] x, int begin, int n, float[][] gradX, float[][] mask) {
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
                RowMath.times(through, mask[t]);
                Matrix.add(1, through, gradX[t], through.length);
            }
        }
    }

    float[][] mask(int n, int width, float dropout) {
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
}
