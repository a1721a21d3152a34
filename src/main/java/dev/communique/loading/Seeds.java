package dev.communique.loading;

import java.io.IOException;
import java.io.InputStream;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.PackedFiles;

/** The corpus that is packed into the application, and loaded where no other is given. */
final class Seeds {

    private static final String ZIP = "/seeds.zip";

    private Seeds() {
    }

    static CorpusFiles files() throws IOException {
        try (InputStream zip = Seeds.class.getResourceAsStream(ZIP)) {
            if (zip == null) {
                throw new IOException("the application was built without its seed corpus");
            }
            return new PackedFiles(zip);
        }
    }
}
