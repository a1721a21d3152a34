package dev.communique.corpus.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.fact.Severity;

/**
 * One article in each format, whose reading is the same in all: a file of the golden ones in this test's resources, whose name starts with
 * {@code article}. Packed files and files with several articles give the same as plain ones.
 */
class FormatsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/communique/corpus/format");
    private static final String EXPECTED = """
            Kenya and Egypt sign a treaty on the river
            2024-03-14
            https://news.example.org/2024/river
            The Harbour Times
            en
            The foreign ministers of Kenya and Egypt signed a treaty on the river in Nairobi on Thursday.

            “We are content with it,” Amos Kirui said.

            The treaty is to enter into force in May.""";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private List<CorpusArticle> articles() throws IOException {
        List<CorpusArticle> articles = new ArrayList<>();
        new CorpusReader(new FolderFiles(folder), problems).articles(articles::add);
        return articles;
    }

    private static String told(CorpusArticle article) {
        return String.join("\n", article.title(), String.valueOf(article.publishedOn()), article.provenance().url(),
                article.provenance().publisher(), article.provenance().language(), article.body());
    }

    static List<Path> golden() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.getFileName().toString().startsWith("article")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void eachFormatGivesTheSameArticle(Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()));

        assertEquals(List.of(EXPECTED), articles().stream().map(FormatsTest::told).toList());
        assertEquals(List.of(), problems.list());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void packedFilesGiveTheSame(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        }
        ByteArrayOutputStream xz = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(xz, new LZMA2Options())) {
            out.write(bytes);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("saved/" + name));
            out.write(bytes);
        }
        for (var packed : List.of(new Packed(name + ".gz", gzip), new Packed(name + ".xz", xz), new Packed("saved.zip", zip))) {
            Path written = Files.write(folder.resolve(packed.name()), packed.bytes().toByteArray());
            assertEquals(List.of(EXPECTED), articles().stream().map(FormatsTest::told).toList(), packed.name());
            Files.delete(written);
        }
        assertEquals(List.of(), problems.list());
    }

    private record Packed(String name, ByteArrayOutputStream bytes) {
    }

    @Test
    void aFileOfManyGivesAllAndSaysWhichItCanNotRead() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"title": "One", "text": "The first minister spoke on Monday."}
                {"title": "Two", "text": "The second minister
                {"title": "Three"}

                {"title": "Four", "body": "The fourth minister spoke on Monday.", "published_at": "soon"}
                {"title": "One", "text": "The first minister spoke on Monday."}
                """);

        assertEquals(List.of("One", "Four"), articles().stream().map(CorpusArticle::title).toList());
        assertEquals(List.of("a.jsonl:2: the line is no valid JSON; it is left out",
                "a.jsonl:3: there is no text in the record: none of its columns or keys is 'text', 'body' or the like ('columns' in corpus.yaml"
                        + " can say which one is); it is left out",
                "a.jsonl:5: the date “soon” can't be read; what the text says counts",
                "a.jsonl:6: the same stands above, word for word; it is left out"),
                problems.list().stream().map(String::valueOf).toList());
    }

    @Test
    void recordsThatDifferInANumberOnlyAreOne() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id": 1, "title": "One", "text": "The first minister spoke on Monday."}
                {"id": 2, "title": "One", "text": "The first minister spoke on Monday."}
                """);

        assertEquals(List.of("One"), articles().stream().map(CorpusArticle::title).toList());
        assertEquals(List.of("a.jsonl:2: the same stands at line 1, word for word; it is left out"),
                problems.list().stream().map(String::valueOf).toList());
        assertEquals(Severity.INFO, problems.list().get(0).severity());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "\n  " })
    void aFeedGivesAllItsEntries(String between) throws IOException {
        String item = "<item><title>Talks %1$d</title><description>Minister %1$d spoke on Monday.</description></item>" + between;
        String entry = "<entry><title>Notes %1$d</title><summary>Minister %1$d wrote on Monday.</summary></entry>" + between;
        for (int count = 1; count <= 4; count++) {
            String items = "";
            String entries = "";
            for (int i = 1; i <= count; i++) {
                items += item.formatted(i + 10 * count);
                entries += entry.formatted(i + 10 * count);
            }
            Files.writeString(folder.resolve(count + ".rss"),
                    "<rss version=\"2.0\"><channel><title>A</title>" + between + items + "</channel></rss>");
            Files.writeString(folder.resolve(count + ".atom"),
                    "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + between + entries + "</feed>");
        }
        assertEquals(List.of("Notes 11", "Talks 11", "Notes 21", "Notes 22", "Talks 21", "Talks 22", "Notes 31", "Notes 32", "Notes 33",
                "Talks 31",
                "Talks 32", "Talks 33", "Notes 41", "Notes 42", "Notes 43", "Notes 44", "Talks 41", "Talks 42", "Talks 43", "Talks 44"),
                articles().stream().map(CorpusArticle::title).toList());
    }

    @Test
    void aTextInPiecesIsWhole() throws IOException {
        Files.writeString(folder.resolve("a.json"), """
                [{"title": "One", "body": ["The first minister spoke.", "The second did not."], "author": ["A", "B"]}]
                """);

        assertEquals(List.of("The first minister spoke.\n\nThe second did not."), articles().stream().map(CorpusArticle::body).toList());
    }

    @Test
    void aReadmeInAnArchiveIsPassedOver() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            for (String name : List.of("README.md", "b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("Talks\n\nThe minister spoke on Monday.\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of("a.zip/b.txt"), articles().stream().map(article -> article.origin().file()).toList());
        assertEquals(List.of("a.zip/README.md: tells of the folder, and is passed over"),
                problems.list().stream().map(String::valueOf).toList());
    }

    @Test
    void aFolderCanSayWhatItsColumnsMean() throws IOException {
        Files.writeString(folder.resolve("corpus.yaml"), "columns: {Überschrift: title, Volltext: text, Blatt: publisher, Tag: date}\n");
        Files.writeString(folder.resolve("a.csv"),
                "Nr;Überschrift;Volltext;Blatt;Tag\n1;\"Kenya; Egypt\";\"They met.\n\nThey spoke of the river.\";Hafen;14.03.2024\n");

        CorpusArticle article = articles().get(0);
        assertEquals("Kenya; Egypt|They met.\n\nThey spoke of the river.|Hafen|2024-03-14", article.title() + "|" + article.body() + "|"
                + article.provenance().publisher() + "|" + article.publishedOn());
        assertEquals(List.of(), problems.list());
    }

    @Test
    void whatACuratorWroteOfAFileOfManyFindsItsArticle() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), """
                {"title": "One", "text": "Jane Doe of Kenya spoke on Monday."}
                {"title": "Two", "text": "John Roe of Egypt spoke on Tuesday."}
                """);
        Files.writeString(folder.resolve("a.yaml"), """
                articles:
                  - begins: John Roe
                    affiliations:
                      - {actor: John Roe, role: REPRESENTS, organization: Egypt, evidence: John Roe of Egypt}
                  - begins: Nobody spoke
                """);

        assertEquals(List.of(0, 1), articles().stream().map(article -> article.facts().size()).toList());
        assertEquals(List.of("a.yaml:5: no article of the file begins so; the entry is left out"),
                problems.list().stream().map(String::valueOf).toList());
    }

    @Test
    void aTextInAnotherLanguageIsReadWithoutFacts() throws IOException {
        Files.writeString(folder.resolve("a.txt"),
                "Les ministres se rencontrent\n\n14/03/2024\n\nLe ministre des affaires étrangères a rencontré"
                        + " son homologue dans la capitale, et les deux pays ont signé un accord sur le fleuve.\n");

        CorpusArticle article = articles().get(0);
        assertEquals("fr", article.provenance().language());
        assertTrue(!article.extract());
        assertEquals(1, problems.list().size());
    }
}
