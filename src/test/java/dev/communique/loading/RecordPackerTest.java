package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.extraction.Extractor;
import dev.communique.fact.Fact;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;

class RecordPackerTest {

    private static void assertSurvives(Record record) {
        assertEquals(record, RecordPacker.unpack(record.getClass(), RecordPacker.pack(record)));
    }

    private static List<Reading> readings(Path folder) throws Exception {
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), new Problems());
        Extractor extractor = new Extractor(reader.actors().stream().map(Register.Entry::known).toList());
        return StreamSupport.stream(reader.sources().spliterator(), false).map(source -> Reading.of(reader.read(source),
                article -> extractor.extract(article.body(), article.publishedOn(), article.dateline(), article.origin()))).toList();
    }

    @Test
    void whatIsReadOfTheSeedsSurvives() throws Exception {
        readings(Path.of("seeds")).forEach(RecordPackerTest::assertSurvives);
    }

    @Test
    void whatIsReadOutOfTextSurvivesInLittleSpace(@TempDir Path folder) throws Exception {
        try (var seeds = Files.list(Path.of("seeds"))) {
            for (Path text : seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(text, folder.resolve(text.getFileName()));
            }
        }
        Files.writeString(folder.resolve("broken.txt"), "\n");
        for (Reading reading : readings(folder)) {
            assertSurvives(reading);
            byte[] packed = RecordPacker.pack(reading);
            int characters = reading.articles().stream().mapToInt(article -> article.read().article().body().length()).sum();
            assertTrue(packed.length < 500 + 1.5 * characters, packed.length + " bytes for a text of " + characters);
        }
    }

    private record Numbers(int small, int negative, int large, Integer none, double real, boolean flag, List<PartialDate> dates) {
    }

    private record Text(String body, List<Passage> passages, Fact fact) {
    }

    @Test
    void valuesOfEachTypeSurvive() {
        assertSurvives(
                new Numbers(1, -7, Integer.MAX_VALUE, null, 0.85, true, List.of(new PartialDate("2024"), new PartialDate("2024-05-07"))));
        assertSurvives(new Text("Grüße, 世界 🌍",
                List.of(new Passage(0, 5, "Grüße"), new Passage(0, 5, "other"), new Passage(90, 94, "none")), null));
        assertSurvives(new Text("a".repeat(100_000), List.of(), new Fact.Addition(Fact.Addition.Kind.EVENT, null, List.of(), null)));
    }
}
