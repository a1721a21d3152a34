package dev.communique.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.evaluation.CuratedTruth.Kind;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;

/** Measures what extraction finds in texts of which it is known what they tell. */
public final class Evaluation {

    private final PrintStream out;
    private final boolean details;

    /** @param details whether what was missed, and what is wrong, is printed too */
    public Evaluation(PrintStream out, boolean details) {
        this.out = out;
        this.details = details;
    }

    /**
     * Extracts from the text of a curated corpus alone, without its YAML and register, and prints precision, recall and F1 against what
     * its curators wrote, for each kind of fact, each article and overall.
     */
    public void corpus(CorpusFiles files) throws IOException {
        CorpusReader reader = new CorpusReader(files, new Problems());
        List<Register.Entry> register = reader.actors();
        Extractor extractor = new Extractor(List.of());
        Map<Kind, Tally> overall = new EnumMap<>(Kind.class);
        reader.articles(article -> {
            if (article.facts().isEmpty()) {
                return;
            }
            Extraction extraction = extractor.extract(article.body(), article.publishedOn(), article.dateline(), article.origin());
            CuratedTruth truth = new CuratedTruth(register, article, extraction);
            Map<Kind, Tally> tallies = truth.tallies();
            print(article.slug(), tallies);
            if (details) {
                truth.differences().forEach(out::println);
            }
            tallies.forEach((kind, tally) -> overall.merge(kind, tally, Tally::plus));
        });
        print("overall", overall);
    }

    private void print(String heading, Map<Kind, Tally> tallies) {
        out.printf("%n%-40s %5s %5s %6s  %5s  %6s  %5s%n", heading, "found", "wrong", "missed", "prec.", "recall", "F1");
        tallies.forEach((kind, tally) -> out.printf("  %-38s %s%n", kind.name().toLowerCase(java.util.Locale.ROOT), tally));
    }
}
