package dev.communique.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;

/** What is imported says the same as what it was made of. */
class ImportTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream printer = new PrintStream(told, true, StandardCharsets.UTF_8);

    private static List<String> articles(Path folder) throws IOException {
        List<String> articles = new ArrayList<>();
        new CorpusReader(new FolderFiles(folder), new Problems()).articles(article -> articles.add(told(article)));
        articles.sort(null);
        return articles;
    }

    private static String told(CorpusArticle article) {
        return String.join("|", article.slug(), article.title(), String.valueOf(article.publishedOn()), article.dateline(),
                String.valueOf(article.provenance()), article.body());
    }

    @Test
    void whatWasImportedReadsTheSame() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("a.jsonl"), """
                {"title": "Kenya: “yes” [to *all*]", "date": "2024-03-14", "publisher": "Harbour: News", "url": "https://e.org/a_b",
                """.strip()
                + """
                         "text": "NAIROBI: The *two* states_agreed <on> it & more.\\n\\n1. First of all, #2 [see](it).\\n\\n- A point, not a list\\n\\n+ Another one"}
                        """);
        Files.writeString(source.resolve("b.txt"), "Ministers meet in Lima\n\n5 May 2024\n\nThey met.\n\nThey spoke.\n");

        Import.documents(source, folder.resolve("tidy"), printer, printer);

        assertEquals(articles(source), articles(folder.resolve("tidy")));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("2 articles written"), told.toString());
    }

    @Test
    void whatIsThereStaysAndNothingIsReadTwice() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        Path file = Files.writeString(source.resolve("b.txt"), "Ministers meet in Lima\n\n5 May 2024\n\nThey met.\n");
        Path tidy = Files.createDirectory(folder.resolve("tidy"));
        Files.writeString(tidy.resolve("ministers-meet-in-lima.md"), "mine");

        Import.documents(file, tidy, printer, printer);

        assertEquals("mine", Files.readString(tidy.resolve("ministers-meet-in-lima.md")));
        assertThrows(IOException.class, () -> Import.documents(source, source.resolve("tidy"), printer, printer));
        assertThrows(IOException.class, () -> Import.documents(folder.resolve("none"), tidy, printer, printer));
    }
}
