package dev.communique.extraction.syntax;

/** Plain steps on rows of numbers, forwards and back. */
final class RowMath {

    private RowMath() {
    }

    static float[][] affine(float[][] x, Param matrix, Param bias, int n) {
        int width = matrix.w[0].length;
        float[][] out = new float[n][];
        for (int t = 0; t < n; t++) {
            out[t] = bias == null ? new float[width] : bias.w[0].clone();
            Matrix.multiplyAdd(x[t], 0, matrix.w, matrix.w.length, out[t], width);
        }
        return out;
    }

    static float[][] activated(float[][] x, float[][] mask) {
        float[][] y = copy(x);
        for (int t = 0; t < y.length; t++) {
            Parser.leaky(y[t], y[t].length);
            times(y[t], mask[t]);
        }
        return y;
    }

    static void activatedBack(float[][] gradient, float[][] x, float[][] mask) {
        for (int t = 0; t < x.length; t++) {
            times(gradient[t], mask[t]);
            for (int j = 0; j < x[t].length; j++) {
                gradient[t][j] *= x[t][j] > 0 ? 1 : 0.1f;
            }
        }
    }

    static void times(float[] x, float[] mask) {
        for (int j = 0; j < x.length; j++) {
            x[j] *= mask[j];
        }
    }

    static float[][] masked(float[][] x, float[][] mask) {
        float[][] y = copy(x);
        for (int t = 0; t < y.length; t++) {
            times(y[t], mask[t]);
        }
        return y;
    }

    static float[][] copy(float[][] x) {
        float[][] y = new float[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = x[t].clone();
        }
        return y;
    }

    static float[][] transposed(float[][] x, int n, int width) {
        float[][] y = new float[width][n];
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < width; j++) {
                y[j][t] = x[t][j];
            }
        }
        return y;
    }
}
