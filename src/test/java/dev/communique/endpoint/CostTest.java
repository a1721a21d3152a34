package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** An answer says what it costs, and of which corpus it is, where it is asked to. */
@QuarkusTest
class CostTest {

    private static final String QUERY = "{ corpus { version } actors(first: 7) { nodes { name } } }";

    private static ValidatableResponse post(Map<String, ?> body, String debug) {
        var request = given().contentType("application/json").body(body);
        return (debug == null ? request : request.header("Communique-Debug", debug)).post("/graphql").then().statusCode(200);
    }

    private static void tellsTheCost(ValidatableResponse answer) {
        answer.body("extensions.cost.requested", greaterThan(7)).body("extensions.cost.limit", equalTo(1_000_000));
        assertEquals(answer.extract().jsonPath().getString("data.corpus.version"),
                answer.extract().jsonPath().getString("extensions.corpusVersion"));
    }

    @Test
    void isToldToWhoAsksForIt() {
        tellsTheCost(post(Map.of("query", QUERY, "extensions", Map.of("include", List.of("cost"))), null));
        tellsTheCost(post(Map.of("query", QUERY), "cost"));
        tellsTheCost(post(Map.of("query", QUERY), "trace, Cost"));
        tellsTheCost(given().queryParam("query", QUERY).queryParam("extensions", "{\"include\": [\"cost\"]}").get("/graphql").then());
    }

    @Test
    void isToldToNobodyElse() {
        post(Map.of("query", QUERY), null).body("extensions", nullValue());
        post(Map.of("query", QUERY, "extensions", Map.of("include", List.of("weather"))), "nothing").body("extensions", nullValue());
    }

    @Test
    void theTwoAnswersAreKeptApart() {
        String plain = given().queryParam("query", QUERY).get("/graphql").header("ETag");
        String told = given().header("Communique-Debug", "cost").queryParam("query", QUERY).get("/graphql").header("ETag");
        assertNotEquals(plain, told);
        given().header("If-None-Match", plain).header("Communique-Debug", "cost").queryParam("query", QUERY).get("/graphql").then()
                .statusCode(200);
    }

    @Test
    void whatIsIncludedIsAList() {
        given().contentType("application/json").body(Map.of("query", QUERY, "extensions", Map.of("include", "cost"))).post("/graphql")
                .then()
                .statusCode(400).body("errors[0].message", equalTo("'include' of 'extensions' must be a list of strings"));
    }
}
