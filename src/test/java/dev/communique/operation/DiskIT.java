package dev.communique.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Processes of the packaged application that keep the graph on disk with H2, one after the other. */
@DisabledIfSystemProperty(named = "db", matches = "postgresql")
class DiskIT {

    private static final int ARTICLES = 300;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Sizes of the store at which a first load is killed, in bytes. */
    private static final List<Long> KILLED_AT = List.of(1L, 1_000_000L, 4_000_000L, 8_000_000L);

    /** Makes the corpus so large that its indexes are made behind its rows. */
    private static final String WORDS = "The weather was fine. ".repeat(320);

    private static final String EVERYTHING = "{ corpus { articles actors agreements events statements }"
            + " articles(first: 100) { nodes { id body mentions(first: 100) { nodes { start text actor { id } } } } }"
            + " actors(first: 100) { nodes { id name aliases relatedActors { weight actor { id } } } }"
            + " statements(first: 100) { nodes { id text speakers { id } onBehalfOf { id } evidence { quote } } }"
            + " events(last: 100) { nodes { id participants { actor { id } } evidence { quote } } } }";

    @TempDir
    Path folder;

    private final List<Replica> started = new ArrayList<>();
    private Path corpus;

    @BeforeEach
    void writeACorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        for (int i = 0; i < ARTICLES; i++) {
            write(i, 1990);
        }
    }

    @AfterEach
    void endAll() throws Exception {
        for (Replica replica : started) {
            replica.close();
        }
    }

    private void write(int part, int year) throws IOException {
        Files.writeString(corpus.resolve("part-" + part + ".txt"), """
                Envoys meet, part %1$d

                Peru and Chile signed a trade agreement on 5 May %2$d. The foreign minister of Peru, Ana Quispe%1$d, met her \
                counterpart in Lima on 6 May %2$d. “We have agreed on point %1$d,” Quispe%1$d said. Brazil welcomed it.

                """.formatted(part, year + part % 30) + WORDS + "\n");
    }

    private Replica start(String url) throws IOException {
        Replica replica = Replica.start(folder.resolve("process-" + started.size() + ".log"),
                List.of("communique.corpus.location=" + corpus, "quarkus.datasource.jdbc.url=" + url, "communique.graphql.timeout=60s"));
        started.add(replica);
        return replica;
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    private static String everything(Replica replica) throws Exception {
        String answer = replica.ask(EVERYTHING).body();
        assertFalse(answer.contains("\"errors\""), answer);
        return answer;
    }

    private static void waitUntil(Callable<Boolean> condition, Replica replica) throws Exception {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, () -> "waited in vain:\n" + replica.log());
            Thread.sleep(10);
        }
    }

    @Test
    void aRestartServesWhatIsStoredAndLoadsWhatHasChanged() throws Exception {
        Replica first = start(url("graph")).ready();
        String version = first.version();
        String answer = everything(first);
        first.terminate();
        first.exitCode();

        Replica second = start(url("graph")).ready();
        assertEquals(version, second.version());
        assertEquals(answer, everything(second));
        assertFalse(second.log().contains("Loaded corpus"), second::log);
        second.kill();

        write(7, 1960);
        Replica third = start(url("graph")).listening();
        waitUntil(() -> third.version() != null && !version.equals(third.version()), third);
        String changed = everything(third);
        assertNotEquals(answer, changed);
        assertEquals(everything(start("jdbc:h2:mem:fresh").ready()), changed, "as a process loads it into memory");
    }

    @Test
    void aFirstLoadThatIsKilledIsDoneAgain() throws Exception {
        for (long size : KILLED_AT) {
            Path store = folder.resolve("graph.mv.db");
            Replica killed = start(url("graph"));
            waitUntil(() -> Files.exists(store) && Files.size(store) >= size || killed.log().contains("Loaded corpus"), killed);
            killed.kill();
            System.out.println("killed at " + Files.size(store) + " bytes"
                    + (killed.log().contains("Loaded corpus") ? ", when it was done" : ""));
        }
        assertEquals(everything(start("jdbc:h2:mem:fresh").ready()), everything(start(url("graph")).ready()));
    }
}
