package dev.communique.extraction.syntax;

import java.util.Arrays;

/**
 * One direction of a layer that carries what it has read along the sentence: a cell whose forget gate also decides how much of the new is let in.
 *
 * <pre>
 * z, f, o = tanh, σ, σ (x · input + h' · recurrent + bias)     h', c' are those of the word before, or after where it reads backwards
 * c = f c' + (1 - f) z
 * h = o c
 * </pre>
 */
final class RecurrentLayer {

    private final Affine input;
    private final float[][] recurrent;
    private final int size;

    /** The weights of the gates f and o are halved, since σ(x) = (1 + tanh(x / 2)) / 2. */
    RecurrentLayer(float[][] input, float[][] recurrent, float[] bias) {
        this.size = bias.length / 3;
        this.input = new Affine(halved(input), halved(new float[][]{ bias })[0]);
        this.recurrent = halved(recurrent);
    }

    private float[][] halved(float[][] rows) {
        float[][] halved = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            halved[i] = rows[i].clone();
            for (int j = size; j < 3 * size; j++) {
                halved[i][j] *= 0.5f;
            }
        }
        return halved;
    }

    int size() {
        return size;
    }

    /** What each word gives to the gates, whatever stands around it: x · input + bias. */
    Affine input() {
        return input;
    }

    /**
     * Adds what it makes of n words to the rows of out, from the given column on.
     *
     * @param given what {@link #input} makes of each word, from the column {@code from} on
     */
    void run(float[][] given, int from, int n, boolean backwards, float[][] out, int column, Scratch scratch) {
        float[] h = scratch.hidden;
        float[] c = scratch.cell;
        float[] gates = scratch.gates;
        Arrays.fill(h, 0, size, 0);
        Arrays.fill(c, 0, size, 0);
        for (int step = 0; step < n; step++) {
            int t = backwards ? n - 1 - step : step;
            System.arraycopy(given[t], from, gates, 0, 3 * size);
            Matrix.multiplyAdd(h, 0, recurrent, size, gates, 3 * size);
            Matrix.tanh(gates, 3 * size);
            for (int j = 0; j < size; j++) {
                float f = 0.5f + 0.5f * gates[size + j];
                c[j] = f * c[j] + (1 - f) * gates[j];
                h[j] = (0.5f + 0.5f * gates[2 * size + j]) * c[j];
                out[t][column + j] += h[j];
            }
        }
    }
}
