package dev.communique.extraction.syntax;

/** Room to compute in, for one sentence at a time, used again for the next. Rows are words, and the first row is the root. */
final class Scratch {

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
    final float[] distances = new float[Parser.DISTANCES];
    final float[][] labelDependents;
    final float[][] labelHeads;
    final float[] labelHidden;
    final float[] logits;

    Scratch(int words, Weights weights) {
        int embedding = weights.width();
        int state = weights.tagger().inputs();
        int arc = weights.dependent().outputs();
        int label = weights.labelDependent().outputs();
        int outputs = Math.max(weights.tags().length, weights.labels().length);
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
        priors = new float[words];
        scores = new float[words][words];
        labelDependents = new float[words][label];
        labelHeads = new float[words][label];
        labelHidden = new float[label];
        logits = new float[outputs];
    }
}
