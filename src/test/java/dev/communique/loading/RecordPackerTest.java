package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import io.quarkus.runtime.annotations.RegisterForReflection;

class RecordPackerTest {

    private static void assertSurvives(Record record) {
        assertEquals(record, RecordPacker.unpack(record.getClass(), RecordPacker.pack(record), new SharedTexts()));
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

    /** All types that a type is made of, itself included. */
    private static void addParts(Type type, Set<Class<?>> parts) {
        if (type instanceof ParameterizedType list) {
            addParts(list.getActualTypeArguments()[0], parts);
        } else if (type instanceof Class<?> part && parts.add(part)) {
            if (part.isRecord()) {
                Arrays.stream(part.getRecordComponents()).forEach(component -> addParts(component.getGenericType(), parts));
            }
            if (part.isSealed()) {
                Arrays.stream(part.getPermittedSubclasses()).forEach(kind -> addParts(kind, parts));
            }
        }
    }

    @Test
    void aNativeBinaryKnowsAllThatIsPacked() {
        Set<Class<?>> parts = new HashSet<>();
        addParts(Reading.class, parts);
        Set<Class<?>> registered = Set.of(KeptReadings.class.getAnnotation(RegisterForReflection.class).targets());
        parts.removeIf(part -> part == PartialDate.class || !part.isRecord() && !part.isSealed());
        assertEquals(registered, parts);
        parts.stream().filter(Class::isSealed)
                .forEach(kind -> assertEquals(Set.of(kind.getPermittedSubclasses()), Set.copyOf(RecordPacker.KINDS.get(kind))));
    }

    private interface Open {
    }

    private record Unknown(int number) implements Open {
    }

    private record Holder(Open open) {
    }

    @Test
    void aKindThatIsNotKnownIsNotPacked() {
        assertThrows(IllegalStateException.class, () -> RecordPacker.pack(new Holder(new Unknown(1))));
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
