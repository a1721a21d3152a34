package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.communique.fact.Hashes;

/** Automatic persisted queries, as Apollo Client sends them. */
@QuarkusTest
class PersistedQueriesTest {

    private static Map<String, Object> extensions(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static ValidatableResponse post(Map<String, ?> body) {
        return given().contentType("application/json").body(body).post("/graphql").then();
    }

    private static ValidatableResponse get(String query, String hash, String etag) {
        var request = given().queryParam("extensions", "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}");
        if (query != null) {
            request.queryParam("query", query);
        }
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return request.get("/graphql").then();
    }

    @Test
    void areLearntAndFoundByPost() {
        String query = "{ corpus { articles } } # by post";
        String hash = Hashes.hex(query, 32);
        post(Map.of("extensions", extensions(hash))).statusCode(200).body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", query, "extensions", extensions(hash))).statusCode(200).body("data.corpus.articles", equalTo(3));
        String etag = post(Map.of("extensions", extensions(hash))).statusCode(200).body("data.corpus.articles", equalTo(3))
                .header("ETag", notNullValue()).extract().header("ETag");
        given().contentType("application/json").header("If-None-Match", etag).body(Map.of("extensions", extensions(hash))).post("/graphql")
                .then()
                .statusCode(304);
    }

    @Test
    void areLearntWhereTheAnswerIsKeptAlready() {
        String query = "{ corpus { articles } } # was sent plain before";
        String hash = Hashes.hex(query, 32);
        post(Map.of("query", query)).statusCode(200);
        post(Map.of("extensions", extensions(hash))).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", query, "extensions", extensions(hash))).body("data.corpus.articles", equalTo(3));
        post(Map.of("extensions", extensions(hash))).body("data.corpus.articles", equalTo(3));
    }

    @Test
    void areLearntAndFoundByGet() {
        String query = "{ corpus { articles } } # by get";
        String hash = Hashes.hex(query, 32);
        get(null, hash, null).statusCode(200).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"))
                .header("Cache-Control", "no-store");
        get(query, hash, null).statusCode(200).body("data.corpus.articles", equalTo(3));
        String etag = get(null, hash.toUpperCase(), null).statusCode(200).body("data.corpus.articles", equalTo(3)).extract().header("ETag");
        get(null, hash, etag).statusCode(304);
    }

    @Test
    void mustHaveTheirOwnHashAndBeOfTheSchema() {
        post(Map.of("query", "{ corpus { articles } }", "extensions", extensions(Hashes.hex("other", 32)))).statusCode(200)
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_HASH_MISMATCH"));
        post(Map.of("extensions", extensions("abc"))).statusCode(400).body("errors[0].extensions.code",
                equalTo("PERSISTED_QUERY_NOT_SUPPORTED"));
        post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 2, "sha256Hash", Hashes.hex("", 32)))))
                .statusCode(400).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_SUPPORTED"));
        String wrong = "{ nothing }";
        post(Map.of("query", wrong, "extensions", extensions(Hashes.hex(wrong, 32)))).body("errors[0].extensions.code",
                equalTo("GRAPHQL_VALIDATION_FAILED"));
        post(Map.of("extensions", extensions(Hashes.hex(wrong, 32)))).body("errors[0].extensions.code",
                equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }
}
