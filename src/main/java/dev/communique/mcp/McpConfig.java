package dev.communique.mcp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether programs that speak for people may ask. */
@ConfigMapping(prefix = "communique.mcp")
public interface McpConfig {

    /** Whether {@code /mcp} is served. */
    @WithDefault("true")
    boolean enabled();
}
