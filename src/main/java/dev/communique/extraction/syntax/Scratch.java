package dev.communique.extraction.syntax;

/** Room to compute in, for one sentence at a time, used again for the next. Rows are words, and the first row is the root. */
final class Scratch {

    /** A sentence of more tokens is parsed in pieces, so that the time grows with the number of tokens and not with its square. */
    static final int LONGEST = 128;

    final boolean[] quoted;
    final int[] tags;
    final int[] heads;
    final float[] hidden;
    final float[] cell;
    final float[] gates;
    final float[][] embedded;
    final float[][] states;
    final float[][] next;
    final float[][] dependents;
    final float[] candidate;
    final float[][] candidatesByColumn;
    final float[] priors;
    final float[][] scores;
    final float[] distances;
    final float[][] labelDependents;
    final float[][] labelHeads;
    final float[] labelHidden;
    final float[] logits;

    /**
     * @param embedding how many elements the vector of a token has; so the other parameters of other vectors
     * @param state of a word that was read
     * @param arc of what heads are scored by
     * @param label of what relations are scored by
     * @param distances how many distances are told apart
     * @param outputs how many tags or relations are scored
     */
    Scratch(int embedding, int state, int arc, int label, int distances, int outputs) {
        int words = LONGEST + 1;
        quoted = new boolean[words];
        tags = new int[words];
        heads = new int[words];
        hidden = new float[state / 2];
        cell = new float[state / 2];
        gates = new float[3 * (state / 2)];
        embedded = new float[words][embedding];
        states = new float[words][state];
        next = new float[words][state];
        dependents = new float[words][arc];
        candidate = new float[arc];
        candidatesByColumn = new float[arc][words];
        this.distances = new float[distances];
        priors = new float[words];
        scores = new float[words][words];
        labelDependents = new float[words][label];
        labelHeads = new float[words][label];
        labelHidden = new float[label];
        logits = new float[outputs];
    }
}
