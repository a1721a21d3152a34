package dev.communique.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.api.Api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Counts and files of ten thousand articles, measured where {@code -Dmany.articles=true} asks for it: they take a minute to load. */
@QuarkusTest
@EnabledIfSystemProperty(named = "many.articles", matches = "true")
@TestProfile(ManyArticlesTest.Settings.class)
class ManyArticlesTest {

    private static final int ARTICLES = 10_000;
    private static final List<String> STATES = List.of("Pakistan", "China", "Iran", "Turkey", "Egypt", "Kenya", "Brazil", "Peru", "Norway",
            "Japan", "Qatar", "Oman", "Kuwait", "Jordan", "Ghana", "Nepal", "Chile", "Spain", "Italy", "Greece", "Ukraine");
    private static final long MOST_MEMORY = 24_000_000;

    /** A corpus that is made, in a database of its own, and no answer kept. */
    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "corpus-of-many"));
                StringBuilder lines = new StringBuilder();
                for (int i = 0; i < ARTICLES; i++) {
                    lines.append(article(i)).append('\n');
                }
                Files.writeString(folder.resolve("news.jsonl"), lines);
                return Map.of("communique.corpus.location", folder.toAbsolutePath().toString(), "quarkus.datasource.jdbc.url",
                        "jdbc:h2:mem:many;DB_CLOSE_DELAY=-1", "communique.graphql.answer-cache-size", "0", "communique.facts.cache-size",
                        "0",
                        "communique.graphql.timeout", "60S");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String article(int i) {
            String one = STATES.get(i % STATES.size());
            String other = STATES.get((i / STATES.size() + 1 + i) % STATES.size());
            LocalDate day = LocalDate.of(1995, 1, 1).plusDays(i);
            return "{\"title\": \"" + one + " and " + other + " agree, report " + i + "\", \"date\": \"" + day
                    + "\", \"publisher\": \"Paper "
                    + i % 7 + "\", \"text\": \"" + one + " and " + other + " signed a trade agreement in Geneva on " + day.getDayOfMonth()
                    + " "
                    + day.getMonth().toString().charAt(0) + day.getMonth().toString().substring(1).toLowerCase() + " " + day.getYear()
                    + ".\\n\\nThe president of " + one + " visited " + other + " and said: “We welcome the agreement number " + i + ".”\"}";
        }
    }

    @Inject
    Exports exports;

    /** The start does not wait for a load that takes long. */
    @BeforeEach
    void waitForTheCorpus() throws InterruptedException {
        for (int second = 0; second < 900 && Api.send("{ corpus { version } }", Map.of()).statusCode() != 200; second++) {
            Thread.sleep(1_000);
        }
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles { countBy(keys: [YEAR, PUBLISHER]) { count } }", "articles { countBy(keys: [MONTH]) { count } }",
            "agreements { countBy(keys: [YEAR, TYPE]) { count } }", "agreements { countBy(keys: [PARTY]) { count } }",
            "agreements { countBy(keys: [PAIR]) { count } }", "events { countBy(keys: [TYPE, PLOVER]) { count } }",
            "events { countBy(keys: [PARTICIPANT]) { count } }", "statements { countBy(keys: [SPEAKER]) { count } }",
            "statements { countBy(keys: [ACT, YEAR]) { count } }",
            "actor(by: { name: \"Pakistan\" }) { events { countBy(keys: [YEAR, TYPE]) { count } } }",
            "searchResults(text: \"agreement\") { countBy(keys: [TYPE, YEAR]) { count } }",
            "searchResults(text: \"agreement\") { countBy(keys: [ACTOR]) { count } }" })
    void countsTakeLittle(String query) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            long before = processorNanos();
            assertEquals(null, Api.send("{ " + query + " }", Map.of()).jsonPath().getString("errors[0].message"));
            least = Math.min(least, processorNanos() - before);
        }
        Duration taken = Duration.ofNanos(least);
        System.out.printf("%4d ms of processors: %s%n", taken.toMillis(), query);
        assertTrue(taken.toMillis() < 300, () -> taken.toMillis() + " ms of processors, client and all"); // far from what reads row by row
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Looks at the memory that is in use every few hundred kilobytes. */
    private static final class Watched extends OutputStream {

        private static final long BETWEEN_LOOKS = 400_000;

        private long bytes;
        private long most;

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            count(length);
        }

        private void count(int more) {
            if (bytes / BETWEEN_LOOKS != (bytes + more) / BETWEEN_LOOKS) {
                most = Math.max(most, usedMemory());
            }
            bytes += more;
        }
    }

    @Test
    void filesAreWrittenInBoundedMemory() {
        long before = usedMemory();
        for (String file : Exports.files()) {
            Watched out = new Watched();
            QuarkusTransaction.requiringNew().timeout(600).run(() -> exports.of(file, Map.of()).orElseThrow().content().accept(out));
            System.out.printf("%s: %,d bytes, %,d more memory at most%n", file, out.bytes, Math.max(0, out.most - before));
            assertTrue(out.most - before < MOST_MEMORY, () -> file + " takes " + (out.most - before));
        }
    }

    @Test
    void theCorpusIsThatLarge() {
        assertEquals(ARTICLES, Api.query("{ corpus { articles } }").getInt("corpus.articles"));
        assertTrue(Api.query("{ corpus { agreements } }").getInt("corpus.agreements") > ARTICLES / 3);
        assertTrue(Api.query("{ corpus { statements } }").getInt("corpus.statements") > ARTICLES / 2);
    }
}
