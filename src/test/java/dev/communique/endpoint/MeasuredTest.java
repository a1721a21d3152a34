package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.store.Deadline;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What is executed is what was measured: the operation, its pages, and its variables. */
@QuarkusTest
class MeasuredTest {

    @Inject
    Limits limits;

    @Inject
    DocumentCache documents;

    @Inject
    Execution execution;

    private static final String COSTLY = "{ actors(first: 100) { nodes { statements(first: 100) { nodes { mentions {"
            + " statements(first: 100) { nodes { id } } } } } } } }";

    private static final String NEW = "application/graphql-response+json";

    private static Response post(String accept, Map<String, ?> request) {
        return RestAssured.given().contentType("application/json").accept(accept).body(request).post("/graphql");
    }

    private static void assertRefused(String code, Response response) {
        assertEquals(400, response.statusCode(), response.asString());
        assertEquals(code, response.jsonPath().getString("errors[0].extensions.code"), response.asString());
        assertFalse(response.jsonPath().getMap("").containsKey("data"), response.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{ corpus { articles } }", COSTLY, "{ __schema { types { name } } }" })
    void anEmptyNameNamesNoOperation(String first) {
        String document = "query A " + first + " query B { corpus { articles } }";
        assertRefused("GRAPHQL_VALIDATION_FAILED", post(NEW, Map.of("query", document, "operationName", "")));
        assertRefused("GRAPHQL_VALIDATION_FAILED", post(NEW, Map.of("query", document)));
        assertRefused("GRAPHQL_VALIDATION_FAILED",
                RestAssured.given().accept(NEW).queryParam("query", document).queryParam("operationName", "").get("/graphql"));
        assertEquals(200, post(NEW, Map.of("query", document, "operationName", "B")).statusCode());
    }

    @Test
    void anEmptyNameIsNoneWhereThereIsOneOperation() {
        Response response = post(NEW, Map.of("query", "query A { corpus { articles } }", "operationName", ""));
        assertEquals(200, response.statusCode());
        assertEquals(3, response.jsonPath().getInt("data.corpus.articles"));
        assertRefused("QUERY_TOO_COSTLY", post(NEW, Map.of("query", "query A " + COSTLY, "operationName", "")));
    }

    @Test
    void ofSeveralOperationsTheOneThatIsNamedIsMeasured() {
        String document = "query Costly " + COSTLY + " query Cheap { corpus { articles } }";
        assertEquals(200, post(NEW, Map.of("query", document, "operationName", "Cheap")).statusCode());
        assertRefused("QUERY_TOO_COSTLY", post(NEW, Map.of("query", document, "operationName", "Costly")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-4294967196", "9223372036854775908", "4294967396", "\"100\"", "100.0", "1e2" })
    void aPageSizeThatIsNoIntIsRefused(String size) {
        assertRefused("GRAPHQL_VALIDATION_FAILED", post(NEW, Map.of("query", COSTLY.replace("100", size))));
        assertRefused("GRAPHQL_VALIDATION_FAILED",
                post(NEW, Map.of("query", "query ($n: Int = " + size + ") " + COSTLY.replace("100", "$n"))));
    }

    @Test
    void aDefaultOfAVariableIsMeasured() {
        assertRefused("QUERY_TOO_COSTLY", post(NEW, Map.of("query", "query ($n: Int = 100) " + COSTLY.replace("100", "$n"))));
        Map<String, Object> nulled = new HashMap<>(Map.of("query", "query ($n: Int = 100) " + COSTLY.replace("100", "$n")));
        nulled.put("variables", Collections.singletonMap("n", null)); // then 20 each, as where nothing is said
        assertEquals(200, post(NEW, nulled).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { actors(first: 4294967298) { nodes { name } } }            | expected a whole number of 32 bits
            { actors(first: 18446744073709551618) { nodes { name } } }  | expected a whole number of 32 bits
            { actors(first: 2147483648) { nodes { name } } }            | expected a whole number of 32 bits
            { actors(first: -4294967294) { nodes { name } } }           | expected a whole number of 32 bits
            { actors(first: "2") { nodes { name } } }                   | expected a whole number of 32 bits
            { actors(first: 2.0) { nodes { name } } }                   | expected a whole number of 32 bits
            { paths(from: "actor:china", to: "actor:pakistan", maxLength: 4294967297) { length } } | expected a whole number of 32 bits
            { node(id: true) { id } }                                   | expected an id: a string or a whole number
            { node(id: 1.5) { id } }                                    | expected an id: a string or a whole number
            { events(filter: { from: 2023 }) { totalCount } }           | expected a date as a string: yyyy, yyyy-mm or yyyy-mm-dd
            { events(filter: { from: {year: 2023} }) { totalCount } }   | expected a date as a string: yyyy, yyyy-mm or yyyy-mm-dd
            """)
    void aLiteralIsOfItsType(String query, String expected) {
        Response response = post(NEW, Map.of("query", query.strip()));
        assertRefused("GRAPHQL_VALIDATION_FAILED", response);
        String message = response.jsonPath().getString("errors[0].message");
        assertTrue(message.endsWith(expected), message);
        assertFalse(message.contains("Value{") || message.contains("java") || message.contains("AST"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Int         | "2"                     | expected a whole number of 32 bits, not "2"
            Int         | 2147483648              | expected a whole number of 32 bits, not 2147483648
            Int         | 2.5                     | expected a whole number of 32 bits, not 2.5
            Int         | 1e999999999             | expected a whole number of 32 bits, not
            Int         | true                    | expected a whole number of 32 bits, not true
            Int         | [1]                     | expected a whole number of 32 bits, not a list
            ID          | true                    | expected an id: a string or a whole number, not true
            ID          | 5.5                     | expected an id: a string or a whole number, not 5.5
            ID          | ["actor:pakistan"]      | expected an id: a string or a whole number, not a list
            PartialDate | 2023                    | expected a date as a string: yyyy, yyyy-mm or yyyy-mm-dd, not 2023
            PartialDate | {"d": 2023}             | expected a date as a string: yyyy, yyyy-mm or yyyy-mm-dd, not an object
            PartialDate | "2023-02-30"            | '2023-02-30' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd
            String      | 5                       | expected a string
            """)
    void aVariableIsOfItsType(String type, String value, String expected) {
        String query = switch (type) {
            case "Int" -> "query ($v: Int) { actors(first: $v) { totalCount } }";
            case "ID" -> "query ($v: ID!) { node(id: $v) { id } }";
            case "PartialDate" -> "query ($v: PartialDate) { timeline(from: $v) { __typename } }";
            default -> "query ($v: String) { articles(filter: { contains: $v }) { totalCount } }";
        };
        Response response = RestAssured.given().contentType("application/json").accept(NEW)
                .body("{\"query\": \"" + query + "\", \"variables\": {\"v\": " + value + "}}").post("/graphql");
        assertRefused("GRAPHQL_VALIDATION_FAILED", response);
        String message = response.jsonPath().getString("errors[0].message");
        assertTrue(message.contains(expected), message);
        assertFalse(message.contains("LinkedHashMap") || message.contains("java") || message.contains("dev.communique"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2", "2.0", "2e0" })
    void aWholeNumberOfJsonIsAnInt(String number) {
        String answer = RestAssured.given().contentType("application/json")
                .body("{\"query\": \"query ($n: Int) { actors(first: $n) { nodes { id } } }\", \"variables\": {\"n\": " + number + "}}")
                .post("/graphql").asString();
        assertFalse(answer.contains("errors"), answer);
    }

    @Test
    void anIdMayBeAWholeNumber() {
        String message = post(NEW, Map.of("query", "query ($v: ID!) { node(id: $v) { id } }", "variables", Map.of("v", 5)))
                .jsonPath().getString("errors[0].message");
        assertEquals("'5' is not an id: expected a kind, a colon and a name, such as actor:pakistan", message);
    }

    @ParameterizedTest
    @ValueSource(strings = { "query ($v: Boolean = true) { corpus { articles @include(if: $v) } }",
            "query ($v: Boolean = true) { corpus { articles @skip(if: $v) } }",
            "query ($v: Boolean = true) { ... on Query @skip(if: $v) { corpus { articles } } }",
            "query ($v: Boolean = true) { ...f @include(if: $v) } fragment f on Query { corpus { articles } }",
            "query ($v: String = \"pakistan\") { search(text: $v) { score } }",
            "query ($v: ID = \"actor:china\") { node(id: $v) { id } }",
            "query ($v: ID = \"actor:china\") { nodes(ids: [$v]) { id } }",
            "query ($v: [ID!] = [\"actor:china\"]) { nodes(ids: $v) { id } }",
            "query ($v: ID = \"actor:china\") { paths(from: $v, to: \"actor:pakistan\") { length } }",
            "query ($v: ActorType = STATE) { actors(filter: { type: [$v] }) { totalCount } }",
            "query ($v: SearchType = ACTOR) { search(text: \"a\", types: [$v]) { score } }",
            "query ($v: ID = \"actor:china\") { agreements(filter: { with: [$v] }) { totalCount } }",
            "query ($v: String = \"Actor\") { __type(name: $v) { name } }",
            "query ($v: Boolean = true) { ...f @defer(if: $v) } fragment f on Query { corpus { articles } }" })
    void nullWhereThereMustBeAValueIsTheMistakeOfTheClient(String query) {
        Map<String, Object> request = new HashMap<>(Map.of("query", query));
        request.put("variables", Collections.singletonMap("v", null));
        assertRefused("GRAPHQL_VALIDATION_FAILED", post(NEW, request));
        Response json = post("application/json", request);
        assertEquals(200, json.statusCode());
        assertEquals("GRAPHQL_VALIDATION_FAILED", json.jsonPath().getString("errors[0].extensions.code"));
        if (!query.contains("@defer")) {
            assertEquals(200, post(NEW, Map.of("query", query)).statusCode(), "with its default");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "query ($v: Int = 5) { actors(first: $v) { totalCount } }",
            "query ($v: [ID!]) { agreements(filter: { with: $v }) { totalCount } }",
            "query ($v: String) { articles(filter: { contains: $v }) { totalCount } }",
            "query ($v: StatementScope) { actor(slug: \"china\") { statements(scope: $v) { totalCount } } }" })
    void nullWhereItMayStandIsAsIfNothingWereSaid(String query) {
        Map<String, Object> request = new HashMap<>(Map.of("query", query));
        request.put("variables", Collections.singletonMap("v", null));
        Response response = post(NEW, request);
        assertEquals(200, response.statusCode(), response.asString());
        assertFalse(response.asString().contains("errors"), response.asString());
    }

    @Test
    void directivesThatTheSchemaDoesNotTellOfAreRefused() {
        for (String directive : Arrays.asList("@defer", "@experimental_disableErrorPropagation", "@constraint(min: 1)")) {
            String query = directive.startsWith("@exp")
                    ? "query " + directive + " { corpus { articles } }"
                    : "{ ... " + directive + " { corpus { articles } } }";
            assertRefused("GRAPHQL_VALIDATION_FAILED", post(NEW, Map.of("query", query)));
        }
    }

    @Test
    void fieldsOfListsThatAreLongerThanWasAssumedAreCounted() throws Refusal {
        String query = "{ actors(first: 100) { nodes { affiliates { actor { name } } } } }";
        Limits.Admitted operation = limits.admit(documents.prepare(query).operation(null), Map.of());
        assertEquals(200, execution.answer(operation, MediaType.JSON, new Deadline(10_000_000_000L, operation.cost()), false).status());
        Refusal refused = assertThrows(Refusal.class,
                () -> execution.answer(operation, MediaType.JSON, new Deadline(10_000_000_000L, 50), false));
        assertEquals(ErrorCode.QUERY_TOO_COSTLY, refused.code());
        assertEquals(200, post(NEW, Map.of("query", "{ corpus { articles } }")).statusCode(), "the next one is answered");
    }

    @Test
    void aNumberWithoutEndIsRefusedAtOnce() {
        long start = System.nanoTime();
        assertRefused("GRAPHQL_PARSE_FAILED", post(NEW, Map.of("query", "{ actors(first: " + "9".repeat(900_000) + ") { totalCount } }")));
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "took seconds");
    }

    @Test
    void introspectionTellsWhatTheSchemaFileTells() {
        String answer = post(NEW, Map.of("query", "{ __schema { directives { name } types { name specifiedByURL } } }")).asString();
        for (String unknown : Arrays.asList("BigInteger", "BigDecimal", "constraint", "rolesAllowed", "defer", "experimental_")) {
            assertFalse(answer.contains(unknown), unknown);
        }
        String dates = "https://www.loc.gov/standards/datetime/";
        assertTrue(answer.contains("{\"name\":\"PartialDate\",\"specifiedByURL\":\"" + dates + "\"}"), answer);
        String sdl = RestAssured.get("/graphql/schema.graphql").asString();
        assertTrue(sdl.contains("scalar PartialDate @specifiedBy(url : \"" + dates + "\")"));
    }
}
