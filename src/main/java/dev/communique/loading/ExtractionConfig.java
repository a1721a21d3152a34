package dev.communique.loading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether facts are read out of text. */
@ConfigMapping(prefix = "communique.extraction")
public interface ExtractionConfig {

    /** Whether facts are read out of articles that no curator wrote of. */
    @WithDefault("true")
    boolean enabled();
}
