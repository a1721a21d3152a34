package dev.communique.extraction.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What was learnt, as the model's file has it: sizes, names, features and their embeddings in 8 bits, and matrices in 16 bits, each row with a scale of
 * its own.
 *
 * @param tags the network's tags, "VERB|VBD": the part of speech and that of the Penn Treebank
 * @param labels the relations
 * @param features the hash of each row of the embeddings
 * @param embeddings the rows of the features, one after the other
 * @param scales what the bytes of each row are to be multiplied by
 * @param layers the layers that read the sentence, each in both directions
 */
record Weights(String[] tags, String[] labels, int[] features, byte[] embeddings, float[] scales, Layer[] layers, Affine tagger,
        float[][] tagEmbeddings, Affine dependent, Affine candidate, float[][] distances, float[] prior, Affine labelDependent,
        float[][] labelHead, float[][] labelDistances, Affine label) {

    static final int MAGIC = 0x43535931;

    /** How many elements the embedding of a feature has. */
    int width() {
        return embeddings.length / features.length;
    }

    /**
     * Both directions of a layer.
     *
     * @param input what both are given of each word
     */
    record Layer(RecurrentLayer forwards, RecurrentLayer backwards, Affine input) {

        Layer(RecurrentLayer forwards, RecurrentLayer backwards) {
            this(forwards, backwards, forwards.input().beside(backwards.input()));
        }

        /** Adds what it makes of n words to the rows of out; {@code given} is what {@link #input} makes of each. */
        void run(float[][] given, int n, float[][] out, Scratch scratch) {
            forwards.run(given, 0, n, false, out, 0, scratch);
            backwards.run(given, 3 * forwards.size(), n, true, out, forwards.size(), scratch);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it can't be read, or is no model of this program's
     */
    static Weights read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("No model of the parser");
        }
        String[] tags = strings(in);
        String[] labels = strings(in);
        int[] features = new int[in.readInt()];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readInt();
        }
        int width = in.readInt();
        float[] scales = new float[features.length];
        byte[] embeddings = new byte[features.length * width];
        for (int i = 0; i < features.length; i++) {
            scales[i] = in.readFloat();
            in.readFully(embeddings, i * width, width);
        }
        Layer[] layers = new Layer[in.readInt()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new Layer(layer(in), layer(in));
        }
        return new Weights(tags, labels, features, embeddings, scales, layers, affine(in), matrix(in), affine(in), affine(in), matrix(in),
                vector(in),
                affine(in), matrix(in), matrix(in), affine(in));
    }

    private static RecurrentLayer layer(DataInputStream in) throws IOException {
        return new RecurrentLayer(matrix(in), matrix(in), vector(in));
    }

    private static Affine affine(DataInputStream in) throws IOException {
        return new Affine(matrix(in), vector(in));
    }

    private static float[] vector(DataInputStream in) throws IOException {
        return matrix(in)[0];
    }

    private static float[][] matrix(DataInputStream in) throws IOException {
        int count = in.readInt();
        int width = in.readInt();
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            float scale = in.readFloat();
            for (int j = 0; j < width; j++) {
                row[j] = scale * in.readShort();
            }
        }
        return rows;
    }

    private static String[] strings(DataInputStream in) throws IOException {
        String[] strings = new String[in.readInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = in.readUTF();
        }
        return strings;
    }
}
