package dev.communique.extraction.syntax;

import java.util.Arrays;

/** A matrix as rows, one for each input, and what is added to its product. */
record Affine(float[][] rows, float[] bias) {

    /** As much of a matrix as the nearest cache of a processor holds, beside what it is multiplied with. */
    private static final int ROWS_AT_ONCE = 16;

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

    /** As {@link #apply} for the first n rows of x; some rows of the matrix have their turn with all of x before the next, while they are in the cache. */
    void applyToAll(float[][] x, int n, float[][] y) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(bias, 0, y[i], 0, bias.length);
        }
        for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, rows.length);
            for (int i = 0; i < n; i++) {
                Matrix.multiplyAdd(x[i], from, rows, to, y[i], bias.length);
            }
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
