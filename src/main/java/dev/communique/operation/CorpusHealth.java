package dev.communique.operation;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

import dev.communique.loading.ServedCorpus;
import dev.communique.search.SearchIndex;

/** Up as soon as there is a corpus to serve, and to search. */
@Startup
@Readiness
@ApplicationScoped
class CorpusHealth implements HealthCheck {

    private final ServedCorpus served;
    private final SearchIndex index;

    CorpusHealth(ServedCorpus served, SearchIndex index) {
        this.served = served;
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return served.version().filter(version -> index.isReady())
                .map(version -> HealthCheckResponse.named("corpus").up().withData("version", version).build())
                .orElse(HealthCheckResponse.down("corpus"));
    }
}
