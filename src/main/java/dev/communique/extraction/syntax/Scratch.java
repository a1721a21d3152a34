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
    /** What the first layer is given of each word; rows that others may have too. */
    final float[][] embedded;
    /** What a later layer is given of each word. */
    final float[][] given;
    final float[][] states;
    final float[][] next;
    /** What each word is as a dependent, as a head, as a dependent with a relation, and as a head with one. */
    final float[][] roles;
    final float[][] candidatesByColumn;
    final float[] priors;
    final float[][] scores;
    final float[] distances;
    final float[] labelHidden;
    final float[] logits;

    /**
     * @param state how many elements the vector of a word has that was read; so the other parameters of other vectors
     * @param arc of what heads are scored by
     * @param label of what relations are scored by
     * @param distances how many distances are told apart
     * @param outputs how many tags or relations are scored
     */
    Scratch(int state, int arc, int label, int distances, int outputs) {
        int words = LONGEST + 1;
        quoted = new boolean[words];
        tags = new int[words];
        heads = new int[words];
        hidden = new float[state / 2];
        cell = new float[state / 2];
        gates = new float[3 * (state / 2)];
        embedded = new float[words][];
        given = new float[words][6 * (state / 2)];
        states = new float[words][state];
        next = new float[words][state];
        roles = new float[words][2 * arc + 2 * label];
        candidatesByColumn = new float[arc][words];
        this.distances = new float[distances];
        priors = new float[words];
        scores = new float[words][words];
        labelHidden = new float[label];
        logits = new float[outputs];
    }
}
