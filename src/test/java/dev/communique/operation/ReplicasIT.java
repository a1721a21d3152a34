package dev.communique.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    private static final int ARTICLES = 60;
    private static final int CLIENTS = 2;

    @TempDir
    Path folder;

    private final List<Replica> started = new ArrayList<>();
    private Path corpus;
    private EmbeddedPostgres postgres;
    private int databasePort;

    @BeforeEach
    void prepare() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        write(0, ARTICLES);
        startDatabase();
    }

    @AfterEach
    void endAll() throws Exception {
        for (Replica replica : started) {
            replica.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private void startDatabase() throws IOException {
        if (SHARED) {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("database"))
                    .setCleanDataDirectory(false);
            postgres = (databasePort == 0 ? builder : builder.setPort(databasePort)).start();
            databasePort = postgres.getPort();
        }
    }

    /** Makes articles of a generation: the same number of them, and other facts. */
    private void write(int generation, int articles) throws IOException {
        for (int i = 0; i < articles; i++) {
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

    private Replica start(String... more) throws IOException {
        List<String> properties = new ArrayList<>(List.of(more));
        properties.add("communique.corpus.location=" + corpus);
        if (SHARED) {
            properties.add("quarkus.datasource.jdbc.url=jdbc:postgresql://localhost:" + databasePort + "/postgres");
            properties.add("quarkus.datasource.username=postgres");
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
        for (int i = 0; i < 600 && !version.equals(replica.version()); i++) {
            Thread.sleep(50);
        }
        assertEquals(version, replica.version(), replica.log());
    }

    private static int loads(Replica replica) throws IOException {
        return replica.log().split("Loaded corpus", -1).length - 1;
    }

    @Test
    void aChangedFolderIsLoadedUnderLoad() throws Exception {
        Replica replica = start("communique.corpus.reload=0.5s").ready();
        String before = replica.version();
        try (Load load = new Load(CLIENTS, replica)) {
            Thread.sleep(1000);
            write(1, ARTICLES);
            for (int i = 0; i < 600 && before.equals(replica.version()); i++) {
                Thread.sleep(100);
            }
            assertNotEquals(before, replica.version(), replica.log());
            Thread.sleep(1000);
            load.close();
            noneWrong(load);
            assertEquals(0, load.announced.get());
            assertEquals(2, load.corpora.size());
        }
    }

    @Test
    void whatIsInFlightIsFinishedAndTheRestRefused() throws Exception {
        Replica replica = start().ready();
        try (Load load = new Load(CLIENTS, replica)) {
            Thread.sleep(1000);
            replica.terminate();
            assertTrue(Set.of(0, 143).contains(replica.exitCode()), replica.log());
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
        assertEquals(1, loads(one) + loads(other), one.log() + other.log());
        assertEquals(one.version(), other.version());
    }

    @Test
    @EnabledIfSystemProperty(named = "db", matches = "postgresql")
    void oneThatIsKilledWhileItLoadsLeavesTheOldCorpus() throws Exception {
        Replica stays = start().ready();
        String before = stays.version();
        try (Load load = new Load(CLIENTS, stays)) {
            write(1, ARTICLES);
            int killedInTime = 0;
            for (int milliseconds = 0; milliseconds < 1200; milliseconds += 400) {
                Replica killed = start().listening();
                load.add(killed);
                Thread.sleep(milliseconds);
                load.remove(killed);
                killed.kill();
                killedInTime += loads(killed) == 0 ? 1 : 0;
                if (loads(killed) == 0) {
                    assertEquals(before, stays.version());
                }
            }
            assertTrue(killedInTime > 0, "each was killed too late");
            Replica completes = start();
            Replica beside = start();
            load.add(completes.listening());
            load.add(beside.ready());
            for (int i = 0; i < 1200 && before.equals(completes.version()); i++) {
                Thread.sleep(50);
            }
            String after = completes.version();
            assertNotEquals(before, after, completes.log());
            serves(stays, after);
            serves(beside, after);
            Thread.sleep(500);
            load.close();
            System.out.println(killedInTime + " of 3 were killed while they loaded");
            noneWrong(load);
            assertEquals(Set.of(before, after), load.corpora.keySet());
            isWhole(completes);
        }
    }

    /** The corpus as a process has it that loads it into a database of its own. */
    private void isWhole(Replica replica) throws Exception {
        String query = "{ corpus { version articles actors agreements events statements }"
                + " statements(first: 100) { nodes { id text evidence { quote start end } speakers { id } } } }";
        String loadedInParts = replica.ask(query).body();
        postgres.close();
        Files.move(folder.resolve("database"), folder.resolve("other-database"));
        databasePort = 0;
        startDatabase();
        assertEquals(new JsonPath(start().ready().ask(query).body()).getMap("data"), new JsonPath(loadedInParts).getMap("data"));
    }

    @Test
    @EnabledIfSystemProperty(named = "db", matches = "postgresql")
    void aDatabaseThatGoesAwayAndComesBackNeedsNoRestart() throws Exception {
        Replica replica = start().ready();
        postgres.close();
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
        for (Replica each : List.of(replica, early)) {
            assertEquals(ARTICLES, new JsonPath(each.ask("{ corpus { articles } }").body()).getInt("data.corpus.articles"));
        }
        assertTrue(!replica.log().contains("\tat "), replica.log());
    }
}
