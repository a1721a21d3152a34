package dev.communique.loading;

import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Where the corpus is, how strictly it is read, and how often. */
@ConfigMapping(prefix = "communique.corpus")
public interface CorpusConfig {

    /** The folder of the corpus; where none is given, the seed corpus that is packed into the application. */
    Optional<Path> location();

    /** How many bytes a document may have; a file that holds many documents may have more. */
    @WithDefault("4M")
    @WithConverter(DocumentSize.class)
    MemorySize maxDocumentSize();

    /** Whether a problem in the corpus stops the start. */
    @WithDefault("false")
    boolean strict();

    /** How long to wait between two looks at whether the folder has changed, such as {@code 30s}; {@code off} where nobody is to look. */
    @WithDefault("off")
    String reload();
}
