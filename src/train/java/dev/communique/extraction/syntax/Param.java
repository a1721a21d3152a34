package dev.communique.extraction.syntax;

import java.util.SplittableRandom;

/** A matrix that is learnt: its rows, their gradients by worker, and what Adam (Kingma and Ba 2015) remembers of them. */
final class Param {

    private static final float BETA1 = 0.9f, BETA2 = 0.98f;

    final float[][] w;
    final float[][][] gradients;
    /** The transpose of w, where the way back needs it. */
    final float[][] transposed;
    private final float[][] mean;
    private final float[][] square;
    private final int width;
    /** Whether most rows have no gradient in a batch, as with embeddings: those are left as they are. */
    private final boolean sparse;

    Param(int rows, int width, float scale, boolean sparse, int workers, SplittableRandom random) {
        this.width = width;
        this.sparse = sparse;
        w = new float[rows][width];
        gradients = new float[workers][rows][];
        mean = new float[rows][width];
        square = new float[rows][width];
        transposed = sparse ? null : new float[width][rows];
        for (float[] row : w) {
            for (int j = 0; j < width; j++) {
                row[j] = scale * (float) (2 * random.nextDouble() - 1);
            }
        }
        transpose();
    }

    /** A matrix with the initial scale of Glorot and Bengio (2010). */
    static Param dense(int rows, int width, int workers, SplittableRandom random) {
        return new Param(rows, width, (float) Math.sqrt(6.0 / (rows + width)), false, workers, random);
    }

    static Param zero(int rows, int width, int workers) {
        return new Param(rows, width, 0, false, workers, new SplittableRandom(0));
    }

    /** The gradient of a row, for the worker to add to. */
    float[] gradient(int worker, int row) {
        float[] gradient = gradients[worker][row];
        if (gradient == null) {
            gradient = new float[width];
            gradients[worker][row] = gradient;
        }
        return gradient;
    }

    /** Adds up the workers' gradients in their order, so that the sum has the same bits each time, into that of the first. */
    double sum() {
        double norm = 0;
        for (int i = 0; i < w.length; i++) {
            float[] sum = gradients[0][i];
            for (int k = 1; k < gradients.length; k++) {
                float[] other = gradients[k][i];
                if (other != null) {
                    if (sum == null) {
                        sum = gradients[0][i] = other;
                    } else {
                        Matrix.add(1, other, sum, width);
                    }
                    gradients[k][i] = null;
                }
            }
            if (sum != null) {
                for (float g : sum) {
                    norm += g * g;
                }
            }
        }
        return norm;
    }

    /** Goes a step against the gradient, and forgets it. */
    void step(float rate, float scale, int time) {
        float correction1 = (float) (1 / (1 - Math.pow(BETA1, time)));
        float correction2 = (float) (1 / (1 - Math.pow(BETA2, time)));
        for (int i = 0; i < w.length; i++) {
            float[] g = gradients[0][i];
            if (g != null) {
                update(w[i], g, mean[i], square[i], rate, scale, correction1, correction2);
                gradients[0][i] = null;
            }
        }
        transpose();
    }

    private static void update(float[] w, float[] g, float[] mean, float[] square, float rate, float scale, float c1, float c2) {
        for (int j = 0; j < w.length; j++) {
            float gradient = g[j] * scale;
            mean[j] = BETA1 * mean[j] + (1 - BETA1) * gradient;
            square[j] = BETA2 * square[j] + (1 - BETA2) * gradient * gradient;
            w[j] -= rate * mean[j] * c1 / ((float) Math.sqrt(square[j] * c2) + 1e-8f);
        }
    }

    private void transpose() {
        if (!sparse) {
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < width; j++) {
                    transposed[j][i] = w[i][j];
                }
            }
        }
    }
}
