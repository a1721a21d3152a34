package dev.communique.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The seed corpus, which the build packs into the application as one zip: a native image can't list folders of resources. */
public final class PackedFiles implements CorpusFiles {

    private final Map<String, byte[]> files = new TreeMap<>();

    /** Unpacks a zip; the stream is read to its end and not closed. */
    public PackedFiles(InputStream zip) throws IOException {
        ZipInputStream in = new ZipInputStream(zip);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (CorpusFiles.belongs(entry.getName())) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String name) {
        return new ByteArrayInputStream(files.get(name));
    }

    @Override
    public String toString() {
        return "the packed seeds";
    }
}
