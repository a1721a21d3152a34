package dev.communique.loading;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/** How far the load is that goes on, for the log, the metrics and the health check. Written by the thread that loads, read by any. */
@ApplicationScoped
public class LoadProgress {

    private static final Logger LOG = Logger.getLogger(LoadProgress.class);
    private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();

    /**
     * A load that goes on.
     *
     * @param documents how many there are, those that stand together in a file counted as one until they are read
     * @param done      how many are read and merged
     * @param facts     how many were told in these
     * @param share     how much of the files is read, from 0 to 1
     * @param since     when it began, and when the last line was logged, in nanoseconds
     */
    private record Load(int documents, int done, long facts, DoubleSupplier share, long since, long told) {

        double seconds(long now) {
            return (now - since) / 1e9;
        }

        /** Documents a second. */
        double rate(long now) {
            return done / Math.max(0.001, seconds(now));
        }
    }

    private final LongSupplier clock;
    private volatile Load load;

    @Inject
    LoadProgress() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds */
    LoadProgress(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Notes that a load begins.
     *
     * @param documents how many there are, those that stand together in a file counted as one
     * @param share     tells how much of the files is read, from 0 to 1
     */
    void begin(int documents, DoubleSupplier share) {
        long now = clock.getAsLong();
        load = new Load(documents, 0, 0, share, now, now);
    }

    /** Notes that one more document is read and merged. */
    void document(Reading read) {
        Load before = load;
        long now = clock.getAsLong();
        boolean tell = now - before.told() >= BETWEEN_LINES;
        int facts = read.articles().stream()
                .mapToInt(article -> article.read().article().facts().size()
                        + (article.extraction() == null ? 0 : article.extraction().findings().size()))
                .sum();
        load = new Load(Math.max(before.documents(), before.done() + 1), before.done() + 1, before.facts() + facts, before.share(),
                before.since(), tell ? now : before.told());
        if (tell) {
            LOG.info("Loading: " + describe().orElseThrow());
        }
    }

    /** Notes that all documents are read, and their facts are being written. */
    void merging() {
        Load now = load;
        if (now.seconds(clock.getAsLong()) * 1e9 >= BETWEEN_LINES) {
            LOG.infof("Loading: all %d documents are read, %d facts are merged and written", now.documents(), now.facts());
        }
    }

    /** Notes that the load has ended, one way or another. */
    void end() {
        load = null;
    }

    /** How many documents the load has that goes on; 0 where none does. */
    public int documents() {
        Load now = load;
        return now == null ? 0 : now.documents();
    }

    /** How many of them are read and merged. */
    public int done() {
        Load now = load;
        return now == null ? 0 : now.done();
    }

    /** How many facts these tell. */
    public long facts() {
        Load now = load;
        return now == null ? 0 : now.facts();
    }

    /** How far the load is, in a line; empty where none goes on. */
    public Optional<String> describe() {
        Load now = load;
        if (now == null) {
            return Optional.empty();
        }
        long time = clock.getAsLong();
        Runtime runtime = Runtime.getRuntime();
        double share = now.share().getAsDouble();
        return Optional.of("%d%s documents, %.0f %% of the files, %d facts, %.0f documents/s, %d of %d MB of memory%s".formatted(now.done(),
                now.done() < now.documents() ? " of " + now.documents() : "", 100 * share, now.facts(), now.rate(time),
                runtime.totalMemory() - runtime.freeMemory() >> 20, runtime.maxMemory() >> 20,
                share == 0 ? "" : ", some %.0f s left".formatted(now.seconds(time) * (1 - share) / share)));
    }
}
