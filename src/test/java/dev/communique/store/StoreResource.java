package dev.communique.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The database under the tests: a PostgreSQL server of its own where {@code -Ddb=postgresql}, else H2, which needs none: in memory, or on
 * disk where {@code -Dh2=file}.
 */
@WithTestResource(value = StoreResource.class, scope = TestResourceScope.GLOBAL)
public class StoreResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            if (!"postgresql".equals(System.getProperty("db"))) {
                return "file".equals(System.getProperty("h2"))
                        ? Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:file:" + Files.createTempDirectory("communique").resolve("graph"))
                        : Map.of();
            }
            // a collation that does not compare by code point, as most servers have one
            server = EmbeddedPostgres.builder().setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "en-US").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"), "quarkus.datasource.username", "postgres");
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
