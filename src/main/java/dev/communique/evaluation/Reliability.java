package dev.communique.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.communique.extraction.Extraction.Reading;

/**
 * How often facts were right, by the way in which they were read: the counts of {@code confidence.txt}, and whether the confidence that
 * follows from them holds. For that, each fact is measured by the counts of all articles but its own.
 */
final class Reliability {

    /** A fact that was read, and whether it is right. */
    record Judged(String article, Reading reading, boolean right) {
    }

    private final List<Judged> facts = new ArrayList<>();

    void add(List<Judged> more) {
        facts.addAll(more);
    }

    void print(PrintStream out) {
        out.printf("%ncounts, as confidence.txt has them%n");
        counts(null).forEach((way, count) -> out.printf("%s | %d | %d%n", way, count.found(), count.found() + count.wrong()));
        out.printf("%nby the confidence that the counts of the other articles give%n%-20s %5s %6s %6s%n", "", "facts", "mean", "right");
        Map<String, List<Double>> sums = new TreeMap<>();
        Map<String, Tally> right = new TreeMap<>();
        Map<String, Map<String, Tally>> others = new TreeMap<>();
        for (Judged fact : facts) {
            Tally count = others.computeIfAbsent(fact.article(), this::counts).getOrDefault(key(fact.reading()), new Tally(0, 0, 0));
            double confidence = fact.reading().confidence(count.found(), count.found() + count.wrong());
            String tenth = tenth(confidence);
            sums.computeIfAbsent(tenth, key -> new ArrayList<>()).add(confidence);
            right.merge(tenth, tally(fact), Tally::plus);
        }
        right.forEach((tenth, tally) -> out.printf(Locale.ROOT, "  %-18s %5d   %.2f   %.2f%n", tenth, tally.found() + tally.wrong(),
                sums.get(tenth).stream().mapToDouble(Double::doubleValue).average().orElse(0), tally.precision()));
    }

    /** How confidences are grouped: by tenths. */
    static String tenth(double confidence) {
        int tenth = (int) (confidence * 10);
        return String.format(Locale.ROOT, "%.1f to %.1f", tenth / 10.0, (tenth + 1) / 10.0);
    }

    /** The counts of all articles but one, by kind and way; of all where it is null. */
    private Map<String, Tally> counts(String without) {
        Map<String, Tally> counts = new TreeMap<>();
        facts.stream().filter(fact -> !fact.article().equals(without))
                .forEach(fact -> counts.merge(key(fact.reading()), tally(fact), Tally::plus));
        return counts;
    }

    private static Tally tally(Judged fact) {
        return new Tally(fact.right() ? 1 : 0, fact.right() ? 0 : 1, 0);
    }

    private static String key(Reading reading) {
        return reading.kind() + " " + reading.way();
    }
}
