package dev.communique.loading;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the graph is stored. */
@ApplicationScoped
public class StoreKind {

    private final boolean shared;
    private final boolean inMemory;

    StoreKind(@ConfigProperty(name = "quarkus.datasource.db-kind") String database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.shared = database.equals("postgresql");
        this.inMemory = url.startsWith("jdbc:h2:mem:");
    }

    /** Whether there may be other replicas. */
    boolean isShared() {
        return shared;
    }

    /** Whether it takes the memory of this process, and ends with it. */
    boolean isInMemory() {
        return inMemory;
    }
}
