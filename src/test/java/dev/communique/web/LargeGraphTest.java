package dev.communique.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The graph of two thousand actors. How quick it is, it prints: a machine that is busy with other things fails no build. */
@QuarkusTest
@TestProfile(LargeGraphTest.Large.class)
@Tag("browser")
class LargeGraphTest {

    private static final int ACTORS = 2000;
    private static final int DOCUMENTS = 100;
    private static final int AGREEMENTS = 40;
    /** An actor with more agreements than a page of them. */
    private static final int HUB = 0;
    private static final int HUB_EVERY = 20;
    /** The agreements of these documents are of one day: more than a timeline has. */
    private static final int DATED = 3;
    private static final String DAY = "2024-05-31";

    private static final String MEASURE = """
            const frames = [];
            const work = [];
            const plain = window.requestAnimationFrame;
            let last = null;
            let on = true;
            plain(function next(now) {
              if (last !== null) frames.push(now - last);
              last = now;
              if (on) plain(next);
            });
            window.requestAnimationFrame = (callback) => plain((now) => {
              const begun = performance.now();
              callback(now);
              work.push(performance.now() - begun);
            });
            window.stopMeasuring = () => {
              on = false;
              window.requestAnimationFrame = plain;
              const told = (all) => {
                all.sort((one, other) => one - other);
                const at = (share) => all[Math.floor(share * (all.length - 1))].toFixed(1);
                return `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)}`;
              };
              return { count: frames.length, frames: told(frames), work: told(work) };
            };
            """;

    public static final class Large extends MadeCorpus {

        private final Random random = new Random(1);

        @Override
        void write(Path folder) throws IOException {
            StringBuilder actors = new StringBuilder("actors:\n");
            for (int actor = 0; actor < ACTORS; actor++) {
                actors.append("  - { name: ").append(name(actor)).append(", type: ").append(actor % 10 == 0 ? "STATE" : "COMPANY")
                        .append(" }\n");
            }
            Files.writeString(folder.resolve("actors.yaml"), actors);
            for (int document = 0; document < DOCUMENTS; document++) {
                writeDocument(folder, document);
            }
        }

        private void writeDocument(Path folder, int document) throws IOException {
            StringBuilder text = new StringBuilder("Headline of report ").append(document).append("\n\n");
            StringBuilder facts = new StringBuilder("articles:\n  - slug: report-").append(document)
                    .append("\n    date: 2024\n    agreements:\n");
            for (int at = 0; at < AGREEMENTS; at++) {
                int number = document * AGREEMENTS + at;
                String one = name(number % ACTORS);
                String other = number % HUB_EVERY == 1
                        ? name(HUB)
                        : name((number % ACTORS + 1 + (int) (Math.pow(random.nextDouble(), 3) * (ACTORS - 1))) % ACTORS);
                text.append(one).append(" agreed pact ").append(number).append(" with ").append(other).append(".\n\n");
                facts.append("      - { name: Pact ").append(number).append(", type: TRADE, status: AGREED, ")
                        .append(document < DATED ? "signed: " + DAY + ", " : "").append("parties: [").append(one)
                        .append(", ")
                        .append(other).append("], evidence: '").append("agreed pact ").append(number).append(" with' }\n");
            }
            Files.writeString(folder.resolve("report-" + document + ".txt"), text);
            Files.writeString(folder.resolve("report-" + document + ".yaml"), facts);
        }

        private static String name(int actor) {
            String[] syllables = { "ka", "ro", "mi", "ta", "vel", "dor", "san", "li", "qua", "ur", "bra", "no" };
            return "K" + syllables[actor % 12] + syllables[actor / 12 % 12] + syllables[actor / 144 % 12] + syllables[actor / 1728] + "on";
        }
    }

    @Test
    void staysUsable() {
        assertEquals(ACTORS, Api.query("{ corpus { actors } }").getInt("corpus.actors"));
        try (Window window = Window.open()) {
            long begun = System.nanoTime();
            window.at("/graph");
            assertThat(window.page.locator(".found")).containsText("2,000 actors",
                    new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            System.out.printf("Graph of 2,000 actors: %s Asked for in %d ms%n", window.page.locator(".found").innerText(),
                    (System.nanoTime() - begun) / 1_000_000);
            report("while it settles", pan(window));
            window.page.waitForTimeout(8000);
            window.picture("graph-2000");
            report("when settled", pan(window));
            window.page.locator(".ranking button").first().click();
            report("with an actor chosen", pan(window));
            window.picture("graph-2000-chosen");
        }
    }

    @Test
    void isOfAllFactsAroundAnActor() {
        int agreements = Api.query("{ actor(name: \"" + Large.name(HUB) + "\") { agreements { totalCount } } }")
                .getInt("actor.agreements.totalCount");
        assertTrue(agreements > 200, agreements + " agreements");
        String slug = Api.query("{ actor(name: \"" + Large.name(HUB) + "\") { id } }").getString("actor.id").substring("actor:".length());
        try (Window window = Window.open().at("/graph?actors=" + slug)) {
            assertThat(window.page.locator(".found")).containsText("from " + agreements + " facts.");
        }
    }

    @Test
    void theTimelineGoesOnThoughADayHasMoreThanItShows() {
        try (Window window = Window.open().at("/timeline")) {
            assertThat(window.page.locator("main")).containsText("31 May 2024 has more than these");
            window.link("Go on from 1 June 2024").click();
            assertThat(window.page.locator(".nothing")).containsText("Nothing with a date");
            assertEquals("/timeline?from=2024-06-01", window.path());
        }
    }

    private static void report(String when, Map<?, ?> pan) {
        System.out.printf("Panning %s: %s frames, ms of a frame: %s, of its script: %s%n", when, pan.get("count"), pan.get("frames"),
                pan.get("work"));
        assertTrue(((Number) pan.get("count")).intValue() > 10);
    }

    /** Drags the picture about, back to where it was; how long frames took, and the script in them, in milliseconds. */
    private static Map<?, ?> pan(Window window) {
        BoundingBox box = window.page.locator("canvas").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        window.page.evaluate("() => {" + MEASURE + "}");
        window.page.mouse().move(x, y);
        window.page.mouse().down();
        for (int step = 0; step <= 200; step++) {
            window.page.mouse().move(x + 90 * Math.sin(step * Math.PI / 25), y + 60 * Math.sin(step * Math.PI / 50));
        }
        window.page.mouse().up();
        return (Map<?, ?>) window.page.evaluate("stopMeasuring()");
    }
}
