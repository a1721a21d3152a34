package dev.communique.loading;

import java.nio.file.Path;
import java.util.Optional;

/** A configuration as a test gives it. */
record GivenConfig(Path folder, boolean strict, String reload) implements CorpusConfig {

    @Override
    public Optional<Path> location() {
        return Optional.ofNullable(folder);
    }
}
