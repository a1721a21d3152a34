package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import graphql.introspection.IntrospectionQueryBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What is larger than the limits is refused before it runs, with a code of its own; what real clients send is not. */
@QuarkusTest
class LimitsTest {

    private static void assertRefused(String code, String query, Map<String, ?> variables) {
        Response response = Api.send(query, variables);
        assertEquals(200, response.statusCode());
        assertEquals(code, response.jsonPath().getString("errors[0].extensions.code"), response.asString());
        assertFalse(response.jsonPath().getMap("").containsKey("data"), response.asString());
        assertFalse(response.asString().contains("Exception"), response.asString());
        int status = given().contentType("application/json").accept("application/graphql-response+json")
                .body(new HashMap<>(Map.of("query", query, "variables", variables))).post("/graphql").statusCode();
        assertEquals(400, status);
    }

    @Test
    void bytes() {
        Response response = Api.send("#" + "x".repeat(1 << 20), Map.of());
        assertEquals(413, response.statusCode());
        assertEquals("REQUEST_TOO_LARGE", response.jsonPath().getString("errors[0].extensions.code"));
    }

    @Test
    void tokens() {
        assertRefused("TOO_MANY_TOKENS", "{ corpus { " + "articles ".repeat(5_000) + "} }", Map.of());
        Api.query("{ corpus { " + "articles ".repeat(4_900) + "} }");
    }

    @Test
    void depth() {
        assertRefused("QUERY_TOO_DEEP", "{ actor(slug: \"china\") { " + nested(10) + " } }", Map.of());
        assertRefused("QUERY_TOO_DEEP",
                "{ ...a } fragment a on Query { actor(slug: \"china\") { ...b } } fragment b on Actor { " + nested(10) + " }",
                Map.of());
        assertRefused("QUERY_TOO_DEEP", "{ actor" + "{ a".repeat(400) + "}".repeat(401), Map.of());
        Api.query("{ actor(slug: \"china\") { " + nested(8) + " } }");
    }

    private static String nested(int times) {
        return "relatedActors(first: 1) { actor { ".repeat(times) + "id" + " } }".repeat(times);
    }

    @Test
    void costOfPagesThatRepeatEachOther() {
        assertRefused("QUERY_TOO_COSTLY",
                "{ actors(first:100){nodes{statements(first:100){nodes{mentions{statements(first:100){nodes{text}}}}}}} }",
                Map.of());
        assertRefused("QUERY_TOO_COSTLY", "{ statements(first: 100) { nodes { speakers { statements(first: 100) { nodes { speakers {"
                + " statements(last: 100) { nodes { text } } } } } } } } }", Map.of());
        assertRefused("QUERY_TOO_COSTLY",
                "query ($n: Int = 100) { actors(first: $n) { nodes { statements(first: $n) { nodes { speakers { statements(last: $n) {"
                        + " nodes { text } } } } } } } }",
                Map.of());
        Api.query("{ actors(first: 100) { nodes { name statements(first: 100) { nodes { text speakers { name }"
                + " evidence { quote article { title } } } } } } }");
    }

    @Test
    void costCountsTheVariablesThatAreSent() {
        String query = "query ($n: Int!) { actors(first: $n) { nodes { statements(first: $n) { nodes { mentions { statements(first: $n) {"
                + " nodes { text } } } } } } } }";
        assertRefused("QUERY_TOO_COSTLY", query, Map.of("n", 100));
        assertEquals(200, Api.send(query, Map.of("n", 2)).statusCode());
        assertFalse(Api.send(query, Map.of("n", 2)).jsonPath().getMap("").containsKey("errors"));
    }

    @Test
    void costTakesTheLargerSizeWhereAVariableDecides() {
        String query = "query ($n: Int) { actors(first: $n, last: 100) { nodes { statements(first: $n, last: 100) { nodes { mentions {"
                + " statements(first: $n, last: 100) { nodes { text } } } } } } } }";
        assertRefused("QUERY_TOO_COSTLY", query, Map.of());
    }

    @Test
    void costOfThingsThatAreNamed() {
        String things = " { ... on Actor { statements(first: 100) { nodes { mentions { statements(first: 100) { nodes { text } } } } } } }";
        assertRefused("QUERY_TOO_COSTLY", "{ nodes(ids: [" + "\"actor:china\" ".repeat(100) + "])" + things + " }", Map.of());
        assertRefused("QUERY_TOO_COSTLY", "query ($ids: [ID!]!) { nodes(ids: $ids)" + things + " }",
                Map.of("ids", Collections.nCopies(100, "actor:china")));
        Api.query("{ nodes(ids: [\"actor:china\"])" + things + " }");
    }

    @Test
    void bytesOfTheAnswer() {
        String name = "L".repeat(200_000);
        assertRefused("ANSWER_TOO_LARGE", "{ articles { nodes { mentions(first: 100) { nodes { " + name + ": text } } } } }", Map.of());
    }

    @Test
    void whatIsSaidOfADocumentThatIsWrong() {
        String name = "F".repeat(100_000);
        Response response = Api.send("{ ..." + name + " } fragment " + name + " on Query { " + "nothing ".repeat(120) + "}", Map.of());
        assertTrue(response.asByteArray().length < 20_000, response.asByteArray().length + " bytes");
        assertTrue(response.jsonPath().getList("errors").size() <= 10);
    }

    @Test
    void costOfFragmentsThatUnfold() {
        String fragments = IntStream.range(0, 60).mapToObj(i -> "fragment f" + i + " on Corpus { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                .collect(Collectors.joining(" "));
        assertRefused("QUERY_TOO_COSTLY", "{ corpus { ...f0 } } " + fragments + " fragment f60 on Corpus { articles }", Map.of());
    }

    @Test
    void aliases() {
        String many = IntStream.range(0, 101).mapToObj(i -> "a" + i + ": articles").collect(Collectors.joining(" "));
        assertRefused("TOO_MANY_ALIASES", "{ corpus { " + many + " } }", Map.of());
        Api.query("{ corpus { " + many.substring(many.indexOf("a1:")) + " } }");
    }

    @Test
    void rootFields() {
        String many = IntStream.range(0, 31).mapToObj(i -> "a" + i + ": corpus { articles }").collect(Collectors.joining(" "));
        assertRefused("TOO_MANY_ROOT_FIELDS", "{ " + many + " }", Map.of());
        Api.query("{ " + many.substring(many.indexOf("a1:")) + " }");
    }

    @Test
    void introspectionOfGraphiQLPasses() {
        Api.query("{ a: __type(name: \"Actor\") { name } b: __type(name: \"Event\") { name } }");
        Api.query(IntrospectionQueryBuilder.build());
        Api.query(IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions().typeRefFragmentDepth(9)
                .inputValueDeprecation(true).isOneOf(false)));
    }
}
