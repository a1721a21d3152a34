package dev.communique.operation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

import dev.communique.loading.LoadProgress;
import dev.communique.loading.ServedCorpus;
import dev.communique.search.SearchIndex;

/** Up as soon as there is a corpus to serve, and to search; tells until then how far that is. */
@Startup
@Readiness
@ApplicationScoped
class CorpusHealth implements HealthCheck {

    private final ServedCorpus served;
    private final SearchIndex index;

    private final LoadProgress progress;

    CorpusHealth(ServedCorpus served, SearchIndex index, LoadProgress progress) {
        this.served = served;
        this.index = index;
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        index.hurry();
        Optional<String> version = served.version();
        HealthCheckResponseBuilder health = HealthCheckResponse.named("corpus").status(version.isPresent() && index.isReady());
        version.ifPresent(known -> health.withData("version", known));
        progress.describe().ifPresent(line -> health.withData("loading", line));
        return health.build();
    }
}
