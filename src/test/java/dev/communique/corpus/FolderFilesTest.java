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
    void listsDocumentsAndYamlOfAllSubfoldersSorted() throws IOException {
        write("b.txt", "sub/deep/c.txt", "sub/c.yml", "actors.yaml", "README.md", "d.txt~", "e");

        assertEquals(List.of("actors.yaml", "b.txt", "sub/c.yml", "sub/deep/c.txt"), names());
        assertArrayEquals("sub/c.yml".getBytes(UTF_8), new FolderFiles(folder).read("sub/c.yml"));
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

        assertEquals(List.of("a.txt", "gone.txt"), names());
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
