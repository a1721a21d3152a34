package dev.communique.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
