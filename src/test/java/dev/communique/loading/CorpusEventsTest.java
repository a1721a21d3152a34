package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.api.Api;
import dev.communique.corpus.FolderFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Clients that listen are told when another corpus is served. */
@QuarkusTest
@Timeout(120)
class CorpusEventsTest {

    @Inject
    CorpusLoader loader;

    @TempDir
    Path folder;

    @AfterEach
    void loadTheSeedsAgain() throws IOException {
        loader.load(CorpusLoader.seeds(), loader.version(CorpusLoader.seeds()));
    }

    private static BufferedReader listen(String last) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/events"))
                .timeout(Duration.ofSeconds(60));
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertEquals("text/event-stream", response.headers().firstValue("Content-Type").orElseThrow());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The id of the next event, which its data says too. */
    private static String next(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (!line.startsWith("id: ")) {
            line = events.readLine();
        }
        String id = line.substring("id: ".length());
        assertEquals("data: {\"version\":\"" + id + "\"}", events.readLine());
        assertEquals("", events.readLine());
        return id;
    }

    private static String version() {
        return Api.query("{ corpus { version } }").getString("corpus.version");
    }

    @Test
    void eachLoadIsToldOnce() throws IOException, InterruptedException {
        String before = version();
        try (BufferedReader newcomer = listen(null); BufferedReader returning = listen(before); BufferedReader late = listen("another")) {
            assertEquals(before, next(newcomer));
            assertEquals(before, next(late));
            Files.writeString(folder.resolve("hello.txt"), "Hello\n\nRuritania said nothing on Monday, as it always does.\n");
            loader.load(new FolderFiles(folder), loader.version(new FolderFiles(folder)));
            String now = version();
            assertTrue(!now.equals(before));
            assertEquals(now, next(newcomer));
            assertEquals(now, next(returning));
            assertEquals(now, next(late));
            Files.writeString(folder.resolve("again.txt"), "Again\n\nRuritania said nothing on Tuesday, for a change.\n");
            loader.load(new FolderFiles(folder), loader.version(new FolderFiles(folder)));
            String last = version();
            assertTrue(!last.equals(now));
            for (BufferedReader events : List.of(newcomer, returning, late)) {
                assertEquals(last, next(events), "the one before is told once");
            }
        }
        assertEquals(405, RestAssured.given().post("/events").statusCode());
    }
}
