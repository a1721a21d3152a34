package dev.communique.extraction.syntax;

/** Products of vectors with matrices that are kept as rows. Written so that the JIT compiler makes vector instructions of the inner loop. */
final class Matrix {

    private Matrix() {
    }

    /** Adds x · rows to y, for the elements of x, and their rows, from one to before another; each row needs the length of y. */
    static void multiplyAdd(float[] x, int from, float[][] rows, int to, float[] y, int width) {
        int k = from;
        for (; k + 4 <= to; k += 4) {
            addFour(x[k], rows[k], x[k + 1], rows[k + 1], x[k + 2], rows[k + 2], x[k + 3], rows[k + 3], y, width);
        }
        for (; k < to; k++) {
            add(x[k], rows[k], y, width);
        }
    }

    /** Adds four scaled rows to y. */
    static void addFour(float a, float[] p, float b, float[] q, float c, float[] r, float d, float[] s, float[] y, int width) {
        for (int j = 0; j < width; j++) {
            y[j] += a * p[j] + b * q[j] + c * r[j] + d * s[j];
        }
    }

    /** Adds a scaled row to y. */
    static void add(float a, float[] row, float[] y, int width) {
        for (int j = 0; j < width; j++) {
            y[j] += a * row[j];
        }
    }

    /** Replaces each element by its hyperbolic tangent, right to 0.0001. */
    static void tanh(float[] y, int width) {
        for (int j = 0; j < width; j++) {
            y[j] = tanh(y[j]);
        }
    }

    /** Lambert's continued fraction, cut where it leaves [-1, 1]. */
    static float tanh(float value) {
        float x = Math.max(-4.97f, Math.min(4.97f, value));
        float s = x * x;
        return x * (135135f + s * (17325f + s * (378f + s))) / (135135f + s * (62370f + s * (3150f + s * 28f)));
    }
}
