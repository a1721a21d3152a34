package dev.communique.corpus.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.ProcessorTime;
import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;

/** Files that were made to do harm, or are broken: told, left out, and never more than that. */
class HostileFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/communique/corpus/format");
    private static final String SOUND = "Ministers meet in Lima\n\n5 May 2024\n\nThey met, and spoke of the river.\n";

    private static final String SIGNS = "<>{}[]\"',;\\\n\0&#-";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private List<CorpusArticle> articles() {
        return ProcessorTime.within(Duration.ofSeconds(30), () -> {
            List<CorpusArticle> articles = new ArrayList<>();
            try {
                new CorpusReader(new FolderFiles(folder), problems).articles(articles::add);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return articles;
        });
    }

    private void assertOnlyTheSoundOne(String file, byte[] bytes) throws IOException {
        Files.writeString(folder.resolve("z.txt"), SOUND);
        Files.write(folder.resolve(file), bytes);
        assertEquals(List.of("Ministers meet in Lima"), articles().stream().map(CorpusArticle::title).toList());
        assertFalse(problems.list().isEmpty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void entitiesOfXmlLeadNowhere() throws IOException {
        Path secret = Files.writeString(folder.resolve(".secret"), "TOP-SECRET");
        Files.writeString(folder.resolve("a.xml"),
                """
                        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "%s"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                        <rss><channel><title>F</title><item><title>One</title><description>They met &x; and &b; there.</description></item></channel></rss>
                        """
                        .formatted(secret.toUri()));

        List<CorpusArticle> articles = articles();
        assertEquals(1, articles.size());
        assertFalse(articles.get(0).body().contains("SECRET") || articles.get(0).body().contains("aaaaaaaaaa"), articles.get(0).body());
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zeros = bytes(" ".repeat(1 << 20));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertOnlyTheSoundOne("a.jsonl.gz", gzip.toByteArray());
        assertTrue(problems.list().toString().contains("unpacks to more than"), problems.list().toString());
    }

    @Test
    void aBombInAnArchiveEndsIt() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("../../a.txt"));
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertOnlyTheSoundOne("a.zip", bytes.toByteArray());
    }

    @Test
    void whatIsTooLargeIsLeftOut() throws IOException {
        assertOnlyTheSoundOne("a.txt", bytes("They met. ".repeat(500_000)));
        Files.delete(folder.resolve("a.txt"));
        assertOnlyTheSoundOne("b.jsonl", bytes("{\"text\": \"" + "They met. ".repeat(500_000) + "\"}\n{}\n"));
        assertOnlyTheSoundOne("c.csv", bytes("title,text\na,\"" + "They met. ".repeat(500_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.json", "a.jsonl" })
    void deepJsonIsRefused(String name) throws IOException {
        String deep = "{\"text\": \"x\", \"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        assertOnlyTheSoundOne(name, bytes(deep + deep));
    }

    @Test
    void deepMarkupIsReadAsFarAsItGoes() throws IOException {
        Files.writeString(folder.resolve("a.html"),
                "<html><body>" + "<div>".repeat(100_000) + "<p>They met in Lima, and spoke of the river.</p>");
        Files.writeString(folder.resolve("b.md"), "> ".repeat(20_000) + "They met in Lima, and spoke of the river.");
        Files.writeString(folder.resolve("c.md"), "---\na: " + "[".repeat(20_000) + "\n---\n\nThey met in Lima, and spoke of the lake.");
        Files.writeString(folder.resolve("d.md"), "*a ".repeat(100_000) + "\n\n" + "[".repeat(100_000) + "\n\n" + "`".repeat(50_000));
        assertTrue(articles().size() >= 2);
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), SOUND.replace("Lima", "Secret"));
        Files.createSymbolicLink(folder.resolve("a.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("sub"), elsewhere);
        Files.writeString(folder.resolve("z.txt"), SOUND);

        assertEquals(List.of("Ministers meet in Lima"), articles().stream().map(CorpusArticle::title).toList());
        assertEquals(List.of("a.txt", "sub"), problems.list().stream().map(problem -> problem.origin().file()).sorted().toList());
    }

    @Test
    void aTornArchiveGivesWhatIsWhole() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.txt", "b.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes(SOUND.replace("Lima", name)));
            }
        }
        byte[] whole = bytes.toByteArray();
        Files.write(folder.resolve("a.zip"), Arrays.copyOf(whole, whole.length / 3));
        articles();
        assertFalse(problems.list().isEmpty());
    }

    /** Bytes of the golden files are changed, taken out and doubled at random: nothing is thrown, and nothing takes long. */
    @Test
    void anyChangeOfAnyFileIsBorne() throws IOException {
        Random random = new Random(7);
        List<Path> golden;
        try (var files = Files.list(GOLDEN)) {
            golden = files.sorted().toList();
        }
        for (int round = 0; round < 40; round++) {
            for (Path file : golden) {
                Files.write(folder.resolve(round + "-" + file.getFileName()), changed(Files.readAllBytes(file), random));
            }
        }
        Files.writeString(folder.resolve("z.txt"), SOUND);
        assertTrue(articles().stream().anyMatch(article -> article.title().equals("Ministers meet in Lima")));
    }

    private static byte[] changed(byte[] bytes, Random random) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        switch (random.nextInt(4)) {
            case 0 -> {
                changed.write(bytes, 0, from);
                changed.write(bytes, to, bytes.length - to);
            }
            case 1 -> {
                changed.write(bytes, 0, to);
                changed.write(bytes, from, bytes.length - from);
            }
            case 2 -> {
                changed.writeBytes(bytes.clone());
                for (int i = 0; i < 10; i++) {
                    changed.write(SIGNS.charAt(random.nextInt(SIGNS.length())));
                }
            }
            default -> {
                byte[] copy = bytes.clone();
                for (int i = 0; i < 10; i++) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
                changed.writeBytes(copy);
            }
        }
        return changed.toByteArray();
    }
}
