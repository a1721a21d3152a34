package dev.communique.extraction.syntax;

import java.util.concurrent.ConcurrentLinkedQueue;

/** The tagger and the parser of one model, and room for them to compute in. Its weights never change, so that threads may share it. */
final class Network {

    final Weights weights;
    final Tagger tagger;
    final Parser parser;
    private final ConcurrentLinkedQueue<Scratch> free = new ConcurrentLinkedQueue<>();

    Network(Weights weights) {
        this.weights = weights;
        this.tagger = new Tagger(weights);
        this.parser = new Parser(weights);
    }

    /** Room to compute in, to be given back by {@link #release}; there is as much of it as threads have parsed at once. */
    Scratch acquire() {
        Scratch scratch = free.poll();
        return scratch != null
                ? scratch
                : new Scratch(weights.tagger().inputs(), weights.dependent().outputs(), weights.labelDependent().outputs(),
                        Parser.DISTANCES,
                        Math.max(weights.tags().length, weights.labels().length));
    }

    void release(Scratch scratch) {
        free.add(scratch);
    }
}
