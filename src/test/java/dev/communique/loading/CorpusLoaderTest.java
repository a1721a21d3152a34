package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.api.Api;
import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.FolderFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Loading into the database, seen through the API. */
@QuarkusTest
class CorpusLoaderTest {

    @Inject
    CorpusLoader loader;

    @Inject
    StatelessSession session;

    @Inject
    LoadingLock lock;

    @Inject
    ServedCorpus served;

    @Inject
    StoreKind store;

    @Inject
    EarlyStore early;

    @Inject
    LoadProgress progress;

    @TempDir
    Path folder;

    @AfterEach
    void loadTheSeedsAgain() throws IOException {
        load(Seeds.files());
    }

    private void load(CorpusFiles files) throws IOException {
        loader.load(files, loader.version(files));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void loadingTheSameCorpusTwiceChangesNothing() throws IOException {
        Map<String, ?> before = Api.ask("everything", Map.of()).getMap("");
        load(Seeds.files());
        assertEquals(before, Api.ask("everything", Map.of()).getMap(""));
    }

    @Test
    void wordsAreStoredInLowerCaseOfEveryAlphabet() throws IOException {
        write("letters.txt", "Letters\n\nÉÄДΣ stood on the wall of the embassy, and nobody knew why they did.\n");
        load(new FolderFiles(folder));
        assertEquals(1, Api.query("{ articles(filter: { contains: \"éäдσ stood\" }) { totalCount } }").getInt("articles.totalCount"));
        load(Seeds.files());
    }

    @Test
    void aCorpusReplacesTheOneBefore() throws IOException {
        write("hello.txt", "Hello\n\nRuritania said nothing on Monday, as it always does.\n");
        load(new FolderFiles(folder));
        JsonPath loaded = Api.query(
                "{ corpus { version articles actors statements } articles { nodes { slug title body } } actor(name: \"China\") { id } }");
        assertEquals(List.of("hello"), loaded.getList("articles.nodes.slug"));
        assertEquals(1, loaded.getInt("corpus.actors"));
        assertEquals(0, loaded.getInt("corpus.statements"));
        assertNull(loaded.getMap("actor"));
        load(Seeds.files());
        assertNotEquals(loaded.getString("corpus.version"), Api.query("{ corpus { version } }").getString("corpus.version"));
        assertEquals(3, Api.query("{ articles { totalCount } }").getInt("articles.totalCount"));
    }

    @Test
    void problemsAreServedAndTheRestLoads() throws IOException {
        write("actors.yaml", "actors:\n  - {name: Ruritania, type: STATE}\n");
        write("pact.txt", "A pact\n\nRuritania signed a pact with itself.\n");
        write("pact.yaml", """
                articles:
                  - agreements:
                      - {name: Pact, status: SIGNED, parties: [Ruritania], evidence: signed a pact}
                      - {name: Ghost, status: SIGNED, parties: [Ruritania], evidence: was never written}
                """);
        Files.write(folder.resolve("broken.txt"), new byte[]{ 'a', '\n', (byte) 0xFF });
        load(new FolderFiles(folder));
        JsonPath corpus = Api.query("{ corpus { articles agreements problems { sourceFile line message } } }");
        assertEquals(1, corpus.getInt("corpus.agreements"));
        assertEquals(List.of("broken.txt", "pact.yaml"), corpus.getList("corpus.problems.sourceFile"));
        assertEquals(List.of(2, 4), corpus.getList("corpus.problems.line"));
        assertTrue(corpus.getString("corpus.problems[1].message").startsWith("the quote “was never written” is not in the article's body"));
    }

    @Test
    void anEmptyOrMissingFolderIsAnErrorAndLeavesWhatIsLoaded() {
        assertTrue(assertThrows(IOException.class, () -> load(new FolderFiles(folder))).getMessage().contains("no document"));
        IOException missing = assertThrows(IOException.class, () -> load(new FolderFiles(folder.resolve("nowhere"))));
        assertTrue(missing.getMessage().contains("nowhere does not exist"), missing.getMessage());
        assertEquals(3, Api.query("{ articles { totalCount } }").getInt("articles.totalCount"));
    }

    @Test
    void strictlyAProblemStopsTheStartAndLeavesWhatIsLoaded() throws IOException {
        write("hello.txt", "Hello\n\nRuritania said nothing on Monday, as it always does.\n");
        write("orphan.yaml", "articles: []\n");
        CorpusLoader strict = new CorpusLoader(new GivenConfig(folder, true, "off"), new GivenExtraction(false), session, lock, served,
                store, progress,
                new SimpleMeterRegistry());
        CorpusFiles files = new FolderFiles(folder);
        ConfigurationException stop = assertThrows(ConfigurationException.class, () -> strict.load(files, strict.version(files)));
        assertTrue(stop.getMessage().contains("orphan.yaml: there is no document orphan.txt"), stop.getMessage());
        assertEquals(3, Api.query("{ articles { totalCount } }").getInt("articles.totalCount"));
    }

    @Test
    void aLoadIsToldOnceItIsCommitted() throws IOException {
        MeterRegistry meters = new SimpleMeterRegistry();
        List<Long> toldUnderTheLock = new ArrayList<>();
        LoadingLock watched = new LoadingLock(session, store, early) {
            @Override
            <T> T load(int seconds, Supplier<T> load) {
                T done = load.get();
                toldUnderTheLock.add(loads(meters));
                return done;
            }
        };
        write("hello.txt", "Hello\n\nRuritania said nothing on Monday, as it always does.\n");
        CorpusLoader watchedLoader = new CorpusLoader(new GivenConfig(folder, false, "off"), new GivenExtraction(false), session, watched,
                served, store,
                progress, meters);
        CorpusFiles files = new FolderFiles(folder);
        watchedLoader.load(files, watchedLoader.version(files));
        assertEquals(List.of(0L), toldUnderTheLock);
        assertEquals(1, loads(meters));
    }

    private static long loads(MeterRegistry meters) {
        return meters.get("communique.corpus.load").timer().count();
    }
}
