package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The endpoint as HTTP. */
@QuarkusTest
class HttpTest {

    private static final String QUERY = "query A($n: String) { actor(name: $n) { name } } query B { corpus { articles } }";
    private static final String NEW = "application/graphql-response+json";

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static ValidatableResponse post(Object body) {
        return json().body(body).post("/graphql").then();
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> request = new HashMap<>(Map.of("query", "{ corpus { articles } }"));
        request.put(key, value);
        return request;
    }

    @Test
    void answersPostedJson() {
        post(Map.of("query", QUERY, "operationName", "A", "variables", Map.of("n", "Beijing")))
                .statusCode(200).contentType("application/json").body("data.actor.name", equalTo("China"));
    }

    @Test
    void answersGet() {
        given().queryParam("query", QUERY).queryParam("operationName", "A").queryParam("variables", "{\"n\": \"Beijing\"}").get("/graphql")
                .then().statusCode(200).body("data.actor.name", equalTo("China"));
    }

    @Test
    void namesAnOperationThatIsNotThere() {
        post(Map.of("query", QUERY, "operationName", "C")).statusCode(200).body("errors[0].message", containsString("C"))
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
        post(Map.of("query", QUERY)).statusCode(200).body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    }

    @Test
    void refusesWhatIsNoRequest() {
        post("{\"query\": ").statusCode(400).body("errors[0].message", containsString("JSON"));
        post("\"query\"").statusCode(400).body("errors[0].message", containsString("object"));
        post("{}").statusCode(400).body("errors[0].message", containsString("query"));
        post(Map.of("query", 1)).statusCode(400);
        for (String key : List.of("variables", "extensions")) {
            for (Object bad : List.of(1, "{}", List.of(), false)) {
                post(with(key, bad)).statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
            }
            post(with(key, null)).statusCode(200).body("data.corpus.articles", equalTo(3));
        }
        given().put("/graphql").then().statusCode(405).header("Allow", "GET, HEAD, POST");
        given().delete("/graphql").then().statusCode(405);
        given().get("/graphql").then().statusCode(400);
        given().queryParam("query", QUERY, QUERY).get("/graphql").then().statusCode(400).body("errors[0].message", containsString("twice"));
        given().queryParam("query", QUERY).queryParam("variables", "{").get("/graphql").then().statusCode(400);
        given().queryParam("query", "{ corpus { articles } }").queryParam("variables", "null").get("/graphql").then().statusCode(200);
    }

    @Test
    void answersHeadAsGetWithoutTheAnswer() {
        String etag = given().queryParam("query", "{ corpus { articles } }").get("/graphql").header("ETag");
        given().queryParam("query", "{ corpus { articles } }").head("/graphql").then().statusCode(200).header("ETag", etag)
                .body(equalTo(""));
        given().head("/graphql").then().statusCode(400);
        given().head("/graphql/schema.graphql").then().statusCode(200);
        given().options("/graphql/schema.graphql").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void takesLongDocumentsInAnAddress() {
        given().queryParam("query", "{ corpus { articles } } #" + "x".repeat(20_000)).get("/graphql").then().statusCode(200)
                .body("data.corpus.articles", equalTo(3));
    }

    @Test
    void refusesBatches() {
        post(List.of(with("x", 1), with("x", 1))).statusCode(400).body("errors[0].extensions.code", equalTo("BATCHING_NOT_SUPPORTED"));
        post("[]").statusCode(400).body("errors[0].extensions.code", equalTo("BATCHING_NOT_SUPPORTED"));
    }

    /** Sends just this, which rest-assured would see to. */
    private static HttpResponse<byte[]> raw(byte[] body, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/graphql")).headers(headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql",
            "application/json; charset=utf-16", "application/jsonx" })
    void executesNothingButJson(String contentType) throws Exception {
        HttpResponse<byte[]> response = raw("{\"query\": \"{ corpus { articles } }\"}".getBytes(), "Content-Type", contentType);
        assertEquals(415, response.statusCode());
        assertTrue(new String(response.body()).contains("BAD_REQUEST"));
    }

