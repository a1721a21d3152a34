package dev.communique.operation;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

import dev.communique.loading.ServedCorpus;

/** Up as soon as there is a corpus to serve. */
@Startup
@Readiness
@ApplicationScoped
class CorpusHealth implements HealthCheck {

    private final ServedCorpus served;

    CorpusHealth(ServedCorpus served) {
        this.served = served;
    }

    @Override
    public HealthCheckResponse call() {
        return served.version().map(version -> HealthCheckResponse.named("corpus").up().withData("version", version).build())
                .orElse(HealthCheckResponse.down("corpus"));
    }
}
