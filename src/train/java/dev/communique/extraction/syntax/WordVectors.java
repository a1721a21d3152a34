package dev.communique.extraction.syntax;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Vectors of words by the words that stand near them: skip-gram with negative samples (Mikolov et al. 2013), with other output vectors for each place, so
 * that they tell more of grammar (Ling et al. 2015). One thread, so that the same texts give the same bits.
 */
final class WordVectors {

    private static final int[] PLACES = { -2, -1, 1, 2 };
    private static final int NEGATIVES = 4;
    private static final float RATE = 0.04f;
    private static final double FREQUENT = 2e-4;
    /** What the vectors are scaled to: the root of the mean square of their elements. */
    private static final float SIZE = 0.1f;

    private final int width;
    private final float[][] input;
    private final float[][][] output;
    private final int[] samples = new int[1 << 20];
    private final SplittableRandom random = new SplittableRandom(11);

    private WordVectors(int rows, int width, long[] counts) {
        this.width = width;
        this.input = new float[rows][];
        this.output = new float[PLACES.length][rows][];
        for (int row = 0; row < rows; row++) {
            if (counts[row] > 0) {
                input[row] = new float[width];
                for (int j = 0; j < width; j++) {
                    input[row][j] = (float) (random.nextDouble() - 0.5) / width;
                }
                for (float[][] place : output) {
                    place[row] = new float[width];
                }
            }
        }
        fillSamples(counts);
    }

    private void fillSamples(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += Math.pow(count, 0.75);
        }
        double sum = 0;
        int next = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += Math.pow(counts[row], 0.75);
            while (next < samples.length && next < sum / total * samples.length) {
                samples[next++] = row;
            }
        }
    }

    /** The vectors of the vocabulary's words; null for what is none, and for words that do not stand in the sentences. */
    static float[][] of(List<List<TaggedForm>> sentences, Vocabulary vocabulary, int width) {
        int[][] rows = new int[sentences.size()][];
        long[] counts = new long[vocabulary.features().length];
        long total = 0;
        for (int s = 0; s < rows.length; s++) {
            List<TaggedForm> sentence = sentences.get(s);
            rows[s] = new int[sentence.size()];
            for (int i = 0; i < rows[s].length; i++) {
                int row = vocabulary.table().row(TokenFeatures.word(sentence.get(i).form()));
                rows[s][i] = row < 0 ? 1 : row;
                counts[rows[s][i]]++;
                total++;
            }
        }
        WordVectors vectors = new WordVectors(counts.length, width, counts);
        long done = 0;
        for (int[] sentence : rows) {
            done += sentence.length;
            vectors.learn(sentence, counts, total, RATE * (1 - 0.99f * done / total));
        }
        return vectors.scaled();
    }

    private void learn(int[] sentence, long[] counts, long total, float rate) {
        float[] gradient = new float[width];
        for (int i = 0; i < sentence.length; i++) {
            double keep = Math.sqrt(FREQUENT * total / counts[sentence[i]]);
            if (keep < 1 && random.nextDouble() > keep) {
                continue;
            }
            float[] vector = input[sentence[i]];
            java.util.Arrays.fill(gradient, 0);
            for (int p = 0; p < PLACES.length; p++) {
                int j = i + PLACES[p];
                if (j >= 0 && j < sentence.length) {
                    step(vector, output[p][sentence[j]], 1, rate, gradient);
                    for (int k = 0; k < NEGATIVES; k++) {
                        step(vector, output[p][samples[random.nextInt(samples.length)]], 0, rate, gradient);
                    }
                }
            }
            Matrix.add(1, gradient, vector, width);
        }
    }

    private void step(float[] vector, float[] other, int target, float rate, float[] gradient) {
        float a = 0, b = 0, c = 0, d = 0;
        for (int j = 0; j < width; j += 4) {
            a += vector[j] * other[j];
            b += vector[j + 1] * other[j + 1];
            c += vector[j + 2] * other[j + 2];
            d += vector[j + 3] * other[j + 3];
        }
        float step = rate * (target - 0.5f - 0.5f * Matrix.tanh(0.5f * (a + b + c + d)));
        Matrix.add(step, other, gradient, width);
        Matrix.add(step, vector, other, width);
    }

    private float[][] scaled() {
        for (float[] vector : input) {
            if (vector != null) {
                double square = 0;
                for (float value : vector) {
                    square += value * value;
                }
                float scale = SIZE / (float) Math.sqrt(square / width + 1e-12);
                for (int j = 0; j < width; j++) {
                    vector[j] *= scale;
                }
            }
        }
        return input;
    }
}
