package dev.communique.endpoint;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** What browsers, proxies and careless clients send is answered, or refused with an error that says why: never in silence, never by 500. */
@QuarkusTest
class OddRequestsTest {

    private static final String COUNT = "{\"query\": \"{ corpus { articles } }\"}";
    private static final String LARGE = "{\"query\": \"{ articles { nodes { body } } }\"}";

    private static int port() {
        return RestAssured.port;
    }

    private static ValidatableResponse post(Object body) {
        return RestAssured.given().contentType("application/json").body(body).post("/graphql").then();
    }

    @Test
    void severalLinesOfAHeaderAreOneList() {
        assertEquals(200, RawHttp.post(port(), COUNT, "Accept: text/html", "Accept: application/json").status());
        assertEquals("gzip", RawHttp.post(port(), LARGE, "Accept-Encoding: br", "Accept-Encoding: gzip").header("Content-Encoding"));
        String etag = RawHttp.get(port(), "GET /graphql?query={corpus{events}} HTTP/1.1").header("ETag");
        assertEquals(304,
                RawHttp.get(port(), "GET /graphql?query={corpus{events}} HTTP/1.1", "If-None-Match: \"x\"", "If-None-Match: " + etag)
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/graphql?query={corpus{articles}}", "/graphql?query={corpus%20{articles}}&x=a|b^c`d",
            "/graphql?utm=1&utm=2&query={corpus{articles}}", "/graphql?query={corpus{articles}}&operationName=&variables=&extensions=" })
    void anAddressAsBrowsersSendItIsAnswered(String address) {
        RawHttp.Answer answer = RawHttp.get(port(), "GET " + address + " HTTP/1.1");
        assertEquals("{\"data\":{\"corpus\":{\"articles\":3}}}", answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/graphql?query=%zz", "/graphql?query=%7", "/graphql?query=%", "/graphql%zz", "/%", "/actors/%e", "//%zz/x" })
    void anAddressThatCantBeReadIsRefusedWithAnErrorThatPagesCanRead(String address) {
        RawHttp.Answer answer = RawHttp.get(port(), "GET " + address + " HTTP/1.1");
        assertEquals(400, answer.status(), answer.bytes());
        assertTrue(answer.body().contains("\"code\":\"BAD_REQUEST\""), answer.bytes());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/search?q=a|b", "/articles/{x}", "/actors/%C3%A4", "/graph?a=^" })
    void aPageOfTheExplorerHasAnyAddress(String address) {
        assertEquals(200, RawHttp.get(port(), "GET " + address + " HTTP/1.1").status());
    }

    @ParameterizedTest
    @ValueSource(ints = { 900, 997, 998, 999, 1_000, 1_001, 5_000 })
    void nestedVariablesAreAnsweredOrRefused(int depth) {
        String value = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        for (int status : new int[]{
                RestAssured.given().queryParam("query", "{ corpus { articles } }").queryParam("variables", value).get("/graphql")
                        .statusCode(),
                post("{\"query\": \"{ corpus { articles } }\", \"variables\": " + value + "}").extract().statusCode() }) {
            assertTrue(status == 200 || status == 400, "status " + status);
        }
    }

    @Test
    void halfACharacterIsRefused() {
        for (String half : new String[]{ "Why\\ud800", "Why\\udc00?", "\\ud83d", "\\udc00\\ud83d" }) {
            post("{\"query\": \"query ($w: String) { articles(filter: { contains: $w }) { totalCount } }\", \"variables\": {\"w\": \""
                    + half
                    + "\"}}").statusCode(400).body("errors[0].message", containsString("half of a character"))
                    .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
            post("{\"query\": \"{ corpus { articles } } # " + half + "\"}").statusCode(400);
            post("{\"query\": \"query ($w: [ID!]) { corpus { articles } }\", \"variables\": {\"w\": [{\"" + half + "\": 1}]}}")
                    .statusCode(400);
        }
        post("{\"query\": \"query ($w: String) { articles(filter: { contains: $w }) { totalCount } }\", \"variables\": {\"w\": \"\\ud83e\\udd1d\"}}")
                .statusCode(200);
    }

    @Test
    void aCompressedBodyIsOfAnotherMediaType() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(COUNT.getBytes(StandardCharsets.UTF_8));
        }
        RestAssured.given().contentType("application/json").header("Content-Encoding", "gzip").body(bytes.toByteArray()).post("/graphql")
                .then()
                .statusCode(415).body("errors[0].message", containsString("'gzip' is not read"));
        RestAssured.given().contentType("application/json").header("Content-Encoding", "identity").body(COUNT).post("/graphql").then()
                .statusCode(200);
    }

    @Test
    void onlyWhatIsJsonIsReadAsJson() {
        post("/* a */ " + COUNT).statusCode(400).body("errors[0].message", containsString("not JSON"));
        post(COUNT + " x").statusCode(400);
        post(COUNT.getBytes(StandardCharsets.UTF_16LE)).statusCode(400);
        post("{\"query\": \"{ corpus { articles } }\", \"query\": \"{ corpus { events } }\"}").statusCode(400);
        post("{\"query\": \"{ corpus { articles } }\", \"variables\": {\"a\": NaN}}").statusCode(400);
        post(" \n").statusCode(400);
    }

    @Test
    void anyAnswerThatAClientHoldsIsEnough() {
        assertEquals(304, RawHttp.get(port(), "GET /graphql?query={corpus{articles}} HTTP/1.1", "If-None-Match: *").status());
        assertEquals(200, RawHttp.get(port(), "GET /graphql?query={nonsense} HTTP/1.1", "If-None-Match: *").status());
    }

    @Test
    void noEncodingIsToldWhereThereIsNone() {
        for (String page : new String[]{ "/graphql?query={corpus{articles}}", "/graphql?query={articles{nodes{body}}}", "/",
                "/explorer/main.js",
                "/graphql/schema.graphql" }) {
            assertNotEquals("identity", RawHttp.get(port(), "GET " + page + " HTTP/1.1").header("Content-Encoding"), page);
            assertNull(RawHttp.get(port(), "HEAD " + page + " HTTP/1.1").header("Content-Encoding"), page);
            assertNull(RawHttp.get(port(), "GET " + page + " HTTP/1.0").header("Content-Encoding"), page);
        }
    }

    @Test
    void aQuestionMarkIsNotTheAnswerOfAnother() {
        String query = "query ($w: String) { articles(filter: { contains: $w }) { totalCount } }";
        int articles = post(Map.of("query", query, "variables", Map.of("w", "?"))).extract().path("data.articles.totalCount");
        post("{\"query\": \"" + query + "\", \"variables\": {\"w\": \"\\ud800\"}}").statusCode(400);
        post(Map.of("query", query, "variables", Map.of("w", "?"))).body("data.articles.totalCount", equalTo(articles));
        assertFalse(RequestHash.of("\ud800").equals(RequestHash.of("?")));
        assertFalse(RequestHash.of("a", null).equals(RequestHash.of("a", "")));
        assertFalse(RequestHash.of(Map.of("a", "1")).equals(RequestHash.of(Map.of("a", 1))));
        assertEquals(RequestHash.of(Map.of("a", 1, "b", 2)), RequestHash.of(Map.of("b", 2, "a", 1)));
    }
}
