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
    }

    /** Both directions of a layer. */
    record Layer(RecurrentLayer forwards, RecurrentLayer backwards) {

        /** Adds what it makes of the first n rows of x to the rows of out. */
        void run(float[][] x, int n, float[][] out, Scratch scratch) {
            forwards.run(x, n, false, out, 0, scratch);
            backwards.run(x, n, true, out, forwards.size(), scratch);
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
