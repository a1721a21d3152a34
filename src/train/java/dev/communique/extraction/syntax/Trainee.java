package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The weights of a network that learns; {@link Network} says what each is for. */
final class Trainee {

    /** How large the network is, and how much of what it sees is hidden from it while it learns. */
    record Sizes(int embedding, int hidden, int layers, int arc, int label, float inputDropout, float dropout) {
    }

    /** Both directions of a layer: input, recurrent, bias of each. */
    record Cell(Param input, Param recurrent, Param bias) {
    }

    final Sizes sizes;
    final Vocabulary vocabulary;
    final List<Param> params = new ArrayList<>();
    final Param embeddings;
    final Cell[][] cells;
    final Param tagger, taggerBias, tagEmbeddings;
    final Param dependent, dependentBias, candidate, candidateBias, distances, prior;
    final Param labelDependent, labelBias, labelHead, labelDistances, label, labelOutBias;

    Trainee(Sizes sizes, Vocabulary vocabulary, int workers, long seed) {
        this.sizes = sizes;
        this.vocabulary = vocabulary;
        SplittableRandom random = new SplittableRandom(seed);
        int h = sizes.hidden;
        int state = 2 * h;
        embeddings = add(new Param(vocabulary.features().length, sizes.embedding, 0.1f, true, workers, random));
        cells = new Cell[sizes.layers][2];
        for (int layer = 0; layer < sizes.layers; layer++) {
            int in = layer == 0 ? sizes.embedding : state;
            for (int direction = 0; direction < 2; direction++) {
                Cell cell = new Cell(add(Param.dense(in, 3 * h, workers, random)),
                        add(new Param(h, 3 * h, 0.5f / (float) Math.sqrt(h), false, workers, random)),
                        add(Param.zero(1, 3 * h, workers)));
                cells[layer][direction] = cell;
            }
        }
        int tags = vocabulary.tags().length;
        tagger = add(Param.dense(state, tags, workers, random));
        taggerBias = add(Param.zero(1, tags, workers));
        tagEmbeddings = add(new Param(tags, state, 0.1f, true, workers, random));
        dependent = add(Param.dense(state, sizes.arc, workers, random));
        dependentBias = add(Param.zero(1, sizes.arc, workers));
        candidate = add(Param.dense(state, sizes.arc, workers, random));
        candidateBias = add(Param.zero(1, sizes.arc, workers));
        distances = add(Param.zero(sizes.arc, Parser.DISTANCES, workers));
        prior = add(Param.zero(1, sizes.arc, workers));
        labelDependent = add(Param.dense(state, sizes.label, workers, random));
        labelBias = add(Param.zero(1, sizes.label, workers));
        labelHead = add(Param.dense(state, sizes.label, workers, random));
        labelDistances = add(Param.zero(Parser.DISTANCES, sizes.label, workers));
        label = add(Param.dense(sizes.label, vocabulary.labels().length, workers, random));
        labelOutBias = add(Param.zero(1, vocabulary.labels().length, workers));
    }

    /** Starts from given vectors of words; where there is none, null, the first ones stay. */
    void start(float[][] vectors) {
        for (int row = 0; vectors != null && row < vectors.length; row++) {
            if (vectors[row] != null) {
                System.arraycopy(vectors[row], 0, embeddings.w[row], 0, sizes.embedding);
            }
        }
    }

    private Param add(Param param) {
        params.add(param);
        return param;
    }

    /** Goes one step along what the workers have found. */
    void step(float rate, int tokens, int time) {
        double norm = 0;
        for (Param param : params) {
            norm += param.sum();
        }
        norm = Math.sqrt(norm) / tokens;
        float scale = (float) ((norm > 2 ? 2 / norm : 1) / tokens);
        for (Param param : params) {
            param.step(rate, scale, time);
        }
    }
}
