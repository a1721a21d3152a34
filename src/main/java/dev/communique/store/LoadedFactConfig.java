package dev.communique.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the graph is kept at hand. */
@ConfigMapping(prefix = "communique.facts")
interface LoadedFactConfig {

    /** How much memory the facts may take that are kept for later requests; 0 for none. */
    @WithDefault("16M")
    MemorySize cacheSize();
}
