package dev.communique.extraction.syntax;

/**
 * What the first layer is given of a token: the sum of its features' vectors, multiplied with the weights of both directions. Some thousand words make
 * up most of any text, so what was computed last is kept. Threads may share it.
 */
final class TokenVectors {

    /** How many are kept, one at each place: at most 13 MB. */
    private static final int PLACES = 1 << 13;

    /** A token, with where it stands, and its vector, which nobody changes. */
    private record Kept(String form, int place, float[] vector) {
    }

    private final Weights weights;
    private final FeatureTable table;
    private final int unknown;
    private final float[] root;
    /** Read and written by threads without order: whatever one finds was made from its form and place alone. */
    private final Kept[] kept = new Kept[PLACES];

    TokenVectors(Weights weights) {
        this.weights = weights;
        this.table = new FeatureTable(weights.features());
        this.unknown = table.row(TokenFeatures.UNKNOWN_WORD);
        float[] sum = new float[weights.width()];
        addFeature(table.row(TokenFeatures.ROOT_FEATURE), sum);
        this.root = given(sum);
    }

    /** That of the root, which stands before the first token. */
    float[] root() {
        return root;
    }

    /** That of a token, which is the first of its sentence or not, and stands within quotation marks or not; not to be changed. */
    float[] of(TaggedForm token, boolean first, boolean quoted) {
        int place = (token.tag() == null ? 0 : 1 + token.tag().ordinal()) << 2 | (first ? 2 : 0) | (quoted ? 1 : 0);
        int hash = (token.form().hashCode() * 31 + place) * 0x9e3779b9;
        int at = hash >>> Integer.numberOfLeadingZeros(PLACES - 1);
        Kept found = kept[at];
        if (found == null || found.place != place || !found.form.equals(token.form())) {
            found = new Kept(token.form(), place, vector(token, first, quoted));
            kept[at] = found;
        }
        return found.vector;
    }

    private float[] vector(TaggedForm token, boolean first, boolean quoted) {
        float[] sum = new float[weights.width()];
        int word = table.row(TokenFeatures.word(token.form()));
        addFeature(word >= 0 ? word : unknown, sum);
        TokenFeatures.others(token, first, quoted, feature -> addFeature(table.row(feature), sum));
        return given(sum);
    }

    private float[] given(float[] sum) {
        Affine input = weights.layers()[0].input();
        float[] given = new float[input.outputs()];
        input.apply(sum, given);
        return given;
    }

    private void addFeature(int row, float[] sum) {
        if (row >= 0) {
            byte[] embeddings = weights.embeddings();
            float scale = weights.scales()[row];
            int begin = row * sum.length;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += scale * embeddings[begin + j];
            }
        }
    }
}
