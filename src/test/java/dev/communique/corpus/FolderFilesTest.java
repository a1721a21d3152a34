package dev.communique.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {

    @TempDir
    Path folder;

    @Test
    void listsWhatIsNotHiddenOfAllSubfoldersSorted() throws IOException {
        write("b.txt", "sub/deep/c.txt", "sub/c.yml", "actors.yaml", "README.md", "d.txt~", "e");

        assertEquals(List.of("README.md", "actors.yaml", "b.txt", "e", "sub/c.yml", "sub/deep/c.txt"), names());
        assertArrayEquals("sub/c.yml".getBytes(UTF_8), new FolderFiles(folder).read("sub/c.yml"));
    }

    @Test
    void namesAreThoseOfTheBytesWhateverTheLocaleMakesOfThem() throws IOException, InterruptedException {
        write("тест.txt", "外交/部.txt", "what?.txt");
        Process made = new ProcessBuilder("sh", "-c", "printf x > \"$0/$(printf 'caf\\351.txt')\"", folder.toString()).start();
        assertEquals(0, made.waitFor());
        List<String> expected = List.of("caf%E9.txt", "what?.txt", "тест.txt", "外交/部.txt");

        assertEquals(expected, names());
        assertArrayEquals("x".getBytes(UTF_8), files("caf%E9.txt"));
        assertEquals(expected + "\n" + "x", inLocale("C"));
        assertEquals(expected + "\n" + "x", inLocale("C.UTF-8"));
    }

    private byte[] files(String name) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        files.names();
        return files.read(name);
    }

    /** What another process prints of the folder's names, and of what the first one holds. */
    private String inLocale(String locale) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Listing.class.getName(), folder.toString());
        builder.environment().put("LC_ALL", locale);
        Process listing = builder.redirectErrorStream(true).start();
        String printed = new String(listing.getInputStream().readAllBytes(), UTF_8);
        listing.waitFor();
        return printed;
    }

    /** Prints the names of a folder, and the first file. */
    static final class Listing {

        private Listing() {
        }

        public static void main(String[] folder) throws IOException {
            FolderFiles files = new FolderFiles(Path.of(folder[0]));
            List<String> names = files.names();
            System.out.write((names + "\n" + new String(files.read(names.get(0)), UTF_8)).getBytes(UTF_8));
            System.out.flush();
        }
    }

    @Test
    void passesOverNamesThatStartWithADot() throws IOException {
        write("a.txt", ".b.txt", ".git/c.txt", "sub/.d.yaml");
        link(".loop", folder);
        link(".#a.txt", folder.resolve("somebody@somewhere"));

        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void readsAFolderWhoseOwnNameStartsWithADot() throws IOException {
        write(".corpus/a.txt");

        assertEquals(List.of("a.txt"), new FolderFiles(folder.resolve(".corpus")).names());
    }

    @Test
    void followsLinksAsKubernetesMountsThem() throws IOException {
        write("..2026_01_05/a.txt", "..2026_01_05/sub/b.txt");
        link("..data", Path.of("..2026_01_05"));
        link("a.txt", Path.of("..data/a.txt"));
        link("sub", Path.of("..data/sub"));

        assertEquals(List.of("a.txt", "sub/b.txt"), names());
        assertArrayEquals("..2026_01_05/sub/b.txt".getBytes(UTF_8), new FolderFiles(folder).read("sub/b.txt"));
    }

    @Test
    void namesADanglingLinkAndFailsToReadIt() throws IOException {
        write("a.txt");
        link("gone.txt", Path.of("nowhere.txt"));
        link("gone.jpg", Path.of("nowhere.jpg"));

        assertEquals(List.of("a.txt", "gone.jpg", "gone.txt"), names());
        assertThrows(NoSuchFileException.class, () -> new FolderFiles(folder).read("gone.txt"));
    }

    @Test
    void namesALinkThatLeadsBackButDoesNotFollowIt() throws IOException {
        write("sub/a.txt");
        link("sub/again", folder);

        assertEquals(List.of("sub/a.txt", "sub/again"), names());
    }

    @Test
    void namesAFolderThatIsCalledLikeADocumentAndFailsToReadIt() throws IOException {
        write("x.txt/a.txt");

        assertEquals(List.of("x.txt", "x.txt/a.txt"), names());
        IOException failure = assertThrows(IOException.class, () -> new FolderFiles(folder).read("x.txt"));
        assertEquals("is a folder, not a file", failure.getMessage());
    }

    @Test
    void saysThatAFolderIsMissing() {
        Path missing = folder.resolve("missing");

        NoSuchFileException failure = assertThrows(NoSuchFileException.class, () -> new FolderFiles(missing).names());
        assertTrue(failure.getMessage().contains(missing + " does not exist"), failure.getMessage());
    }

    @Test
    void saysThatALocationIsAFile() throws IOException {
        write("a.txt");

        NotDirectoryException failure = assertThrows(NotDirectoryException.class, () -> new FolderFiles(folder.resolve("a.txt")).names());
        assertTrue(failure.getMessage().contains("a.txt is not a folder"), failure.getMessage());
    }

    @Test
    void readsAFileOfTheLargestSizeAndRefusesOneByteMore() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("large.txt").toFile(), "rw")) {
            file.setLength(CorpusFiles.LARGEST);
            assertEquals(CorpusFiles.LARGEST, new FolderFiles(folder).read("large.txt").length);

            file.setLength(CorpusFiles.LARGEST + 1);
            IOException failure = assertThrows(IOException.class, () -> new FolderFiles(folder).read("large.txt"));
            assertEquals("is larger than 16 MB", failure.getMessage());
        }
    }

    private List<String> names() throws IOException {
        return new FolderFiles(folder).names();
    }

    /** Files that say their own names. */
    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }
}
