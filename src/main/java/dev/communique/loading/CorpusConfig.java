package dev.communique.loading;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the corpus is, and how strictly it is read. */
@ConfigMapping(prefix = "communique.corpus")
public interface CorpusConfig {

    /** The folder of the corpus; where none is given, the seed corpus that is packed into the application. */
    Optional<Path> location();

    /** Whether a problem in the corpus stops the start. */
    @WithDefault("false")
    boolean strict();
}
