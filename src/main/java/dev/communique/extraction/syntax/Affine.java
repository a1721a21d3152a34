package dev.communique.extraction.syntax;

import java.util.Arrays;

/** A matrix as rows, one for each input, and what is added to its product. */
record Affine(float[][] rows, float[] bias) {

    int inputs() {
        return rows.length;
    }

    int outputs() {
        return bias.length;
    }

    /** Replaces y by x · rows + bias. */
    void apply(float[] x, float[] y) {
        System.arraycopy(bias, 0, y, 0, bias.length);
        Matrix.multiplyAdd(x, 0, rows, rows.length, y, bias.length);
    }

    /** As {@link #apply} for the first n rows of x. */
    void applyToAll(float[][] x, int n, float[][] y) {
        for (int i = 0; i < n; i++) {
            apply(x[i], y[i]);
        }
    }

    /** One matrix of this and another of the same inputs, whose outputs stand behind those of this: wide ones are quicker. */
    Affine beside(Affine other) {
        float[][] joined = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            joined[i] = joined(rows[i], other.rows[i]);
        }
        return new Affine(joined, joined(bias, other.bias));
    }

    private static float[] joined(float[] a, float[] b) {
        float[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
