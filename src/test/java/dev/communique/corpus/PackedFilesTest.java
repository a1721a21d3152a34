package dev.communique.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

class PackedFilesTest {

    @Test
    void holdsTheDocumentsAndYamlOfTheZipSorted() throws IOException {
        PackedFiles files = packed("b.txt", "sub/", "sub/c.txt", "a.yaml", "d.yml", "notes.pdf", ".hidden.txt", "sub/.hidden.yaml",
                "x.TXT.bak");

        assertEquals(List.of("a.yaml", "b.txt", "d.yml", "sub/c.txt"), files.names());
        assertArrayEquals("sub/c.txt".getBytes(UTF_8), files.read("sub/c.txt"));
    }

    @Test
    void anEmptyZipHoldsNothing() throws IOException {
        assertEquals(List.of(), packed().names());
        assertEquals(List.of(), new PackedFiles(new ByteArrayInputStream(new byte[0])).names());
    }

    /** A zip whose files say their own names. */
    private static PackedFiles packed(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(UTF_8));
            }
        }
        return new PackedFiles(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
