package dev.communique.extraction.syntax;

/** The way of one sentence through the scores of heads and relations, forwards and back. */
final class HeadLearner {

    private final Trainee net;
    private final Gradients shared;

    HeadLearner(Trainee net, Gradients shared) {
        this.net = net;
        this.shared = shared;
    }

    /** Learns heads: adds to the gradients of the weights, and of top, which is what the last layer made of the sentence. */
    void arcs(float[][] top, float[][] gradTop, Lesson lesson, int n, float weight) {
        int size = net.sizes.arc();
        float[][] dependentMask = shared.mask(n, size, net.sizes.dropout());
        float[][] candidateMask = shared.mask(n, size, net.sizes.dropout());
        float[][] dependents = RowMath.affine(top, net.dependent, net.dependentBias, n);
        float[][] candidates = RowMath.affine(top, net.candidate, net.candidateBias, n);
        float[][] d = RowMath.activated(dependents, dependentMask);
        float[][] c = RowMath.activated(candidates, candidateMask);
        float[][] columns = RowMath.transposed(c, n, size);
        float[] prior = new float[n];
        Matrix.multiplyAdd(net.prior.w[0], 0, columns, size, prior, n);
        float[][] gradD = new float[n][size];
        float[][] gradC = new float[n][size];
        float[] gradPrior = shared.of(net.prior, 0);
        float[][] byDistance = net.distances.transposed;
        float[][] gradDistance = new float[n][Parser.DISTANCES];
        float[] scores = new float[n];
        float[][] gradients = new float[n][n];
        for (int i = 1; i < n; i++) {
            System.arraycopy(prior, 0, scores, 0, n);
            Matrix.multiplyAdd(d[i], 0, columns, size, scores, n);
            float[] distance = new float[Parser.DISTANCES];
            Matrix.multiplyAdd(d[i], 0, net.distances.w, size, distance, Parser.DISTANCES);
            for (int j = 0; j < n; j++) {
                scores[j] += distance[Parser.distance(i, j)];
            }
            scores[i] = -1e9f;
            shared.softmax(scores, n, lesson.heads()[i], weight, gradients[i]);
            gradients[i][i] = 0;
            for (int j = 0; j < n; j++) {
                gradDistance[i][Parser.distance(i, j)] += gradients[i][j];
            }
            Matrix.multiplyAdd(gradients[i], 0, c, n, gradD[i], size);
            Matrix.multiplyAdd(gradDistance[i], 0, byDistance, Parser.DISTANCES, gradD[i], size);
        }
        float[][] byHead = RowMath.transposed(gradients, n, n);
        for (int j = 0; j < n; j++) {
            float sum = 0;
            for (int i = 1; i < n; i++) {
                sum += byHead[j][i];
            }
            Matrix.multiplyAdd(byHead[j], 0, d, n, gradC[j], size);
            Matrix.add(sum, net.prior.w[0], gradC[j], size);
            Matrix.add(sum, c[j], gradPrior, size);
        }
        shared.outer(d, gradDistance, net.distances, 1, n);
        RowMath.activatedBack(gradD, dependents, dependentMask);
        RowMath.activatedBack(gradC, candidates, candidateMask);
        shared.back(gradD, net.dependent, net.dependentBias, top, 0, n, gradTop, null);
        shared.back(gradC, net.candidate, net.candidateBias, top, 0, n, gradTop, null);
    }

    /** Learns the relations to the right heads. */
    void labels(float[][] top, float[][] gradTop, Lesson lesson, int n, float weight) {
        int size = net.sizes.label();
        int labels = net.vocabulary.labels().length;
        float[][] a = RowMath.affine(top, net.labelDependent, net.labelBias, n);
        float[][] b = RowMath.affine(top, net.labelHead, null, n);
        float[][] gradA = new float[n][size];
        float[][] gradB = new float[n][size];
        float[][] hidden = new float[n][size];
        for (int i = 0; i < n; i++) {
            if (i > 0 && lesson.heads()[i] > 0) {
                Matrix.add(1, a[i], hidden[i], size);
                Matrix.add(1, b[lesson.heads()[i]], hidden[i], size);
                Matrix.add(1, net.labelDistances.w[Parser.distance(i, lesson.heads()[i])], hidden[i], size);
            }
        }
        float[][] hiddenMask = shared.mask(n, size, net.sizes.dropout());
        float[][] active = RowMath.activated(hidden, hiddenMask);
        float[][] gradients = new float[n][labels];
        for (int i = 1; i < n; i++) {
            if (lesson.heads()[i] > 0) {
                float[] logits = net.labelOutBias.w[0].clone();
                Matrix.multiplyAdd(active[i], 0, net.label.w, size, logits, labels);
                shared.softmax(logits, labels, lesson.labels()[i], weight, gradients[i]);
            }
        }
        shared.back(gradients, net.label, net.labelOutBias, active, 1, n, gradA, null);
        RowMath.activatedBack(gradA, hidden, hiddenMask);
        for (int i = 1; i < n; i++) {
            int head = lesson.heads()[i];
            if (head > 0) {
                Matrix.add(1, gradA[i], gradB[head], size);
                Matrix.add(1, gradA[i], shared.of(net.labelDistances, Parser.distance(i, head)), size);
            }
        }
        shared.back(gradA, net.labelDependent, net.labelBias, top, 0, n, gradTop, null);
        shared.back(gradB, net.labelHead, null, top, 0, n, gradTop, null);
    }
}
