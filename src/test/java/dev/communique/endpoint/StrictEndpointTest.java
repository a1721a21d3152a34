package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import dev.communique.fact.Hashes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** The endpoint with each of its settings other than the default. */
@QuarkusTest
@TestProfile(StrictEndpointTest.Settings.class)
class StrictEndpointTest {

    private static final String ALLOWED = "query Allowed {\n  corpus { articles }\n}\n";

    /** Would answer millions of fields. */
    private static final String ENDLESS = "query Endless { actors(first: 100) { nodes { statements(first: 100) { nodes {"
            + " mentions { statements(first: 100) { nodes { mentions { statements(first: 100) { nodes { mentions { statements(first: 100) { nodes {"
            + " text mentions { name } } } } } } } } } } } } } } }";

    private static final String ONE_STATEMENT = "query OneStatement { actor(name: \"Pakistan\") { slug } }";

    @Inject
    DataSource database;

    /** Settings of the profile. */
    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("documents");
                Files.writeString(folder.resolve("allowed.graphql"), ALLOWED);
                Files.writeString(folder.resolve("introspection.graphql"), "{ __schema { types { name } } }");
                Files.writeString(folder.resolve("endless.graphql"), ENDLESS);
                Files.writeString(folder.resolve("one-statement.graphql"), ONE_STATEMENT);
                Files.writeString(folder.resolve("typename.graphql"), "{ __typename }");
                Files.writeString(folder.resolve("relay.json"), "{\"by-relay\": \"query R { corpus { events } }\"}");
                Files.writeString(folder.resolve("apollo.json"), "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1,"
                        + " \"operations\": [{\"id\": \"by-apollo\", \"name\": \"A\", \"type\": \"query\", \"body\": \"query A { corpus { actors } }\"}]}");
                return Map.of("communique.graphql.persisted-only", "true", "communique.graphql.persisted-documents", folder.toString(),
                        "communique.graphql.introspection", "false", "communique.graphql.cors-origins", "https://app.example.org",
                        "communique.graphql.max-concurrent-requests", "1", "communique.graphql.timeout", "1500ms",
                        "communique.graphql.max-cost", "1000000000000", "communique.graphql.answer-cache-size", "0",
                        "communique.facts.cache-size", "0",
                        "communique.graphql.cache-control", "public, max-age=60");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String code(Response response) {
        return response.jsonPath().getString("errors[0].extensions.code");
    }

