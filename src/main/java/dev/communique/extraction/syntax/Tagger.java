package dev.communique.extraction.syntax;

import java.util.Arrays;
import java.util.List;

/** Tells the tag of each token: the features of a token are summed up to a vector, and a layer reads these in both directions. */
final class Tagger {

    private final Weights weights;
    private final TokenVectors vectors;
    private final Tag[] universal;
    private final String[] inflections;

    Tagger(Weights weights) {
        this.weights = weights;
        this.vectors = new TokenVectors(weights);
        this.universal = new Tag[weights.tags().length];
        this.inflections = new String[universal.length];
        for (int i = 0; i < universal.length; i++) {
            int bar = weights.tags()[i].indexOf('|');
            universal[i] = Tag.valueOf(weights.tags()[i].substring(0, bar));
            inflections[i] = weights.tags()[i].substring(bar + 1);
        }
    }

    /** The part of speech that one of the network's tags stands for. */
    Tag universal(int tag) {
        return universal[tag];
    }

    /** The tag of the Penn Treebank that one of the network's tags stands for. */
    String inflection(int tag) {
        return inflections[tag];
    }

    /** Finds the tags; scratch.tags[1] is that of the first token, and scratch.states is what the parser goes on from. */
    void tag(List<TaggedForm> tokens, Scratch scratch) {
        read(tokens, scratch);
        weights.tagger().applyToAll(scratch.states, tokens.size() + 1, scratch.given);
        for (int i = 0; i < tokens.size(); i++) {
            scratch.tags[i + 1] = best(scratch.given[i + 1], tokens.get(i).tag());
        }
    }

    /** Reads the sentence into scratch.states. */
    void read(List<TaggedForm> tokens, Scratch scratch) {
        TokenFeatures.quoted(tokens, scratch.quoted);
        scratch.embedded[0] = vectors.root();
        for (int i = 0; i < tokens.size(); i++) {
            scratch.embedded[i + 1] = vectors.of(tokens.get(i), i == 0, scratch.quoted[i]);
        }
        for (int i = 0; i <= tokens.size(); i++) {
            Arrays.fill(scratch.states[i], 0);
        }
        weights.layers()[0].run(scratch.embedded, tokens.size() + 1, scratch.states, scratch);
    }

    /** Leaves the score of each tag for a word that was read in scratch.logits; words count from 1. */
    void score(int word, Scratch scratch) {
        weights.tagger().apply(scratch.states[word], scratch.logits);
    }

    /** The tag with the best score, among those of the part of speech that is given, if one is. */
    int best(float[] scores, Tag given) {
        int best = -1;
        float most = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < universal.length; t++) {
            if (scores[t] > most && (given == null || universal[t] == given)) {
                best = t;
                most = scores[t];
            }
        }
        return best;
    }
}
