package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.api.Api;
import dev.communique.corpus.FolderFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

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
        loader.load(Seeds.files(), loader.version(Seeds.files()));
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

    /** Whoever has one address can't hold the places of all the others. */
    @Test
    void oneAddressHasAPartOfThePlaces() throws IOException, InterruptedException {
        List<Socket> listening = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                listening.add(listenFrom("127.0.0.1"));
                assertEquals(200, status(listening.get(i)), "number " + i);
            }
            try (Socket further = listenFrom("127.0.0.1"); Socket other = listenFrom("127.0.0.2")) {
                assertEquals(503, status(further));
                assertEquals(200, status(other));
            }
            listening.remove(0).close();
            int status = 503;
            for (int tries = 0; status == 503 && tries < 100; tries++) {
                Thread.sleep(50);
                try (Socket again = listenFrom("127.0.0.1")) {
                    status = status(again);
                }
            }
            assertEquals(200, status, "the place of who has gone is free");
        } finally {
            for (Socket each : listening) {
                each.close();
            }
        }
    }

    private static Socket listenFrom(String address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port), 10_000);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
    }

    /** Trees are not stored: the sentence is parsed once more, with the names that were found in it. */
    @Test
    void whatWasReadOutOfATextComesWithItsTree() throws IOException {
        Files.writeString(folder.resolve("treaty.txt"),
                "Treaty signed\n\nRuritania’s Foreign Minister Jana Novak met Chinese President Xi Jinping in Beijing on Monday.\n");
        loader.load(new FolderFiles(folder), loader.version(new FolderFiles(folder)));
        JsonPath events = Api
                .query("{ events { nodes { evidence { start rule article { body } tree { text start end tag lemma relation head } } } } }");
        List<Map<String, Object>> words = events.getList("events.nodes[0].evidence[0].tree");
        String body = events.getString("events.nodes[0].evidence[0].article.body");
        assertTrue(words.stream().anyMatch(word -> word.get("text").equals("Jana Novak")), words::toString);
        for (Map<String, Object> word : words) {
            assertEquals(word.get("text"), body.substring((Integer) word.get("start"), (Integer) word.get("end")));
            if (word.get("head") == null) {
                assertEquals(List.of("root", "met", "meet"), List.of(word.get("relation"), word.get("text"), word.get("lemma")));
            }
        }
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