    @AfterEach
    void waitUntilNobodyIsInside() throws InterruptedException {
        for (int i = 0; i < 100 && "SERVER_BUSY".equals(code(Api.send("{ __typename }", Map.of()))); i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void answersOnlyTheDocumentsThatItWasGiven() {
        assertEquals(3, Api.send(ALLOWED, Map.of()).jsonPath().getInt("data.corpus.articles"));
        assertEquals(3, Api.send(ALLOWED.strip(), Map.of()).jsonPath().getInt("data.corpus.articles"));
        assertEquals("PERSISTED_QUERY_ONLY", code(Api.send("{ corpus { events } }", Map.of())));
        String unknown = "{ corpus { events } }";
        for (Object query : new Object[]{ unknown, null }) {
            var body = new HashMap<String, Object>(Map.of("extensions",
                    Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Hashes.hex(unknown, 32)))));
            body.put("query", query);
            String code = code(given().contentType("application/json").body(body).post("/graphql"));
            assertEquals(query == null ? "PERSISTED_QUERY_NOT_FOUND" : "PERSISTED_QUERY_ONLY", code);
        }
        given().contentType("application/json")
                .body(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Hashes.hex(ALLOWED.strip(), 32)))))
                .post("/graphql").then().body("data.corpus.articles", equalTo(3));
        given().contentType("application/json").accept("application/graphql-response+json").body(Map.of("query", unknown)).post("/graphql")
                .then()
                .statusCode(403);
    }

    @Test
    void answersDocumentsOfManifestsByTheirIds() {
        given().contentType("application/json").body(Map.of("documentId", "by-relay")).post("/graphql").then()
                .body("data.corpus.events", greaterThan(0));
        given().queryParam("documentId", "by-apollo").get("/graphql").then().body("data.corpus.actors", greaterThan(0));
        given().contentType("application/json").body(Map.of("documentId", "sha256:" + Hashes.hex(ALLOWED, 32).toUpperCase(Locale.ROOT)))
                .post("/graphql").then().body("data.corpus.articles", equalTo(3));
        assertEquals("PERSISTED_QUERY_NOT_FOUND",
                code(given().contentType("application/json").body(Map.of("documentId", "unknown")).post("/graphql")));
        assertEquals("BAD_REQUEST", code(given().contentType("application/json")
                .body(Map.of("documentId", "by-relay", "query", ALLOWED)).post("/graphql")));
    }

    @Test
    void doesNotTellItsSchema() {
        assertEquals("INTROSPECTION_DISABLED", code(Api.send("{ __schema { types { name } } }", Map.of())));
        given().get("/graphql/schema.graphql").then().statusCode(404);
        assertEquals("Query", Api.send("{ __typename }", Map.of()).jsonPath().getString("data.__typename"));
    }

    @Test
    void letsPagesOfOneOtherOriginAsk() {
        given().header("Origin", "https://app.example.org").header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type").options("/graphql").then().statusCode(204)
                .header("Access-Control-Allow-Origin", "https://app.example.org").header("Access-Control-Allow-Headers", "content-type")
                .header("Access-Control-Allow-Methods", "GET, POST");
        given().header("Origin", "https://app.example.org").queryParam("query", "{ __typename }").get("/graphql").then().statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example.org").header("Cache-Control", "public, max-age=60");
        RawHttp.Answer broken = RawHttp.get(RestAssured.port, "GET /graphql?query=%zz HTTP/1.1", "Origin: https://app.example.org");
        assertEquals("https://app.example.org", broken.header("Access-Control-Allow-Origin"), broken.bytes());
        given().header("Origin", "https://evil.example").queryParam("query", "{ __typename }").get("/graphql").then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", "POST").options("/graphql").then()
                .statusCode(405);
    }

    @Test
    void tellsWhoComesWhileItIsFullToComeBack() throws InterruptedException {
        CompletableFuture<Response> endless = CompletableFuture.supplyAsync(() -> {
            Response answer = Api.send(ENDLESS, Map.of());
            while (answer.statusCode() == 503) { // one of the short ones below was inside
                answer = Api.send(ENDLESS, Map.of());
            }
            return answer;
        });
        Response busy = Api.send("{ __typename }", Map.of());
        for (int i = 0; i < 50 && busy.statusCode() == 200; i++) {
            Thread.sleep(20);
            busy = Api.send("{ __typename }", Map.of());
        }
        assertEquals(503, busy.statusCode());
        assertEquals("1", busy.header("Retry-After"));
        assertEquals("SERVER_BUSY", code(busy));
        assertEquals("REQUEST_TIMEOUT", code(endless.join()));
        String management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
        given().get("http://localhost:" + management + "/q/metrics").then()
                .body(containsString("communique_graphql_errors_total{code=\"SERVER_BUSY\",operation=\"(invalid)\"}"))
                .body(containsString("communique_graphql_errors_total{code=\"REQUEST_TIMEOUT\",operation=\"Endless\"}"));
    }

    @Test
    void stopsTheWorkOfARequestWhoseTimeIsUp() throws InterruptedException {
        long start = System.nanoTime();
        Response response = Api.send(ENDLESS, Map.of());
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertEquals("REQUEST_TIMEOUT", code(response));
        assertTrue(millis < 15_000, "took " + millis + " ms");
        Thread.sleep(500);
        assertTrue(Thread.getAllStackTraces().entrySet().stream().filter(thread -> thread.getKey().getName().startsWith("graphql-costly"))
                .allMatch(thread -> thread.getKey().getState() == Thread.State.WAITING), "the thread still works");
    }

    @Test
    void cancelsTheStatementThatARequestWaitsFor() throws SQLException {
        sql("alter table actor_name rename to kept_name");
        try {
            sql("create view actor_name as select kept_name.* from kept_name, " + minutes());
            long start = System.nanoTime();
            Response response = Api.send(ONE_STATEMENT, Map.of());
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertEquals("REQUEST_TIMEOUT", code(response));
            assertTrue(millis < 10_000, "took " + millis + " ms");
            assertEquals("Query", Api.send("{ __typename }", Map.of()).jsonPath().getString("data.__typename"));
        } finally {
            sql("drop view if exists actor_name");
            sql("alter table kept_name rename to actor_name");
        }
        assertEquals("pakistan", Api.send(ONE_STATEMENT, Map.of()).jsonPath().getString("data.actor.slug"));
    }

    /** What one statement reads for minutes, until it is cancelled. */
    private String minutes() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? "(select x from system_range(1, 100000000000) where mod(x, 2) = 2) as nothing"
                    : "pg_sleep(300) as nothing";
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
