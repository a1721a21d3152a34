package dev.communique.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.store.BadUserInput;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExportedFilesTest {

    @TempDir
    Path folder;

    @Inject
    ExportedFiles files;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void allOfThemAreWrittenIntoAFolder() throws IOException {
        List<Path> written = files.write(folder.resolve("all"), Map.of());

        assertEquals(Exports.files(), written.stream().map(file -> file.getFileName().toString()).toList());
        for (Path file : written) {
            assertTrue(Files.size(file) > 100, file.toString());
        }
        assertEquals(List.of("all"), names());
    }

    @Test
    void aFileIsFiltered() throws IOException {
        files.write(folder.resolve("agreements.jsonl"), Map.of("type", List.of("TRADE")));

        List<String> lines = Files.readAllLines(folder.resolve("agreements.jsonl"));
        assertTrue(!lines.isEmpty() && lines.stream().allMatch(line -> line.contains("\"type\":\"TRADE\"")), lines::toString);
        assertEquals(List.of("agreements.jsonl"), names());
    }

    @Test
    void whoMayReadOtherFilesMayReadThem() throws IOException {
        Path written = files.write(folder.resolve("actors.csv"), Map.of()).get(0);

        assertEquals(Files.getPosixFilePermissions(Files.createFile(folder.resolve("another"))), Files.getPosixFilePermissions(written));
    }

    @Test
    void whatGoesWrongLeavesNothing() throws IOException {
        Map<String, Map<String, List<String>>> wrong = Map.of("events.csv", Map.of("after", List.of("event:none")), "events.jsonl",
                Map.of("typ", List.of("VISIT")), "events.xls", Map.of(), "everything", Map.of("type", List.of("VISIT")));
        wrong.forEach((file, filters) -> assertThrows(BadUserInput.class, () -> files.write(folder.resolve(file), filters), file));
        assertEquals(List.of(), names());
    }
}
