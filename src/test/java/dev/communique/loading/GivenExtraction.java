package dev.communique.loading;

import java.nio.file.Path;
import java.util.Optional;

/** What is configured of reading text, as a test gives it: no rules but those of the program. */
record GivenExtraction(boolean enabled) implements ExtractionConfig {

    @Override
    public Optional<Path> rules() {
        return Optional.empty();
    }
}
