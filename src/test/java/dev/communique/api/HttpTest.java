package dev.communique.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The endpoint as HTTP. */
@QuarkusTest
class HttpTest {

    @TestHTTPResource(value = "/health", management = true)
    String health;

    /** Where health is, on the management's port. */
    String health() {
        return health;
    }

    private static final String QUERY = "query A($n: String) { actor(name: $n) { name } } query B { corpus { articles } }";

    @Test
    void answersPostedJson() {
        given().contentType("application/json").body(Map.of("query", QUERY, "operationName", "A", "variables", Map.of("n", "Beijing")))
                .post("/graphql")
                .then().statusCode(200).contentType("application/json").body("data.actor.name", equalTo("China"));
    }

    @Test
    void answersGet() {
        given().queryParam("query", QUERY).queryParam("operationName", "A").queryParam("variables", "{\"n\": \"Beijing\"}").get("/graphql")
                .then().statusCode(200).body("data.actor.name", equalTo("China"));
    }

    @Test
    void namesAnOperationThatIsNotThere() {
        given().contentType("application/json").body(Map.of("query", QUERY, "operationName", "C")).post("/graphql")
                .then().statusCode(200).body("errors[0].message", containsString("C"))
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    }

    @Test
    void refusesWhatIsNoRequest() {
        given().contentType("application/json").body("{\"query\": ").post("/graphql").then().statusCode(400).body("errors[0].message",
                containsString("JSON"));
        given().contentType("application/json").body("[]").post("/graphql").then().statusCode(400);
        given().contentType("application/json").body("{}").post("/graphql").then().statusCode(400).body("errors[0].message",
                containsString("query"));
        given().contentType("application/json").body(Map.of("query", 1)).post("/graphql").then().statusCode(400);
        given().contentType("application/json").body(Map.of("query", QUERY, "variables", 1)).post("/graphql").then().statusCode(400);
        given().contentType("text/plain").body("{\"query\": \"{ corpus { articles } }\"}").post("/graphql").then().statusCode(415);
        given().put("/graphql").then().statusCode(405).header("Allow", containsString("POST"));
        given().get("/graphql").then().statusCode(400);
        given().queryParam("query", QUERY, QUERY).get("/graphql").then().statusCode(400).body("errors[0].message", containsString("twice"));
    }

    @Test
    void refusesARequestOfMoreThanAMegabyte() {
        given().contentType("application/json").body(Map.of("query", "#" + "x".repeat(1 << 20))).post("/graphql").then().statusCode(413)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void servesGraphiQLAndTheSchema() {
        given().get("/q/graphql-ui/").then().statusCode(200).contentType(containsString("text/html"));
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Query"));
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
        given().get(health().replace("/health", "/metrics")).then().statusCode(200)
                .body(containsString("communique_graphql_operation_seconds_count{operation=\"Measured\",outcome=\"success\"}"))
                .body(containsString("communique_graphql_operation_seconds_bucket{operation=\"Measured\",outcome=\"success\",le=\"0.1\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"BAD_USER_INPUT\",operation=\"Failing\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"GRAPHQL_VALIDATION_FAILED\",operation=\"(invalid)\"}"))
                .body(containsString("communique_corpus_size{kind=\"articles\"} 3.0"))
                .body(containsString("communique_corpus_problems 0.0"));
    }

    @Test
    void tellsWhatIsLoaded() {
        given().contentType("application/json").body(Map.of("query", Api.document("everything"))).post("/graphql").then().statusCode(200)
                .body("errors", equalTo(null)).body("data.corpus.articles", equalTo(3)).body("data.corpus.problems.size()", equalTo(0))
                .body("data.corpus.statements", greaterThan(50));
    }
}
