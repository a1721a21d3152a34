package dev.communique.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The packaged application as processes that are started, killed and cut off from their database while clients ask: no answer is mixed of
 * two corpora, no fact is lost, and no status is 5xx but the announced 503.
 */
class ReplicasIT {

    private static final boolean SHARED = "postgresql".equals(System.getProperty("db"));
    private static final int ARTICLES = 120;
    private static final int CLIENTS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** The tables in which a load that is killed has begun to write, in the order in which it does. */
    private static final List<String> KILLED_AT = List.of("article", "agreement", "statement");

    /** Where a load writes its last row. Whether it is killed before its commit then or behind is not for a test to say. */
    private static final String LAST = "corpus";

    @TempDir
    Path folder;

    private final List<Replica> started = new ArrayList<>();
    private Path corpus;
    private EmbeddedPostgres postgres;
    private Database database;

    @BeforeEach
    void prepare() throws Exception {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        write(0);
        startDatabase();
    }

    @AfterEach
    void endAll() throws Exception {
        for (Replica replica : started) {
            replica.close();
        }
        if (SHARED) {
            stopDatabase();
        }
    }

    private void startDatabase() throws Exception {
        if (SHARED) {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("database"))
                    .setCleanDataDirectory(false);
            postgres = (database == null ? builder : builder.setPort(database.port())).start();
            database = new Database(postgres.getPort(), "postgres");
        }
    }

    private void stopDatabase() throws Exception {
        database.close();
        postgres.close();
    }

    /** Makes articles of a generation: the same number of them, and other facts. */
    private void write(int generation) throws IOException {
        for (int i = 0; i < ARTICLES; i++) {
            String text = """
                    Envoys meet, part %1$d

                    Peru and Chile signed a trade agreement on 5 May %2$d. The foreign minister of Peru, Ana Quispe%1$d, met her \
                    counterpart in Lima on 6 May %2$d. “We have agreed on point %1$d of generation %3$d,” Quispe%1$d said. Brazil said that \
                    it welcomes point %1$d.
                    """
                    .formatted(i, 1990 + generation, generation);
            Files.writeString(corpus.resolve("part-" + i + ".txt"), generation == 0 || i % 2 == 0 ? text : text + text.substring(25));
        }
    }

    private Replica start(String... more) throws Exception {
        return start(database, more);
    }

    private Replica start(Database store, String... more) throws Exception {
        List<String> properties = new ArrayList<>(List.of(more));
        properties.add("communique.corpus.location=" + corpus);
        properties.add("communique.graphql.timeout=60s"); // the machine may be slow: that is not what is tested
        if (SHARED) {
            properties.add("quarkus.datasource.jdbc.url=" + store.url());
            properties.add("quarkus.datasource.username=" + Database.USER);
        }
        Replica replica = Replica.start(folder.resolve("replica-" + started.size() + ".log"), properties);
        started.add(replica);
        return replica;
    }

    private static void noneWrong(Load load) {
        System.out.println(load);
        assertEquals(Set.of(), load.wrong);
        assertTrue(load.answers.get() > 0);
    }

    private static void serves(Replica replica, String version) throws Exception {
        waitUntil(() -> version.equals(replica.version()), replica);
    }

    private static String anotherThan(String before, Replica replica) throws Exception {
        waitUntil(() -> replica.version() != null && !before.equals(replica.version()), replica);
        return replica.version();
    }

    /** Lets clients ask so often, whatever that takes. */
    private static void answers(Load load, int more) throws Exception {
        long enough = load.answers.get() + more;
        waitUntil(() -> load.answers.get() >= enough || !load.wrong.isEmpty(), null);
    }

    private static void waitUntil(Callable<Boolean> condition, Replica replica) throws Exception {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, () -> "waited in vain" + (replica == null ? "" : ":\n" + replica.log()));
            Thread.sleep(20);
        }
    }

    private static int loads(Replica replica) {
        return replica.log().split("Loaded corpus", -1).length - 1;
    }

    @Test
    void aChangedFolderIsLoadedUnderLoad() throws Exception {
        Replica replica = start("communique.corpus.reload=0.5s").ready();
        String before = replica.version();
        try (Load load = new Load(CLIENTS, replica)) {
            answers(load, 10);
            write(1);
            List<Integer> ready = new ArrayList<>();
            waitUntil(() -> {
                ready.add(replica.get("/q/health/ready").statusCode());
                return !before.equals(replica.version());
            }, replica);
            answers(load, 10);
            load.close();
            noneWrong(load);
            assertEquals(0, load.announced.get());
            assertEquals(Set.of(before, replica.version()), load.corpora.keySet());
            assertEquals(Set.of(200), Set.copyOf(ready), "readiness while it loads");
        }
    }

    @Test
    void whatIsInFlightIsFinishedAndTheRestRefused() throws Exception {
        Replica replica = start().ready();
        try (Load load = new Load(CLIENTS, replica)) {
            answers(load, 10);
            replica.terminate();
            assertTrue(Set.of(0, 143).contains(replica.exitCode()), replica::log);
            load.close();
            noneWrong(load);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "db", matches = "postgresql")
    void twoThatStartAtOnceLoadOnce() throws Exception {
        Replica one = start();
        Replica other = start();
        one.ready();
        other.ready();
        assertEquals(1, loads(one) + loads(other), () -> one.log() + other.log());
        assertEquals(one.version(), other.version());
    }

    @Test
    @EnabledIfSystemProperty(named = "db", matches = "postgresql")
    void oneThatIsKilledWhileItLoadsLeavesTheOldCorpus() throws Exception {
        Replica stays = start().ready();
        String before = stays.version();
        try (Load load = new Load(CLIENTS, stays)) {
            answers(load, 10);
            write(1);
            for (String table : KILLED_AT) {
                killWhileItWrites(table);
                assertEquals(before, database.corpus(), "killed too late");
                answers(load, 5);
                assertEquals(before, stays.version());
            }
            killWhileItWrites(LAST);
            int toLoad = before.equals(database.corpus()) ? 1 : 0;
            Replica completes = start();
            load.add(completes.listening());
            String after = anotherThan(before, completes);
            serves(stays, after);
            answers(load, 10);
            load.close();
            noneWrong(load);
            assertEquals(Set.of(before, after), load.corpora.keySet());
            assertEquals(toLoad, loads(completes), completes::log);
        }
        try (Database fresh = database.create("fresh")) {
            start(fresh).ready();
            assertEquals(fresh.rows(), database.rows(), "as a process loads it into a database of its own");
        }
    }

    private void killWhileItWrites(String table) throws Exception {
        String before = database.corpus();
        Replica killed = start();
        waitUntil(() -> database.isWritten(table) || !before.equals(database.corpus()), killed);
        killed.kill();
        System.out.println("killed while it wrote " + table + ", leaving corpus " + database.corpus());
    }

    @Test
    @EnabledIfSystemProperty(named = "db", matches = "postgresql")
    void aDatabaseThatGoesAwayAndComesBackNeedsNoRestart() throws Exception {
        Replica replica = start().ready();
        try (Load load = new Load(CLIENTS, replica)) {
            answers(load, 10);
            stopDatabase();
            waitUntil(() -> load.announced.get() > 0, replica);
            var away = replica.ask("{ corpus { articles } }");
            assertEquals(503, away.statusCode(), away.body());
            assertEquals("SERVICE_UNAVAILABLE", new JsonPath(away.body()).getString("errors[0].extensions.code"));
            assertEquals(503, replica.get("/q/health/ready").statusCode());
            assertEquals(200, replica.get("/q/health/live").statusCode());

            Replica early = start().listening();
            assertEquals(503, early.get("/q/health/ready").statusCode());
            assertEquals(503, early.get("/q/health/started").statusCode());
            assertEquals(503, early.ask("{ corpus { articles } }").statusCode());

            startDatabase();
            early.ready();
            replica.ready();
            load.add(early);
            answers(load, 10);
            load.close();
            noneWrong(load);
            assertEquals(1, load.corpora.size());
            for (Replica each : List.of(replica, early)) {
                assertEquals(ARTICLES, new JsonPath(each.ask("{ corpus { articles } }").body()).getInt("data.corpus.articles"));
                assertTrue(!each.log().contains("\tat "), each::log);
            }
        }
    }
}
