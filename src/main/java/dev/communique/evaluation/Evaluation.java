package dev.communique.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.extraction.RuleBook;
import dev.communique.fact.Origin;

/** Measures what extraction finds in texts of which it is known what they tell. */
public final class Evaluation {

    private static final String ANNOTATIONS = ".ann";
    private static final String TEXT = ".txt";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean details;
    private final boolean byRule;
    private final boolean confidence;
    private final Reliability reliability = new Reliability();
    private final Extractor extractor;
    private final Map<String, Tally> rules = new TreeMap<>();
    private final Map<String, Tally> confidences = new TreeMap<>();
    private final Map<String, Tally> overall = new LinkedHashMap<>();

    /**
     * @param out     where the figures go
     * @param err     where it is told what of the curators' files could not be understood, and so is not compared with
     * @param rules   by which the texts are read
     * @param details whether what was missed, and what is wrong, is printed too
     * @param byRule  whether it is printed too how much of what each rule reads, and of what is read with which confidence, is right
     * @param confidence whether the counts are printed too from which confidences follow, and how far these can be relied on
     */
    public Evaluation(PrintStream out, PrintStream err, RuleBook rules, boolean details, boolean byRule, boolean confidence) {
        this.out = out;
        this.err = err;
        this.details = details;
        this.byRule = byRule;
        this.confidence = confidence;
        this.extractor = new Extractor(List.of(), rules);
    }

    /**
     * Prints how well the texts of a folder are read: against brat's annotations where it holds such files, else against what the
     * curators of this corpus wrote.
     *
     * @throws IOException with a message for the user where there is nothing to compare with
     */
    public void folder(Path folder) throws IOException {
        List<Path> files = Files.isDirectory(folder) ? files(folder) : List.of();
        if (files.stream().anyMatch(file -> file.toString().endsWith(ANNOTATIONS))) {
            annotated(files);
        } else {
            corpus(new FolderFiles(folder));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * Extracts from the text of a curated corpus alone, without its YAML and register, and prints precision, recall and F1 against what
     * its curators wrote, for each kind of fact, each article and overall.
     *
     * @throws IOException where there is no corpus, or no curated fact in it
     */
    public void corpus(CorpusFiles files) throws IOException {
        Problems problems = new Problems();
        CorpusReader reader = new CorpusReader(files, problems);
        List<Register.Entry> register = reader.actors();
        reader.articles(article -> {
            if (article.facts().isEmpty()) {
                return;
            }
            Extraction extraction = extractor.extract(article.title(), article.provenance().source(), article.body(),
                    article.publishedOn(), article.dateline(), article.origin());
            CuratedTruth truth = new CuratedTruth(register, article, extraction);
            truth.unknown()
                    .forEach(name -> problems.add(name.origin(), "unknown actor '" + name.text() + "': actors.yaml has no such name"));
            print(article.slug(), truth.tallies(), truth.differences());
            truth.byRule().forEach((rule, tally) -> this.rules.merge(rule, tally, Tally::plus));
            reliability.add(truth.judged());
            truth.byConfidence().forEach((tenth, tally) -> confidences.merge(tenth, tally, Tally::plus));
        });
        problems.list().forEach(err::println);
        finish("no curated fact to compare with in " + files);
    }

    /** Compares with the first annotation file of each text: one whose name starts as the text's. */
    private void annotated(List<Path> files) throws IOException {
        for (Path text : files) {
            String name = text.getFileName().toString();
            if (!name.endsWith(TEXT)) {
                continue;
            }
            String stem = name.substring(0, name.lastIndexOf('.'));
            Path annotations = files.stream().filter(file -> isOf(stem, file.getFileName().toString())).findFirst().orElse(null);
            if (annotations != null) {
                BratDocument document = BratDocument.read(text, annotations);
                BratTruth truth = new BratTruth(document, extractor.extract(document.text(), null, null, new Origin(name, 1)));
                Map<String, Tally> tallies = new LinkedHashMap<>();
                tallies.put("direct quotations", truth.quotations());
                tallies.put("their speakers", truth.speakers());
                print(stem, tallies, truth.differences());
            }
        }
        finish("no text belongs to the annotations");
    }

    private static boolean isOf(String stem, String annotations) {
        return annotations.endsWith(ANNOTATIONS) && (annotations.equals(stem + ANNOTATIONS) || annotations.startsWith(stem + "_"));
    }

    private void finish(String nothing) throws IOException {
        if (overall.isEmpty()) {
            throw new IOException(nothing);
        }
        print("overall", new LinkedHashMap<>(overall), List.of());
        if (byRule) {
            precisions("by rule", rules);
            precisions("by confidence", confidences);
        }
        if (confidence) {
            reliability.print(out);
        }
    }

    private void precisions(String heading, Map<String, Tally> tallies) {
        out.printf("%n%-44s %5s %5s         %5s%n", heading, "right", "wrong", "prec.");
        tallies.forEach((name, tally) -> out.printf("  %-42s %5d %5d         %.3f%n", name, tally.found(), tally.wrong(),
                tally.precision()));
    }

    private void print(String heading, Map<String, Tally> tallies, List<String> differences) {
        out.printf("%n%-44s %5s %5s %6s  %5s  %6s  %5s%n", heading, "found", "wrong", "missed", "prec.", "recall", "F1");
        tallies.forEach((kind, tally) -> out.printf("  %-42s %s%n", kind, tally));
        if (details) {
            differences.stream().map(line -> "    " + line).forEach(out::println);
        }
        tallies.forEach((kind, tally) -> overall.merge(kind, tally, Tally::plus));
    }
}
