package dev.communique.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.fact.Origin;

/** Measures what extraction finds in texts of which it is known what they tell. */
public final class Evaluation {

    private static final String ANNOTATIONS = ".ann";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean details;
    private final Extractor extractor = new Extractor(List.of());
    private final Map<String, Tally> overall = new LinkedHashMap<>();

    /**
     * @param out     where the figures go
     * @param err     where it is told what of the curators' files could not be understood, and so is not compared with
     * @param details whether what was missed, and what is wrong, is printed too
     */
    public Evaluation(PrintStream out, PrintStream err, boolean details) {
        this.out = out;
        this.err = err;
        this.details = details;
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
            Extraction extraction = extractor.extract(article.title(), null, article.body(), article.publishedOn(), article.dateline(),
                    article.origin());
            CuratedTruth truth = new CuratedTruth(register, article, extraction);
            truth.unknown()
                    .forEach(name -> problems.add(name.origin(), "unknown actor '" + name.text() + "': actors.yaml has no such name"));
            print(article.slug(), truth.tallies(), truth.differences());
        });
        problems.list().forEach(err::println);
        finish("no curated fact to compare with in " + files);
    }

    /** Compares with the first annotation file of each text: one whose name starts as the text's. */
    private void annotated(List<Path> files) throws IOException {
        for (Path text : files) {
            String name = text.getFileName().toString();
            if (!CorpusFiles.isDocument(name)) {
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
