package dev.communique.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was packaged, the native binary or the jar, reads out of texts what the classes do. */
class CommuniqueIT {

    private static List<String> program() {
        String binary = System.getProperty("native.image.path");
        return Files.isExecutable(Path.of(binary))
                ? List.of(binary)
                : List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/quarkus-app/quarkus-run.jar");
    }

    private static Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(program());
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    @Test
    void exportsFilesWithoutAServer(@TempDir Path folder) throws IOException, InterruptedException {
        Process all = start("export", "seeds", folder.resolve("all").toString());
        String said = new String(all.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, all.waitFor(), said);
        try (Stream<Path> files = Files.list(folder.resolve("all"))) {
            assertEquals(16, files.filter(file -> file.toFile().length() > 100).count());
        }
        Process one = start("export", "seeds", folder.resolve("events.jsonl").toString(), "type=VISIT", "with=actor:china");
        said = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, one.waitFor(), said);
        assertTrue(Files.readAllLines(folder.resolve("events.jsonl")).stream().allMatch(line -> line.contains("\"VISIT\"")));
        Process wrong = start("export", "seeds", folder.resolve("events.csv").toString(), "typ=VISIT");
        said = new String(wrong.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, wrong.waitFor());
        assertTrue(said.contains("there is no parameter 'typ'"), said);
    }

    @ParameterizedTest
    @CsvSource({ "facts, seeds/000_3c4b4df118d82dd4.txt", "facts, seeds/004_386fbff0c2ba7e23.txt", "actors, seeds/000_3c4b4df118d82dd4.txt",
            "evaluate, seeds" })
    void printsWhatTheClassesPrint(String command, String file) throws IOException, InterruptedException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        assertEquals(0, Communique.run(List.of(command, file), new PrintStream(expected, true, StandardCharsets.UTF_8), System.err));
        List<String> line = new ArrayList<>(program());
        line.addAll(List.of(command, file));
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertFalse(printed.isBlank());
        assertEquals(expected.toString(StandardCharsets.UTF_8), printed);
    }
}
