package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well sentences are parsed. Tags are predicted and tokens given; punctuation does not count. A verb's frame is right where its subject and all its
 * core arguments, and no others, hang on it by the right relation. Only verbs with a subject and a further core argument count.
 */
final class Figures {

    private static final Set<String> CORE = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "csubj", "csubj:pass");
    private int words, tokens, tags, heads, universal, labels, frames, framesRight, roots, sentences;
    /** Of each relation: how often it is right, stands in the treebank, and is found. */
    private final Map<String, int[]> byRelation = new TreeMap<>();

    /** Parses and counts. */
    static Figures of(List<Example> examples, Function<Example, Parse> parser, Vocabulary v) {
        Figures figures = new Figures();
        for (Example e : examples) {
            if (e.size() <= Scratch.LONGEST) {
                figures.count(e, parser.apply(e), v);
            }
        }
        return figures;
    }

    private void count(Example e, Parse p, Vocabulary v) {
        sentences++;
        List<Set<String>> gold = arguments(e, e.heads(), e.relations());
        String[] found = new String[e.size()];
        for (int i = 0; i < e.size(); i++) {
            found[i] = v.labels()[p.labels()[i]];
        }
        List<Set<String>> predicted = arguments(e, p.heads(), found);
        for (int i = 0; i < e.size(); i++) {
            tokens++;
            tags += v.tags()[p.tags()[i]].startsWith(e.tags()[i] + "|") ? 1 : 0;
            if (e.tags()[i] != Tag.PUNCT) {
                word(e, p, i, found[i]);
            }
            if (e.tags()[i] == Tag.VERB && gold.get(i).size() > 1 && gold.get(i).stream().anyMatch(a -> a.contains("nsubj"))) {
                frames++;
                framesRight += gold.get(i).equals(predicted.get(i)) ? 1 : 0;
            }
        }
    }

    private void word(Example e, Parse p, int i, String found) {
        words++;
        String relation = e.relations()[i];
        boolean head = p.heads()[i] == e.heads()[i];
        heads += head ? 1 : 0;
        labels += head && found.equals(relation) ? 1 : 0;
        universal += head && universal(found).equals(universal(relation)) ? 1 : 0;
        roots += head && relation.equals("root") ? 1 : 0;
        byRelation.computeIfAbsent(relation, k -> new int[3])[1]++;
        byRelation.computeIfAbsent(found, k -> new int[3])[2]++;
        if (head && found.equals(relation)) {
            byRelation.get(relation)[0]++;
        }
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    private static List<Set<String>> arguments(Example e, int[] heads, String[] relations) {
        List<Set<String>> arguments = new ArrayList<>();
        for (int i = 0; i < e.size(); i++) {
            arguments.add(new HashSet<>());
        }
        for (int i = 0; i < e.size(); i++) {
            if (heads[i] >= 0 && CORE.contains(relations[i])) {
                arguments.get(heads[i]).add(i + relations[i]);
            }
        }
        return arguments;
    }

    double las() {
        return 100.0 * labels / words;
    }

    /** One line: "UPOS 96.10  UAS 87.20  LAS 84.30 (universal relations 85.00)  frames 73.1 % of 815  roots 92.0 %". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "UPOS %.2f  UAS %.2f  LAS %.2f (universal relations %.2f)  frames %.1f %% of %d  roots %.1f %%",
                100.0 * tags / tokens, 100.0 * heads / words, las(), 100.0 * universal / words, 100.0 * framesRight / Math.max(1, frames),
                frames,
                100.0 * roots / Math.max(1, sentences));
    }

    /** Precision and recall of each relation. */
    String relations() {
        StringBuilder text = new StringBuilder();
        byRelation.forEach((relation, c) -> text.append(String.format(Locale.ROOT, "  %-14s P %5.1f  R %5.1f  F %5.1f  of %d%n", relation,
                100.0 * c[0] / Math.max(1, c[2]), 100.0 * c[0] / Math.max(1, c[1]), 200.0 * c[0] / Math.max(1, c[1] + c[2]), c[1])));
        return text.toString();
    }
}
