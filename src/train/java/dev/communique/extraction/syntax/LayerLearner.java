package dev.communique.extraction.syntax;

import java.util.Arrays;

/** The way of one sentence through a layer that reads it in both directions, forwards and back. */
final class LayerLearner {

    private final Trainee.Cell[] cells;
    private final int h;
    private final Gradients gradients;
    private final Trace[] traces = new Trace[2];

    LayerLearner(Trainee.Cell[] cells, int hidden, Gradients gradients) {
        this.cells = cells;
        this.h = hidden;
        this.gradients = gradients;
    }

    /** What one direction remembers of its way forwards. */
    private record Trace(float[][] x, float[][] gates, float[][] c, float[][] h) {
    }

    /** What the layer makes of the first n rows of x. */
    float[][] forwards(float[][] x, int n) {
        float[][] out = new float[n][2 * h];
        for (int d = 0; d < 2; d++) {
            traces[d] = new Trace(x, new float[n][], new float[n][h], new float[n][h]);
            float[] c = new float[h];
            float[] before = new float[h];
            for (int step = 0; step < n; step++) {
                int t = d == 1 ? n - 1 - step : step;
                traces[d].gates[t] = gates(cells[d], x[t], before);
                cell(traces[d].gates[t], c, traces[d].c[t], traces[d].h[t]);
                System.arraycopy(traces[d].h[t], 0, out[t], d * h, h);
                c = traces[d].c[t];
                before = traces[d].h[t];
            }
        }
        return out;
    }

    private float[] gates(Trainee.Cell cell, float[] x, float[] before) {
        float[] g = cell.bias().w[0].clone();
        Matrix.multiplyAdd(x, 0, cell.input().w, x.length, g, 3 * h);
        Matrix.multiplyAdd(before, 0, cell.recurrent().w, h, g, 3 * h);
        for (int j = h; j < 3 * h; j++) {
            g[j] *= 0.5f;
        }
        Matrix.tanh(g, 3 * h);
        for (int j = h; j < 3 * h; j++) {
            g[j] = 0.5f + 0.5f * g[j];
        }
        return g;
    }

    private void cell(float[] g, float[] before, float[] c, float[] out) {
        for (int j = 0; j < h; j++) {
            c[j] = g[h + j] * before[j] + (1 - g[h + j]) * g[j];
            out[j] = g[2 * h + j] * c[j];
        }
    }

    /** Adds to the gradients of the weights, and of the layer's input. */
    void back(float[][] gradOut, float[][] gradIn, int n) {
        for (int d = 0; d < 2; d++) {
            Trainee.Cell cell = cells[d];
            Trace trace = traces[d];
            float[] dc = new float[h];
            float[] dh = new float[h];
            float[][] gradGates = new float[n][3 * h];
            float[][] previous = new float[n][];
            float[] zero = new float[h];
            for (int step = n - 1; step >= 0; step--) {
                int t = d == 1 ? n - 1 - step : step;
                int p = d == 1 ? t + 1 : t - 1;
                previous[t] = step == 0 ? zero : trace.h[p];
                cellBack(trace.gates[t], trace.c[t], step == 0 ? zero : trace.c[p], gradOut[t], d * h, dh, dc, gradGates[t], h);
                Arrays.fill(dh, 0);
                if (step > 0) {
                    Matrix.multiplyAdd(gradGates[t], 0, cell.recurrent().transposed, 3 * h, dh, h);
                }
                Matrix.multiplyAdd(gradGates[t], 0, cell.input().transposed, 3 * h, gradIn[t], gradIn[t].length);
                Matrix.add(1, gradGates[t], gradients.of(cell.bias(), 0), 3 * h);
            }
            gradients.outer(trace.x, gradGates, cell.input(), 0, n);
            gradients.outer(previous, gradGates, cell.recurrent(), 0, n);
        }
    }

    private static void cellBack(float[] g, float[] c, float[] cp, float[] gradOut, int column, float[] dh, float[] dc, float[] out,
            int h) {
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
}
