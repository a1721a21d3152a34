package dev.communique.extraction.syntax;

import java.util.List;

/** Several networks with the same vocabulary that parse together: what they think likely is multiplied. */
record Ensemble(List<Network> networks) {

    /** The parse of one sentence of at most {@link Scratch#LONGEST} tokens. */
    Parse parse(List<TaggedForm> tokens) {
        int n = tokens.size();
        List<Scratch> scratches = networks.stream().map(Network::acquire).toList();
        Parse parse = new Parse(new int[n], new int[n], new int[n]);
        tag(tokens, scratches, parse);
        Scratch first = scratches.get(0);
        for (int k = 0; k < networks.size(); k++) {
            networks.get(k).parser.score(n, scratches.get(k));
            for (int i = 1; i <= n; i++) {
                logSoftmax(scratches.get(k).scores[i], n + 1);
                if (k > 0) {
                    Matrix.add(1, scratches.get(k).scores[i], first.scores[i], n + 1);
                }
            }
        }
        SpanningTree.decode(first.scores, n + 1, first.heads);
        for (Scratch scratch : scratches) {
            System.arraycopy(first.heads, 0, scratch.heads, 0, n + 1);
        }
        for (int i = 0; i < n; i++) {
            parse.heads()[i] = first.heads[i + 1] - 1;
            parse.labels()[i] = label(i + 1, scratches);
        }
        for (int k = 0; k < networks.size(); k++) {
            networks.get(k).release(scratches.get(k));
        }
        return parse;
    }

    private void tag(List<TaggedForm> tokens, List<Scratch> scratches, Parse parse) {
        int width = networks.get(0).weights.tags().length;
        for (int k = 0; k < networks.size(); k++) {
            networks.get(k).tagger.read(tokens, scratches.get(k));
        }
        for (int i = 0; i < tokens.size(); i++) {
            float[] sum = new float[width];
            for (int k = 0; k < networks.size(); k++) {
                networks.get(k).tagger.score(i + 1, scratches.get(k));
                logSoftmax(scratches.get(k).logits, width);
                Matrix.add(1, scratches.get(k).logits, sum, width);
            }
            parse.tags()[i] = networks.get(0).tagger.best(sum, tokens.get(i).tag());
            for (Scratch scratch : scratches) {
                scratch.tags[i + 1] = parse.tags()[i];
            }
        }
    }

    private int label(int word, List<Scratch> scratches) {
        Parser parser = networks.get(0).parser;
        if (scratches.get(0).heads[word] == 0) {
            return parser.label(word, scratches.get(0));
        }
        int width = networks.get(0).weights.labels().length;
        float[] sum = new float[width];
        for (int k = 0; k < networks.size(); k++) {
            networks.get(k).parser.scoreLabels(word, scratches.get(k));
            logSoftmax(scratches.get(k).logits, width);
            Matrix.add(1, scratches.get(k).logits, sum, width);
        }
        return parser.bestLabel(sum);
    }

    private static void logSoftmax(float[] scores, int n) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            max = Math.max(max, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.exp(scores[i] - max);
        }
        float log = max + (float) Math.log(sum);
        for (int i = 0; i < n; i++) {
            scores[i] -= log;
        }
    }
}
