package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Source;
import dev.communique.extraction.Extraction;

class ReadingTest {

    @TempDir
    Path folder;

    @Test
    void aTextOnWhichTheProgramFailsCostsItsFactsAlone() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Border pass to reopen\n\n5 January 2026\n\nChina agreed.\n");
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), new Problems());
        Source source = reader.sources().iterator().next();

        Reading reading = Reading.of(reader.read(source), article -> {
            throw new IndexOutOfBoundsException("Index 7");
        });

        assertEquals(1, reading.articles().size());
        assertEquals(Extraction.NONE, reading.articles().get(0).extraction());
        assertEquals(List.of("a.txt:1: the program failed on this text, and read no facts out of it; please report it:"
                + " java.lang.IndexOutOfBoundsException: Index 7"),
                reading.articles().get(0).read().problems().stream().map(Object::toString).toList());
    }
}
