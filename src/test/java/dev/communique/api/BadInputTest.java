package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What clients get wrong is answered with an error that says so, never with a stack trace or a 500. */
@QuarkusTest
class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    { actors(first: 101) { totalCount } }                    | 'first' is 101: expected 0 to 100
                    { actors(first: -1) { totalCount } }                     | 'first' is -1: expected 0 to 100
                    { actors(last: 101) { totalCount } }                     | 'last' is 101: expected 0 to 100
                    { actors(first: 1, last: 1) { totalCount } }             | give 'first' or 'last', not both
                    { actors(after: "nonsense") { totalCount } }             | 'after' is not a cursor of this list
                    { actors(before: "?") { totalCount } }                   | 'before' is not a cursor of this list
                    { actors(filter: { nameContains: "%" }) { totalCount } } | 'nameContains' has neither letter nor digit
                    { actors(filter: { nameContains: "🚀" }) { totalCount } } | 'nameContains' has neither letter nor digit
                    { actors(filter: { nameContains: "" }) { totalCount } }  | 'nameContains' must have 1 to 200 characters
                    { actor(slug: "china") { relatedActors(first: 1000) { weight } } } | 'first' is 1000: expected 0 to 100
                    { node(id: "china") { id } }                             | 'china' is not an id: expected a kind, a colon and a name, such as actor:pakistan
                    { node(id: "ship:titanic") { id } }                      | 'ship:titanic' is not an id: expected a kind, a colon and a name, such as actor:pakistan
                    { actor(id: "article:x") { id } }                        | 'article:x' is not the id of an actor
                    { actor { id } }                                         | give 'by', or one of 'id', 'slug' and 'name'
                    { actor(id: "actor:china", name: "China") { id } }       | give 'by', or one of 'id', 'slug' and 'name'
                    { event { id } }                                         | give one of 'id' and 'slug'
                    { statement { id } }                                     | give 'id'
                    { agreements(filter: { with: ["china"] }) { totalCount } } | 'china' is not an id: expected a kind, a colon and a name, such as actor:pakistan
                    { statements(filter: { contains: " " }) { totalCount } } | 'contains' must have 1 to 200 characters
                    { events(filter: { from: "2024", to: "2023-12" }) { totalCount } } | the range ends with 2023-12 before it starts with 2024
                    """)
    void isNamed(String query, String message) {
        Response response = Api.send(query.strip(), Map.of());
        assertEquals(200, response.statusCode());
        assertEquals(List.of(message), response.jsonPath().getList("errors.message"));
        assertEquals(List.of("BAD_USER_INPUT"), response.jsonPath().getList("errors.extensions.code"));
        assertEquals(1, response.jsonPath().getInt("errors[0].locations[0].line"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Api.query("{ agreements(first: 1) { pageInfo { endCursor } } }").getString("agreements.pageInfo.endCursor");
        assertRefused("{ agreements(orderBy: NAME_ASC, after: \"" + cursor + "\") { totalCount nodes { id } } }", "BAD_USER_INPUT");
        assertRefused("{ actors(after: \"" + cursor + "\") { totalCount nodes { id } } }", "BAD_USER_INPUT");
    }

    @Test
    void aCursorOfInvalidBytesIsRefused() {
        String cursor = Base64.getUrlEncoder().encodeToString(new byte[]{ (byte) 0xC3, 0x28, 0 });
        assertRefused("{ actors(after: \"" + cursor + "\") { totalCount } }", "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{ actor(slug: \"a\\u0000\") { id } }", "{ node(id: \"actor:\\u0000\") { id } }",
            "{ statements(filter: { contains: \"\\u0000\" }) { totalCount } }" })
    void aCharacterThatNoTextHasIsRefused(String query) {
        assertRefused(query, "BAD_USER_INPUT");
    }

    @Test
    void aHundredIdsAreTakenAndNotOneMore() {
        assertRefused("{ nodes(ids: [" + "\"actor:china\" ".repeat(101) + "]) { id } }", "BAD_USER_INPUT");
        assertEquals(100, Api.query("{ nodes(ids: [" + "\"actor:china\" ".repeat(100) + "]) { id } }").getList("nodes").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { actors { totalCount }                            | GRAPHQL_PARSE_FAILED
            { nothing }                                        | GRAPHQL_VALIDATION_FAILED
            { events(filter: { from: "2023-13" }) { totalCount } } | GRAPHQL_VALIDATION_FAILED
            { events(filter: { from: "yesterday" }) { totalCount } } | GRAPHQL_VALIDATION_FAILED
            { actors(first: "ten") { totalCount } }            | GRAPHQL_VALIDATION_FAILED
            """)
    void whatIsNoQueryOfTheSchemaIsRefused(String query, String code) {
        assertRefused(query.strip(), code);
    }

    @Test
    void aBadVariableIsRefused() {
        Response response = Api.send("query ($from: PartialDate) { events(filter: { from: $from }) { totalCount } }",
                Map.of("from", "2023-02-30"));
        assertEquals(List.of("GRAPHQL_VALIDATION_FAILED"), response.jsonPath().getList("errors.extensions.code"));
        String message = response.jsonPath().getString("errors[0].message");
        assertTrue(message.endsWith("'2023-02-30' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd"), message);
    }

    @ParameterizedTest
    @CsvSource({ "2.5, false", "1e400, false", "99999999999999999999, false", "1e999999999, false", "2.0, true", "1e1, true",
            "'\"1\"', false",
            "true, false", "[1], false", "{}, false" })
    void aNumberInAVariableIsAWholeOneOrRefused(String number, boolean good) {
        String answer = RestAssured.given().contentType("application/json")
                .body("{\"query\": \"query ($n: Int) { actors(first: $n) { nodes { id } } }\", \"variables\": {\"n\": " + number + "}}")
                .post("/graphql").asString();
        assertEquals(good, !answer.contains("errors"), answer);
        assertFalse(answer.contains("INTERNAL"), answer);
    }

    private static void assertRefused(String query, String code) {
        Response response = Api.send(query, Map.of());
        assertEquals(200, response.statusCode());
        assertEquals(code, response.jsonPath().getString("errors[0].extensions.code"), response.asString());
        assertFalse(response.asString().contains("Exception"), response.asString());
    }
}
