package dev.communique.loading;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.FolderFiles;
import dev.communique.entity.StoreAway;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Keeps the corpus loaded: when the application starts, when the files have changed, and when the database comes back. Tells when another
 * replica has loaded a newer one.
 */
@ApplicationScoped
public class CorpusKeeper {

    private static final Logger LOG = Logger.getLogger(CorpusKeeper.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS_AT_THE_STORE = Duration.ofSeconds(2);

    private final CorpusConfig config;
    private final CorpusLoader loader;
    private final ServedCorpus served;
    private final Flyway flyway;
    private final boolean shared;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "corpus");
        thread.setDaemon(true);
        return thread;
    });

    /** The version of the files that was loaded, or could not be; and the one that was found at the last look. */
    private String tried;
    private String seen;
    private boolean away;

    CorpusKeeper(CorpusConfig config, CorpusLoader loader, ServedCorpus served, Flyway flyway,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.config = config;
        this.loader = loader;
        this.served = served;
        this.flyway = flyway;
        this.shared = database.equals("postgresql");
    }

    void onStart(@Observes StartupEvent start) {
        try {
            start();
        } catch (IOException e) {
            throw CorpusLoader.stop(e.getMessage());
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        later.shutdownNow();
    }

    /** Loads before the first request, unless there is an older corpus to serve until then, or no database. */
    private void start() throws IOException {
        CorpusFiles files = files();
        String version = loader.version(files);
        try {
            flyway.migrate();
            Optional<String> stored = loader.stored();
            if (stored.isPresent() && !stored.get().equals(version)) {
                served.is(stored.get());
                later.execute(() -> keepTrying(files));
            } else {
                load(files, version);
            }
        } catch (RuntimeException e) {
            if (!StoreAway.caused(e)) {
                throw e;
            }
            isAway(e);
            later.schedule(() -> keepTrying(files), BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        }
        watch();
    }

    private CorpusFiles files() throws IOException {
        return config.location().isPresent() ? new FolderFiles(config.location().get()) : CorpusLoader.seeds();
    }

    private void load(CorpusFiles files, String version) throws IOException {
        tried = version;
        seen = version;
        loader.load(files, version);
        away = false;
    }

    /** What fails here fails the start: the operator is told as if it had failed at once. */
    private void keepTrying(CorpusFiles files) {
        try {
            flyway.migrate();
            load(files, loader.version(files));
        } catch (ConfigurationException e) {
            LOG.error(e.getMessage());
            Quarkus.asyncExit(1);
        } catch (IOException | RuntimeException e) {
            if (StoreAway.caused(e)) {
                isAway(e);
            } else {
                LOG.error("The corpus could not be loaded; trying again", e);
            }
            later.schedule(() -> keepTrying(files), BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Said once, without a stack trace: the reason is not here. */
    private void isAway(Throwable reason) {
        if (!away) {
            Throwable root = reason;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            LOG.warnf("The database is away (%s); trying again every %d s", root.getMessage(), BETWEEN_TRIES.toSeconds());
        }
        away = true;
    }

    private void watch() {
        if (shared) {
            every(BETWEEN_LOOKS_AT_THE_STORE, this::lookAtTheStore);
        }
        if (config.location().isPresent()) {
            config.reload().ifPresent(interval -> every(interval, this::lookAtTheFiles));
        }
    }

    private void every(Duration interval, Runnable look) {
        later.scheduleWithFixedDelay(() -> {
            try {
                look.run();
            } catch (RuntimeException e) { // or it would be the last look
                if (StoreAway.caused(e)) {
                    isAway(e);
                } else {
                    LOG.error("Looking for a newer corpus failed", e);
                }
            }
        }, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAtTheStore() {
        if (served.version().isPresent()) { // otherwise loading is being tried
            loader.stored().ifPresent(served::is);
            away = false;
        }
    }

    /** Loads what has changed since it was last tried, once two looks see the same: whoever writes the files may not be done. */
    private void lookAtTheFiles() {
        try {
            CorpusFiles files = files();
            String version = loader.version(files);
            boolean settled = version.equals(seen);
            seen = version;
            if (settled && !version.equals(tried)) {
                load(files, version);
            }
        } catch (IOException | ConfigurationException e) {
            LOG.errorf("The changed corpus is not loaded, the one before stays: %s", e.getMessage());
        } catch (RuntimeException e) {
            tried = null; // so that it is tried again
            throw e;
        }
    }
}
