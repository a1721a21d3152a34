package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.flywaydb.core.Flyway;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.FolderFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** When loads are tried, on a clock of the test's, with a loader that stores nothing but a version. */
class CorpusKeeperTest {

    private static final JDBCConnectionException AWAY = new JDBCConnectionException("no connection", new SQLException("refused", "08001"));

    private static final StoreKind MEMORY = new StoreKind("h2", "jdbc:h2:mem:graph");

    /** What is scheduled, to be run when the test says so. */
    private static final class Later extends ScheduledThreadPoolExecutor {

        private record Scheduled(Runnable task, long milliseconds) {
        }

        private final Deque<Scheduled> scheduled = new ArrayDeque<>();

        Later() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            scheduled.add(new Scheduled(task, unit.toMillis(delay)));
            return null;
        }

        /** Runs what was scheduled first; how many milliseconds that was to wait. */
        long run() {
            Scheduled next = scheduled.remove();
            next.task().run();
            return next.milliseconds();
        }
    }

    /** Stores versions; fails as it is told, once for each failure. */
    private final class Loader extends CorpusLoader {

        private final Deque<Throwable> failures = new ArrayDeque<>();
        private final Semaphore slow = new Semaphore(1);
        private String stored;
        private int loads;

        Loader(CorpusConfig config) {
            super(config, new GivenExtraction(true), null, null, served, MEMORY, new LoadProgress(), new SimpleMeterRegistry());
        }

        @Override
        Optional<String> stored() {
            fail();
            return Optional.ofNullable(stored);
        }

        @Override
        boolean servesStored(String but) {
            fail();
            if (stored == null || stored.equals(but)) {
                return false;
            }
            served.is(stored);
            return true;
        }

        @Override
        void load(CorpusFiles files, String version) throws IOException {
            slow.acquireUninterruptibly();
            slow.release();
            fail();
            if (!version.equals(stored)) {
                stored = version;
                loads++;
            }
            served.is(version);
        }

        private void fail() {
            Throwable failure = failures.poll();
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
        }
    }

    @TempDir
    Path folder;

    private final Later later = new Later();
    private final List<String> told = new ArrayList<>();
    private final Deque<RuntimeException> observerFailures = new ArrayDeque<>();
    private final ServedCorpus served = new ServedCorpus(new Observers(List.of(change -> {
        if (!observerFailures.isEmpty()) {
            throw observerFailures.remove();
        }
        told.add(change.version());
    })));
    private Duration patience = Duration.ofMinutes(1);
    private boolean serves = true;
    private Loader loader;

    @BeforeEach
    void writeACorpus() throws IOException {
        write("Hello\n\nRuritania said nothing on Monday.\n");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("hello.txt"), text);
    }

    private CorpusKeeper keeper(String reload, boolean shared) {
        return keeper(new GivenConfig(folder, false, reload), shared);
    }

    private CorpusKeeper keeper(CorpusConfig config, boolean shared) {
        loader = new Loader(config);
        LoadingLock lock = new LoadingLock(null, shared ? new StoreKind("postgresql", "jdbc:postgresql:graph") : MEMORY, null) {
            @Override
            void migrate(Flyway flyway) {
                // there are no tables
            }
        };
        return new CorpusKeeper(config, loader, served, null, lock, serves, patience, later);
    }

    private void start(CorpusKeeper keeper) {
        keeper.onStart(new StartupEvent());
    }

    private void fails(Throwable... failures) {
        loader.failures.addAll(List.of(failures));
    }

    /** How long it waited for each of the next tasks. */
    private List<Long> waits(int tasks) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            waits.add(later.run());
        }
        return waits;
    }

    @Test
    void loadsAtTheStartAndThenThereIsNothingToDo() {
        start(keeper("off", false));
        assertEquals(1, loader.loads);
        assertEquals(List.of(loader.stored), told);
        assertEquals(0, later.scheduled.size());
    }

    @Test
    void servesTheOldCorpusWhileItLoadsTheNewOne() {
        CorpusKeeper keeper = keeper("off", false);
        loader.stored = "old";
        start(keeper);
        assertEquals(Optional.of("old"), served.version());
        assertEquals(List.of(0L), waits(1));
        assertEquals(List.of("old", loader.stored), told);
        assertEquals(0, later.scheduled.size());
    }

    @Test
    void whereNobodyIsServedTheOldCorpusIsNotTold() {
        serves = false;
        CorpusKeeper keeper = keeper("off", false);
        loader.stored = "old";
        start(keeper);
        assertEquals(1, loader.loads);
        assertEquals(List.of(loader.stored), told);
        assertEquals(0, later.scheduled.size());
    }

    @Test
    void aStoredCorpusIsServedBeforeItsFilesAreLookedAt() throws IOException {
        CorpusKeeper keeper = keeper("off", false);
        loader.stored = loader.version(new FolderFiles(folder));
        start(keeper);
        assertEquals(List.of(loader.stored), told);
        assertEquals(List.of(0L), waits(1));
        assertEquals(0, loader.loads);
    }

    @Test
    void theStartDoesNotWaitForALoadThatTakesLong() throws Exception {
        patience = Duration.ofMillis(1);
        CorpusKeeper keeper = keeper("off", false);
        loader.slow.acquire();
        start(keeper);
        assertEquals(Optional.empty(), served.version());
        loader.slow.release();
        assertEquals(List.of(0L), waits(1));
        assertEquals(List.of(loader.stored), told);
    }

    @Test
    void aLoadThatLosesTheDatabaseWhileTheServerAnswersIsTriedAgain() throws Exception {
        patience = Duration.ofMillis(1);
        CorpusKeeper keeper = keeper("off", false);
        loader.slow.acquire();
        start(keeper);
        fails(AWAY);
        loader.slow.release();
        assertEquals(List.of(0L, 2000L), waits(2));
        assertEquals(List.of(loader.stored), told);
    }

    @Test
    void triesEveryTwoSecondsWhileTheDatabaseIsAway() {
        CorpusKeeper keeper = keeper("off", false);
        fails(AWAY, AWAY, AWAY, AWAY);
        start(keeper);
        assertEquals(Optional.empty(), served.version());
        assertEquals(List.of(2000L, 2000L, 2000L, 2000L), waits(4));
        assertEquals(1, loader.loads);
        assertEquals(List.of(loader.stored), told);
        assertEquals(0, later.scheduled.size());
    }

    @Test
    void waitsLongerEachTimeThatAnythingElseFails() {
        CorpusKeeper keeper = keeper("off", false);
        loader.stored = "old";
        fails(AWAY);
        fails(new IllegalStateException("a bug"), new IllegalStateException("a bug"), new StackOverflowError("too deep"),
                new IllegalStateException("a bug"), new IllegalStateException("a bug"), new IllegalStateException("a bug"),
                new IllegalStateException("a bug"));
        start(keeper);
        assertEquals(List.of(2000L, 2000L, 4000L, 8000L, 16000L, 32000L, 60000L, 60000L), waits(8));
        assertEquals(List.of(loader.stored), told);
        assertEquals(0, later.scheduled.size());
    }

    @Test
    void anyOtherFailureAtTheStartStopsIt() {
        CorpusKeeper keeper = keeper("off", false);
        fails(new IllegalStateException("a bug"));
        assertThrows(IllegalStateException.class, () -> start(keeper));
    }

    @Test
    void aDatabaseThatIsLostBehindTheCommitIsNoReasonToLoadAgain() {
        CorpusKeeper keeper = keeper("off", false);
        observerFailures.add(AWAY);
        start(keeper);
        assertEquals(Optional.empty(), served.version());
        assertEquals(List.of(2000L), waits(1));
        assertEquals(1, loader.loads);
        assertEquals(List.of(loader.stored), told);
    }

    @Test
    void loadsAFolderThatHasChangedAndSettled() throws IOException {
        start(keeper("30s", false));
        String before = loader.stored;
        assertEquals(List.of(30_000L), waits(1));
        write("Hello\n\nRuritania said nothing on Tuesday.\n");
        assertEquals(List.of(30_000L), waits(1));
        assertEquals(before, loader.stored);
        write("Hello\n\nRuritania said nothing on Wednesday.\n");
        assertEquals(List.of(30_000L), waits(1));
        assertEquals(before, loader.stored);
        assertEquals(List.of(30_000L, 30_000L, 30_000L), waits(3));
        assertEquals(List.of(before, loader.stored), told);
        assertEquals(2, loader.loads);
    }

    @Test
    void aReloadThatIsRefusedIsNotTriedAgainUntilTheFolderChanges() throws IOException {
        start(keeper("30s", false));
        String before = loader.stored;
        write("Hello\n\nRuritania said nothing on Tuesday.\n");
        waits(1);
        fails(new ConfigurationException("the corpus has problems"));
        assertEquals(List.of(30_000L, 30_000L, 30_000L), waits(3));
        assertEquals(Optional.of(before), served.version());
        write("Hello\n\nRuritania said nothing on Wednesday.\n");
        assertEquals(List.of(30_000L, 30_000L), waits(2));
        assertEquals(2, loader.loads);
        assertEquals(List.of(before, loader.stored), told);
    }

    @Test
    void aReloadThatFailsIsTriedAgain() throws IOException {
        start(keeper("0.5s", false));
        write("Hello\n\nRuritania said nothing on Tuesday.\n");
        waits(1);
        fails(AWAY, new IllegalStateException("a bug"), new IllegalStateException("a bug"));
        assertEquals(List.of(500L, 2000L, 2000L, 4000L), waits(4));
        assertEquals(2, loader.loads);
        assertEquals(Optional.of(loader.stored), served.version());
    }

    @Test
    void aReloadThatIsCommittedButNotToldIsTold() throws IOException {
        start(keeper("0.5s", false));
        write("Hello\n\nRuritania said nothing on Tuesday.\n");
        waits(1);
        observerFailures.add(AWAY);
        waits(2);
        assertEquals(2, loader.loads);
        assertEquals(2, told.size());
        assertEquals(Optional.of(loader.stored), served.version());
    }

    @Test
    void aFolderThatIsGoneIsNoticedAndTheCorpusStays() throws IOException {
        start(keeper("30s", false));
        Files.delete(folder.resolve("hello.txt"));
        assertEquals(List.of(30_000L, 30_000L), waits(2));
        assertEquals(1, told.size());
        write("Hello\n\nRuritania said nothing on Tuesday.\n");
        waits(2);
        assertEquals(2, told.size());
    }

    @Test
    void noticesWhatAnotherReplicaHasLoaded() {
        start(keeper("off", true));
        loader.stored = "newer";
        assertEquals(List.of(2000L), waits(1));
        assertEquals(Optional.of("newer"), served.version());
        fails(AWAY);
        loader.stored = "newest";
        assertEquals(List.of(2000L, 2000L), waits(2));
        assertEquals(Optional.of("newest"), served.version());
    }

    @Test
    void anIntervalThatIsNoneStopsTheStart() {
        CorpusKeeper keeper = keeper("0s", false);
        assertThrows(ConfigurationException.class, () -> start(keeper));
        assertTrue(told.isEmpty());
    }

    @Test
    void withoutAFolderThereIsNothingToLookAt() {
        start(keeper(new GivenConfig(null, false, "30s"), false));
        assertEquals(0, later.scheduled.size());
    }
}
