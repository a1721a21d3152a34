package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * A thousand requests that were valid before bytes of them were changed, doubled, cut out or cut off: the server answers each or closes,
 * serves the next one, and logs no stack trace. The seed is fixed; {@code -Drandom.seed} tries another.
 */
@QuarkusTest
class MalformedHttpTest {

    private static final int REQUESTS = 1_000;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SHORT_PATIENCE_MILLIS = 150;

    private static final List<String> VALID = List.of(
            "GET /graphql?query=%7Bcorpus%7Barticles%7D%7D&variables=%7B%7D HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                    + "If-None-Match: W/\"0123\"\r\nConnection: close\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 36\r\n"
                    + "Connection: close\r\n\r\n{\"query\": \"{ corpus { articles } }\"}\n",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                    + "Origin: https://app.example.org\r\nConnection: close\r\n\r\n24\r\n{\"query\": \"{ corpus { articles } }\"}\n\r\n0\r\n\r\n",
            "OPTIONS /graphql HTTP/1.1\r\nHost: localhost\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: POST\r\n"
                    + "Connection: close\r\n\r\n",
            "GET /actors/pakistan?x=%C3%A4 HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br;q=0.5\r\nConnection: close\r\n\r\n",
            "HEAD /graphql/schema.graphql HTTP/1.0\r\nHost: localhost\r\n\r\n");

    private static final byte[] SIGNS = "\r\n\0 :;,%/?#&={}[]\"\\|^~\u00ff09azGET".getBytes(StandardCharsets.ISO_8859_1);

    private final Random random = new Random(Long.getLong("random.seed", 20_261_129));
    private final ConcurrentLinkedQueue<String> traces = new ConcurrentLinkedQueue<>();

    @Test
    void isAnsweredOrClosedAndTheNextIsServed() {
        Handler watch = watch();
        Logger.getLogger("").addHandler(watch);
        Map<Integer, Integer> statuses = new TreeMap<>();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                byte[] bytes = mutated(VALID.get(i % VALID.size()).getBytes(StandardCharsets.ISO_8859_1));
                RawHttp.Answer answer = RawHttp.send(RestAssured.port, bytes, isCutShort(bytes) ? SHORT_PATIENCE_MILLIS : PATIENCE_MILLIS);
                String sent = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r", "\\r").replace("\n", "\\n");
                assertTrue(answer.bytes().isEmpty() || answer.status() > 0, answer.bytes() + "\nto " + sent);
                assertTrue(answer.status() < 500, answer.bytes() + "\nto " + sent);
                assertFalse(answer.bytes().contains("Exception"), answer.bytes() + "\nto " + sent);
                statuses.merge(answer.status(), 1, Integer::sum);
                assertTrue(answer.closed() || answer.status() > 0 || isCutShort(bytes),
                        "nothing came back, and nothing was closed: " + sent);
                assertEquals(3, Api.query("{ corpus { articles } }").getInt("corpus.articles"));
            }
        } finally {
            Logger.getLogger("").removeHandler(watch);
        }
        System.out.println("Malformed requests by status, 0 where the server closed or waited: " + statuses);
        assertTrue(statuses.getOrDefault(400, 0) > 50 && statuses.getOrDefault(200, 0) > 50, statuses.toString());
        assertEquals(List.of(), List.copyOf(traces));
    }

    /** Whether a server may wait for more: the head has no end, or the body is shorter than the head says. */
    private static boolean isCutShort(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return !text.contains("\r\n\r\n") || text.toLowerCase(Locale.ROOT).contains("content-length") || text.contains("ransfer-")
                || text.toLowerCase(Locale.ROOT).contains("chunked");
    }

    private Handler watch() {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getThrown() != null && record.getLevel().intValue() > Level.FINE.intValue()) {
                    traces.add(record.getLoggerName() + ": " + record.getMessage() + ": " + record.getThrown());
                }
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private byte[] mutated(byte[] valid) {
        byte[] bytes = valid;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(12));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, at, new byte[]{ (byte) random.nextInt(256) }, at + 1);
                case 1 -> joined(bytes, at, new byte[]{ SIGNS[random.nextInt(SIGNS.length)] }, at);
                case 2 -> joined(bytes, at, new byte[0], end);
                case 3 -> joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
                case 4 -> random.nextInt(3) > 0 ? bytes : joined(bytes, at, new byte[0], bytes.length);
                default -> joined(bytes, at, new byte[]{ SIGNS[random.nextInt(SIGNS.length)] }, Math.min(bytes.length, at + 1));
            };
            if (bytes.length == 0) {
                return new byte[]{ '\n' };
            }
        }
        return bytes;
    }

    /** The bytes before a place, others, and the bytes from another place on. */
    private static byte[] joined(byte[] bytes, int before, byte[] between, int after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, before);
        joined.writeBytes(between);
        joined.write(bytes, after, bytes.length - after);
        return joined.toByteArray();
    }
}
