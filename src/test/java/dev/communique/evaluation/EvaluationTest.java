package dev.communique.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.extraction.RuleBook;

class EvaluationTest {

    private static final Path ANNOTATED = Path.of("src/test/resources/evaluation");

    @Test
    void marksBetweenWhichWordsStandAreToldByCodePoints() throws IOException {
        BratDocument document = BratDocument.read(ANNOTATED.resolve("harbour.txt"), ANNOTATED.resolve("harbour_1.ann"));

        assertEquals(List.of("“That is all I know.”", "She"), document.attributions().stream().skip(1).limit(1)
                .flatMap(said -> List.of(said.content().get(0).quote(), said.source().get(0).quote()).stream()).toList());
    }

    @Test
    void quotationsAndTheirSpeakersAreCounted() throws IOException {
        String figures = figures(ANNOTATED);

        assertTrue(figures.matches("(?s).*overall .*direct quotations +3 +1 +0 .*their speakers +1 +0 +0 .*"), figures);
        assertTrue(figures.contains("wrong   well, well, well, well"), figures);
    }

    /** What the project promises of its seeds, from their text alone. */
    @Test
    void theSeedsAreReadAsPromised() throws IOException {
        List<String> overall = figures(Path.of("seeds")).lines().dropWhile(line -> !line.startsWith("overall")).skip(1).toList();

        List<Double> promised = List.of(0.90, 0.95, 0.80, 0.75);
        for (int i = 0; i < promised.size(); i++) {
            String[] columns = overall.get(i).strip().split(" +");
            assertTrue(Double.parseDouble(columns[6]) >= promised.get(i), overall.get(i));
        }
    }

    @Test
    void howSureFactsAreIsComparedWithHowManyAreRight() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Evaluation(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, RuleBook.builtIn(), false, true, false)
                .folder(Path.of("seeds"));

        List<String> tenths = out.toString(StandardCharsets.UTF_8).lines().dropWhile(line -> !line.startsWith("by confidence")).skip(1)
                .toList();
        assertTrue(
                !tenths.isEmpty() && tenths.stream().allMatch(line -> line.matches("  0\\.\\d to [01]\\.\\d +\\d+ +\\d+ +[01]\\.\\d{3}")),
                tenths.toString());
    }

    @Test
    void whatConfidencesAreMadeOfIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Evaluation(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, RuleBook.builtIn(), false, false, true)
                .folder(Path.of("seeds"));

        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(told.matches("(?s).*\\naffiliation REPRESENTS \\| \\d+ \\| \\d+\\n.*\\nstatement DIRECT_QUOTE \\| \\d+ \\| \\d+\\n.*"),
                told);
        assertTrue(told.matches("(?s).*\\n  0\\.\\d to [01]\\.\\d +\\d+ +[01]\\.\\d\\d +[01]\\.\\d\\d\\n$"), told);
    }

    @Test
    void annotationsOfAnotherTextAreRefusedWithTheirLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Short.");
        Files.writeString(folder.resolve("a.ann"), "T1\tContent 2 70\tort.\nE1\tAttribution:T1 Content:T1\n");

        IOException told = assertThrows(IOException.class, () -> figures(folder));
        assertTrue(told.getMessage().endsWith("a.ann:1: the text has no characters 2 70"), told.getMessage());
    }

    private static String figures(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Evaluation(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, RuleBook.builtIn(), true, false, false)
                .folder(folder);
        return out.toString(StandardCharsets.UTF_8);
    }
}
