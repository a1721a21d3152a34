package dev.communique.loading;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

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
    private static final Duration LONGEST_BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS_AT_THE_STORE = Duration.ofSeconds(2);

    /** How long the start waits for the first corpus; after that the server answers that it has none yet, and how far the load is. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CorpusConfig config;
    private final CorpusLoader loader;
    private final ServedCorpus served;
    private final Flyway flyway;
    private final LoadingLock lock;
    private final boolean serves;
    private final Duration patience;
    private final ScheduledExecutorService later;

    /** The version of the files that was loaded, or refused; and the one that was found at the last look. */
    private String tried;
    private String seen;
    private boolean away;

    @Inject
    CorpusKeeper(CorpusConfig config, CorpusLoader loader, ServedCorpus served, Flyway flyway, LoadingLock lock,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this(config, loader, served, flyway, lock, serves, PATIENCE, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "corpus");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /**
     * @param serves   whether there is a server, for which a stored corpus does until that of the files is loaded
     * @param patience how long the start waits for the first corpus
     * @param later    runs one task at a time
     */
    CorpusKeeper(CorpusConfig config, CorpusLoader loader, ServedCorpus served, Flyway flyway, LoadingLock lock, boolean serves,
            Duration patience, ScheduledExecutorService later) {
        this.config = config;
        this.loader = loader;
        this.served = served;
        this.flyway = flyway;
        this.lock = lock;
        this.serves = serves;
        this.patience = patience;
        this.later = later;
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

    /** Loads before the first request, unless there is a corpus to serve until then, or no database, or it takes long. */
    private void start() throws IOException {
        Optional<Duration> reload = ReloadInterval.of(config.reload());
        CorpusFiles files = files();
        String version = config.strict() ? loader.version(files) : null;
        try {
            lock.migrate(flyway);
            if (serves && loader.servesStored(version)) {
                keepTrying(files, Duration.ZERO);
            } else {
                loadFirst(files);
            }
        } catch (RuntimeException e) {
            if (!StoreAway.caused(e)) {
                throw e;
            }
            isAway(e);
            keepTrying(files, BETWEEN_TRIES);
        }
        watch(reload);
    }

    /** Loads, and waits for that for a while; what goes wrong later ends the application, as it would have ended the start. */
    private void loadFirst(CorpusFiles files) throws IOException {
        FutureTask<Void> first = new FutureTask<>(() -> {
            load(files, loader.version(files));
            return null;
        });
        Thread loading = new Thread(first, "first-load");
        loading.setDaemon(true);
        loading.start();
        try {
            first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("The corpus takes long to load: the server starts, and has nothing to serve until it is there");
            later.execute(() -> awaitFirst(first, files));
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the corpus is loaded", e);
        }
    }

    private void awaitFirst(FutureTask<Void> first, CorpusFiles files) {
        try {
            first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (StoreAway.caused(e)) {
                isAway(e);
                keepTrying(files, BETWEEN_TRIES);
            } else {
                LOG.error(e.getCause() instanceof ConfigurationException ? e.getCause().getMessage() : "Loading the corpus failed",
                        e.getCause() instanceof ConfigurationException ? null : e.getCause());
                Quarkus.asyncExit(1);
            }
        }
    }

    private static IllegalStateException failure(ExecutionException failed) throws IOException {
        if (failed.getCause() instanceof IOException e) {
            throw e;
        }
        if (failed.getCause() instanceof RuntimeException e) {
            throw e;
        }
        if (failed.getCause() instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(failed.getCause());
    }

    private CorpusFiles files() throws IOException {
        return config.location().isPresent() ? new FolderFiles(config.location().get()) : Seeds.files();
    }

    private void load(CorpusFiles files, String version) throws IOException {
        loader.load(files, version);
        tried = version;
        seen = version;
        away = false;
    }

    /** Loads as soon as that can be done. A corpus that is refused ends the application, as it would have ended the start. */
    private void keepTrying(CorpusFiles files, Duration pause) {
        new Repeated("Loading the corpus", BETWEEN_TRIES, () -> {
            try {
                lock.migrate(flyway);
                load(files, loader.version(files));
            } catch (ConfigurationException e) {
                LOG.error(e.getMessage());
                Quarkus.asyncExit(1);
            }
            return true;
        }).in(pause);
    }

    /** A database in memory does not survive that it runs out of it: nothing can be served any more. */
    private static RuntimeException exit(ConfigurationException reason) {
        LOG.error(reason.getMessage());
        Quarkus.asyncExit(1);
        return reason;
    }

    /** Said once, without a stack trace: the reason is not here. */
    private void isAway(Throwable reason) {
        if (!away) {
            Throwable root = reason;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            LOG.warnf("The database is away (%s); trying again until it is back", root.getMessage());
        }
        away = true;
    }

    private void watch(Optional<Duration> reload) {
        if (lock.isShared()) {
            new Repeated("Looking for a newer corpus in the database", BETWEEN_LOOKS_AT_THE_STORE, this::lookAtTheStore)
                    .in(BETWEEN_LOOKS_AT_THE_STORE);
        }
        if (reload.isPresent() && config.location().isEmpty()) {
            LOG.warn("communique.corpus.reload is set, and communique.corpus.location is not: there is no folder to look at");
        } else {
            reload.ifPresent(interval -> new Repeated("Loading the changed corpus", interval, this::lookAtTheFiles).in(interval));
        }
    }

    private boolean lookAtTheStore() {
        if (served.version().isPresent()) { // otherwise loading is being tried
            loader.stored().ifPresent(served::is);
            away = false;
        }
        return false;
    }

    /** Loads what has changed since it was last tried, once two looks see the same: whoever writes the files may not be done. */
    private boolean lookAtTheFiles() throws IOException {
        CorpusFiles files = files();
        String version = loader.version(files);
        boolean settled = version.equals(seen);
        seen = version;
        if (tried != null && settled && !version.equals(tried)) { // with nothing tried yet, loading is under way
            try {
                load(files, version);
            } catch (ConfigurationException e) {
                tried = version;
                if (e instanceof CorpusLoader.OutOfMemory lost && lost.endsTheStore()) {
                    throw exit(e);
                }
                LOG.errorf("The changed corpus is not loaded, the one before stays: %s", e.getMessage());
            }
        }
        return false;
    }

    /** Something to do that may fail. */
    private interface Task {

        /** Does it; whether that was the last time. */
        boolean isDone() throws IOException;
    }

    /** Something that is done again and again, and after growing pauses where it fails; the database may come back at any time. */
    private final class Repeated implements Runnable {

        private final String name;
        private final Duration interval;
        private final Task task;
        private Duration pause = BETWEEN_TRIES;

        Repeated(String name, Duration interval, Task task) {
            this.name = name;
            this.interval = interval;
            this.task = task;
        }

        void in(Duration wait) {
            later.schedule(this, wait.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {
            try {
                if (task.isDone()) {
                    return;
                }
                pause = BETWEEN_TRIES;
                in(interval);
            } catch (Throwable e) { // an Error too, or this was the last time
                in(pauseAfter(e));
            }
        }

        private Duration pauseAfter(Throwable failure) {
            if (StoreAway.caused(failure)) {
                isAway(failure);
                return longer(interval, BETWEEN_TRIES);
            }
            Duration wait = longer(interval, pause);
            LOG.errorf(failure instanceof IOException ? null : failure, "%s failed: %s; trying again in %d s", name, failure.getMessage(),
                    wait.toSeconds());
            pause = shorter(pause.multipliedBy(2), LONGEST_BETWEEN_TRIES);
            return wait;
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
