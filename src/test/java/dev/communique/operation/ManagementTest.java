package dev.communique.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Health and metrics, on the management's port. */
@QuarkusTest
class ManagementTest {

    @TestHTTPResource(value = "/health", management = true)
    String health;

    /** Where health is, on the management's port. */
    String health() {
        return health;
    }

    private static ValidatableResponse ask(Object body) {
        return given().contentType("application/json").body(body).post("/graphql").then();
    }

    @Test
    void isReady() {
        given().get(health() + "/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(health() + "/started").then().statusCode(200).body("status", equalTo("UP"));
        given().get(health() + "/live").then().statusCode(200);
        given().get("/q/health").then().statusCode(404);
    }

    @Test
    void measuresOperationsByName() {
        given().contentType("application/json").body(Map.of("query", "query Measured { corpus { articles } }")).post("/graphql");
        given().contentType("application/json").body(Map.of("query", "query Failing { actors(first: -1) { totalCount } }"))
                .post("/graphql");
        given().contentType("application/json").body(Map.of("query", "{ nonsense }")).post("/graphql");
        given().contentType("text/plain").body("{ corpus { articles } }").post("/graphql");
        given().queryParam("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + "0".repeat(64) + "\"}}")
                .get("/graphql");
        given().get(health().replace("/health", "/metrics")).then().statusCode(200)
                .body(containsString("communique_graphql_operation_seconds_count{operation=\"Measured\",outcome=\"success\"}"))
                .body(containsString("communique_graphql_operation_seconds_bucket{operation=\"Measured\",outcome=\"success\",le=\"0.1\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"BAD_USER_INPUT\",operation=\"Failing\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"GRAPHQL_VALIDATION_FAILED\",operation=\"(invalid)\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"BAD_REQUEST\",operation=\"(invalid)\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"PERSISTED_QUERY_NOT_FOUND\",operation=\"(invalid)\"}"))
                .body(containsString("communique_corpus_size{kind=\"articles\"} 3.0"))
                .body(containsString("communique_corpus_problems 0.0"));
    }

    @Test
    void metricsTellHowOftenCachesHaveWhatIsLookedFor() {
        double before = hits("answers");
        Map<String, String> body = Map.of("query", "{ corpus { agreements } metricsTest: __typename }");
        ask(body).statusCode(200);
        ask(body).statusCode(200).body("data.corpus.agreements", greaterThan(0));
        assertTrue(hits("answers") > before);
        ask(Map.of("query", "{ actor(slug: \"pakistan\") { name } metricsTest: __typename }")).statusCode(200);
        double known = hits("facts");
        ask(Map.of("query", "{ actor(slug: \"pakistan\") { type } metricsTest: __typename }")).statusCode(200);
        assertTrue(hits("facts") > known);
    }

    private double hits(String cache) {
        String metrics = given().get(health().replace("/health", "/metrics")).asString();
        return metrics.lines().filter(line -> line.startsWith("cache_gets_total{cache=\"graphql-" + cache + "\",result=\"hit\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElseThrow();
    }
}
