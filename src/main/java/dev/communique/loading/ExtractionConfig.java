package dev.communique.loading;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether facts are read out of text. */
@ConfigMapping(prefix = "communique.extraction")
public interface ExtractionConfig {

    /** Whether facts are read out of articles that no curator wrote of. */
    @WithDefault("true")
    boolean enabled();

    /** A folder with rules of the user's own, which are tried before those of this program. */
    Optional<Path> rules();

    /** Whether facts are read, and by the rules of this program alone. */
    default boolean isBuiltIn() {
        return enabled() && rules().isEmpty();
    }
}
