package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.Json;

/**
 * Ten thousand requests made at random: what is executed costs at most what was measured, what is refused executes nothing, no answer is
 * the server's fault, and each is one of the schema. The seed is fixed; {@code -Drandom.seed} and {@code -Drandom.requests} try others.
 */
@QuarkusTest
class RandomOperationsTest {

    private static final long SEED = Long.getLong("random.seed", 20_261_129);
    private static final int REQUESTS = Integer.getInteger("random.requests", 10_000);
    private static final Set<String> CODES = Set.of("GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "QUERY_TOO_DEEP",
            "TOO_MANY_ALIASES", "TOO_MANY_ROOT_FIELDS", "QUERY_TOO_COSTLY");

    private static final Pattern NAMES_OF_JAVA = Pattern.compile("Exception|dev\\.communique|java\\.|Value\\{|AST ");

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    GraphQLSchema served;

    @Inject
    DocumentCache documents;

    @Inject
    Limits limits;

    @Inject
    SessionFactory sessions;

    @Test
    void areExecutedAsTheyWereMeasuredOrRefused() throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        Api.query("{ search(text: \"pakistan\") { score } }"); // the index reads the database until it is made
        for (long seed = SEED; seed < SEED + REQUESTS; seed++) {
            RandomOperations.Sent sent = RandomOperations.of(served, seed);
            try {
                outcomes.merge(check(sent), 1, Integer::sum);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + sent, e);
            }
        }
        System.out.println("Requests made at random: " + outcomes);
        assertTrue(outcomes.getOrDefault("executed", 0) > REQUESTS / 4, outcomes.toString());
        assertTrue(outcomes.keySet().containsAll(Set.of("GRAPHQL_VALIDATION_FAILED", "QUERY_TOO_COSTLY", "QUERY_TOO_DEEP")),
                outcomes.toString());
    }

    private String check(RandomOperations.Sent sent) throws Exception {
        HttpResponse<String> response = post(sent, "");
        assertTrue(response.statusCode() == 200 || response.statusCode() == 400,
                "status " + response.statusCode() + ": " + response.body());
        assertEquals(response.body(), post(sent, "").body(), "the same request again");
        assertEquals(response.body(), post(sent, " ").body(), "the same, not out of the cache");
        Map<String, Object> answer = answer(response.body());
        codes(answer).forEach(code -> assertTrue(CODES.contains(code), response.body()));
        assertFalse(NAMES_OF_JAVA.matcher(response.body()).find(), response.body());
        assertEquals(response.statusCode() == 200, answer.containsKey("data"), response.body());
        if (!answer.containsKey("data")) {
            assertTrue(statements(sent) == 0 || statements(sent) == 0, "a refused request asked the database");
            return codes(answer).get(0);
        }
        Limits.Admitted admitted = limits.admit(documents.prepare(sent.query()).operation(name(sent)), sent.variables());
        long executed = AnswerCheck.fields(served, admitted.document(), admitted.variables(), answer.get("data"));
        assertTrue(executed <= admitted.cost(), executed + " fields were answered, and " + admitted.cost() + " measured");
        return codes(answer).isEmpty() ? "executed" : "executed with errors";
    }

    /** How many statements a request comes to; now and then one more, where the server itself asks which corpus is stored. */
    private long statements(RandomOperations.Sent sent) throws IOException, InterruptedException {
        long before = sessions.getStatistics().getPrepareStatementCount();
        post(sent, "");
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private static String name(RandomOperations.Sent sent) {
        return sent.operationName() == null || sent.operationName().isEmpty() ? null : sent.operationName();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answer(String body) throws IOException {
        return (Map<String, Object>) JsonReader.read(body);
    }

    private static List<String> codes(Map<String, Object> answer) {
        List<?> errors = (List<?>) answer.getOrDefault("errors", List.of());
        return errors.stream().map(error -> (String) ((Map<?, ?>) ((Map<?, ?>) error).get("extensions")).get("code")).toList();
    }

    private HttpResponse<String> post(RandomOperations.Sent sent, String space) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("query", sent.query() + space, "variables", sent.variables()));
        body.put("operationName", sent.operationName());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header("Content-Type", "application/json").header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.encode(body))).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
