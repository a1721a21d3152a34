package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Goes through sentences in batches. Two workers have a half of each batch, whatever the number of threads is, and their gradients are added up in the
 * same order, so that the same input gives the same bits.
 */
final class Training {

    static final int WORKERS = 2;
    private static final int BATCH = 600;

    private final Trainee net;
    private final long seed;
    private final List<Learner> learners = new ArrayList<>();
    private int time;

    Training(Trainee net, long seed) {
        this.net = net;
        this.seed = seed;
        for (int i = 0; i < WORKERS; i++) {
            learners.add(new Learner(net, i));
        }
    }

    /** What is gone through in one pass, and how much each sentence of it counts. */
    record Pass(List<Lesson> lessons, float weight) {
    }

    /**
     * Goes through the passes one after the other, shuffled; the rate falls evenly from the first step to the last.
     *
     * @param passes made when it is their turn
     */
    void run(List<java.util.function.Supplier<Pass>> passes, float rate, java.util.function.IntConsumer afterPass) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Integer.getInteger("threads", WORKERS));
        try {
            for (int i = 0; i < passes.size(); i++) {
                Pass pass = passes.get(i).get();
                long begin = System.nanoTime();
                double loss = pass(pass, i, passes.size(), rate, threads);
                System.out.printf(java.util.Locale.ROOT, "pass %d: loss %.3f, %.0f s%n", i + 1, loss, (System.nanoTime() - begin) / 1e9);
                afterPass.accept(i);
            }
        } finally {
            threads.shutdown();
        }
    }

    private double pass(Pass pass, int number, int total, float rate, ExecutorService threads) throws Exception {
        List<Lesson> order = shuffled(pass.lessons(), new SplittableRandom(seed * 1000 + number));
        int words = order.stream().mapToInt(l -> l.features().length).sum();
        int done = 0;
        for (int begin = 0; begin < order.size();) {
            int end = begin;
            int size = 0;
            while (end < order.size() && size < BATCH) {
                size += order.get(end++).features().length;
            }
            List<Lesson> batch = order.subList(begin, end);
            List<Future<?>> futures = new ArrayList<>();
            for (int w = 0; w < WORKERS; w++) {
                int worker = w;
                long batchSeed = (seed * 1000 + number) * 1_000_003L + begin;
                futures.add(threads.submit(() -> learn(batch, worker, batchSeed, pass.weight())));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            done += size;
            float progress = (number + (float) done / words) / total;
            time++;
            float warm = Math.min(1, time / 200f);
            net.step(rate * warm * (1 - 0.98f * progress), size, time);
            begin = end;
        }
        double loss = 0;
        for (Learner learner : learners) {
            loss += learner.takeLoss();
        }
        return loss / words;
    }

    private void learn(List<Lesson> batch, int worker, long batchSeed, float weight) {
        for (int i = worker; i < batch.size(); i += WORKERS) {
            learners.get(worker).learn(batch.get(i), new SplittableRandom(batchSeed * 31 + i), weight);
        }
    }

    private static List<Lesson> shuffled(List<Lesson> lessons, SplittableRandom random) {
        List<Lesson> order = new ArrayList<>(lessons);
        for (int i = order.size() - 1; i > 0; i--) {
            java.util.Collections.swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }
}