    @Test
    void takesNothingButUtf8() throws Exception {
        byte[] body = "{\"query\": \"{ corpus { articles } } #é\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<byte[]> response = raw(body, "Content-Type", "application/json");
        assertEquals(400, response.statusCode());
        assertTrue(new String(response.body()).contains("UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "none | application/json", "*/* | application/json", "application/* | application/json",
            "application/json | application/json", "application/graphql-response+json | application/graphql-response+json",
            "text/html, */*;q=0.8 | application/json",
            "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
            "application/graphql-response+json;q=0.5, application/json | application/json",
            "application/json;q=0, */* | application/graphql-response+json",
            "application/graphql-response+json, */* | application/graphql-response+json" })
    void answersInTheMediaTypeThatIsPreferred(String accept, String contentType) {
        RequestSpecification request = json().body(with("x", 1));
        (accept == null ? request : request.accept(accept)).post("/graphql").then().statusCode(200)
                .header("Content-Type", contentType + "; charset=utf-8");
    }

    @Test
    void refusesToAnswerInAnotherMediaType() {
        json().accept("text/html").body(with("x", 1)).post("/graphql").then().statusCode(406);
        json().accept("application/json;q=0").body(with("x", 1)).post("/graphql").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{ corpus { articles | GRAPHQL_PARSE_FAILED | 1 | 20",
            "{\\n corpus { nothing } } | GRAPHQL_VALIDATION_FAILED | 2 | 11" })
    void tellsWhereADocumentIsWrongAndHasAStatusThatSaysSo(String query, String code, int line, int column) {
        Map<String, String> body = Map.of("query", query.replace("\\n", "\n"));
        json().accept(NEW).body(body).post("/graphql").then().statusCode(400).body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].locations[0].line", equalTo(line)).body("errors[0].locations[0].column", equalTo(column))
                .body("$", not(hasKey("data")));
        json().accept("application/json").body(body).post("/graphql").then().statusCode(200)
                .body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void aFieldThatFailsLeavesTheStatusAt200() {
        json().accept(NEW).body(Map.of("query", "{ corpus { articles } node(id: \"x\") { id } }")).post("/graphql").then().statusCode(200)
                .body("data.corpus.articles", equalTo(3)).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .header("Cache-Control", "no-store").header("ETag", nullValue());
    }

    @Test
    void isProtectedInBrowsers() {
        given().queryParam("query", "{ corpus { articles } }").header("Origin", "https://evil.example").get("/graphql").then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Access-Control-Allow-Origin", nullValue()).header("Cross-Origin-Resource-Policy", "same-origin");
        given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", "POST").options("/graphql").then()
                .statusCode(405).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        RequestSpecification get = given().queryParam("query", "{ corpus { statements } }");
        String etag = get.get("/graphql").then().statusCode(200).header("Cache-Control", "no-cache").header("ETag", startsWith("W/\""))
                .extract()
                .header("ETag");
        given().queryParam("query", "{ corpus { statements } }").header("If-None-Match", etag).get("/graphql").then().statusCode(304)
                .header("ETag", etag).body(equalTo(""));
        given().queryParam("query", "{ corpus { statements } }").header("If-None-Match", "W/\"other\"").get("/graphql").then()
                .statusCode(200);
        String other = given().queryParam("query", "{ corpus { events } }").get("/graphql").header("ETag");
        assertNotEquals(etag, other);
        post(with("x", 1)).header("ETag", nullValue()).header("Cache-Control", "no-store");
        given().queryParam("query", "{ nonsense").header("If-None-Match", "*").get("/graphql").then().statusCode(200);
    }

    @Test
    void theTagOfAnAnswerDependsOnTheVariablesNotOnTheirOrder() {
        String query = "query ($a: String, $b: Int) { actor(name: $a) { name } actors(first: $b) { totalCount } }";
        String one = given().queryParam("query", query).queryParam("variables", "{\"a\": \"China\", \"b\": 1}").get("/graphql")
                .header("ETag");
        String same = given().queryParam("query", query).queryParam("variables", "{\"b\": 1, \"a\": \"China\"}").get("/graphql")
                .header("ETag");
        String other = given().queryParam("query", query).queryParam("variables", "{\"b\": 2, \"a\": \"China\"}").get("/graphql")
                .header("ETag");
        assertEquals(one, same);
        assertNotEquals(one, other);
    }

    @Test
    void compressesLargeAnswersForWhoTakesThat() throws Exception {
        byte[] large = "{\"query\": \"{ articles { nodes { body } } }\"}".getBytes();
        byte[] small = "{\"query\": \"{ corpus { articles } }\"}".getBytes();
        HttpResponse<byte[]> plain = raw(large, "Content-Type", "application/json");
        HttpResponse<byte[]> zipped = raw(large, "Content-Type", "application/json", "Accept-Encoding", "br, gzip");
        assertEquals(List.of("gzip"), zipped.headers().allValues("Content-Encoding"));
        assertTrue(zipped.body().length < plain.body().length / 2);
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        for (HttpResponse<byte[]> other : List.of(plain, raw(large, "Content-Type", "application/json", "Accept-Encoding", "gzip;q=0"),
                raw(small, "Content-Type", "application/json", "Accept-Encoding", "gzip"))) {
            assertEquals(List.of(), other.headers().allValues("Content-Encoding"));
            assertTrue(other.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"));
        }
    }

    @Test
    void servesTheSchema() {
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Query"));
    }

    @Test
    void tellsWhatIsLoaded() {
        post(Map.of("query", Api.document("everything"))).statusCode(200).body("errors", equalTo(null))
                .body("data.corpus.articles", equalTo(3)).body("data.corpus.problems.size()", equalTo(0))
                .body("data.corpus.statements", greaterThan(50));
    }
}
