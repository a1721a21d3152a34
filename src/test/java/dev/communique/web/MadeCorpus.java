package dev.communique.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A corpus that a test writes, in a database of its own. */
abstract class MadeCorpus implements QuarkusTestProfile {

    abstract void write(Path folder) throws IOException;

    @Override
    public Map<String, String> getConfigOverrides() {
        String name = getClass().getSimpleName().toLowerCase();
        try {
            Path folder = Files.createDirectories(Path.of("target", "corpus-" + name));
            write(folder);
            return Map.of("communique.corpus.location", folder.toAbsolutePath().toString(), "communique.corpus.strict", "true",
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
