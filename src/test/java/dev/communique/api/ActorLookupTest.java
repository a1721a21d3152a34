package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Actors are found by what they are called here, were called here, and are called elsewhere. */
@QuarkusTest
class ActorLookupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            by: { id: "actor:pakistan" }                                       | actor:pakistan
            by: { slug: "pakistan" }                                           | actor:pakistan
            by: { name: "ISLAMABAD" }                                          | actor:pakistan
            by: { externalId: { scheme: ISO_3166_ALPHA_2, value: "PK" } }      | actor:pakistan
            by: { externalId: { scheme: ISO_3166_ALPHA_3, value: "PAK" } }     | actor:pakistan
            by: { externalId: { scheme: COW, value: "770" } }                  | actor:pakistan
            by: { externalId: { scheme: WIKIDATA, value: "Q843" } }            | actor:pakistan
            by: { externalId: { scheme: WIKIDATA, value: "Q1" } }              |
            by: { externalId: { scheme: COW, value: "PAK" } }                  |
            by: { slug: "turkey" }                                             | actor:turkiye
            slug: "turkey"                                                     | actor:turkiye
            by: { slug: "saudi-arabian" }                                      | actor:saudi-arabia
            by: { slug: "atlantis" }                                           |
            id: "actor:pakistan"                                               | actor:pakistan
            slug: "pakistan"                                                   | actor:pakistan
            name: "Pakistan"                                                   | actor:pakistan
            """)
    void isFound(String by, String id) {
        assertEquals(id, Api.query("{ actor(" + by + ") { id } }").getString("actor.id"));
    }

    /** Whoever kept an id finds the actor by it, though the actor has another slug by now. */
    @Test
    void anIdWithAFormerSlugIsKnownEverywhere() {
        assertEquals("actor:turkiye", Api.query("{ node(id: \"actor:turkey\") { id } }").getString("node.id"));
        assertEquals(List.of("actor:turkiye"), Api.query("{ nodes(ids: [\"actor:turkey\"]) { id } }").getList("nodes.id"));
        String lists = "{ agreements(filter: { with: [\"%1$s\"] }) { nodes { id } } events(filter: { actors: [\"%1$s\", \"actor:nobody\"] }) { nodes { id } }"
                + " articles(filter: { with: [\"%1$s\"] }) { nodes { id } countBy(keys: [YEAR]) { count } } statements(filter: { actors: [\"%1$s\"] }) { totalCount }"
                + " timeline(actors: [\"%1$s\"]) { __typename } paths(from: \"%1$s\", to: \"actor:china\") { length } }";
        Map<String, Object> now = Api.query(lists.formatted("actor:turkiye")).getMap("");
        assertEquals(now, Api.query(lists.formatted("actor:turkey")).getMap(""));
        assertTrue(now.toString().contains("article:"), now::toString);
        assertEquals(List.of(), Api.query("{ events(filter: { with: [\"actor:nobody\"] }) { nodes { id } } }").getList("events.nodes"));
    }

    @Test
    void isFoundByVariables() {
        Map<String, Object> by = Map.of("by", Map.of("externalId", Map.of("scheme", "COW", "value", "710")));
        assertEquals("actor:china", Api.send("query($by: ActorBy!) { actor(by: $by) { id } }", by).jsonPath().getString("data.actor.id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            by: {}                                      | GRAPHQL_VALIDATION_FAILED
            by: { id: "actor:pakistan", slug: "china" } | GRAPHQL_VALIDATION_FAILED
            by: { id: null }                            | GRAPHQL_VALIDATION_FAILED
            by: { slug: "china" }, name: "China"        | BAD_USER_INPUT
            id: "actor:china", slug: "china"            | BAD_USER_INPUT
            by: { id: "event:china" }                   | BAD_USER_INPUT
            by: null                                    | BAD_USER_INPUT
            """)
    void oneIsWanted(String by, String code) {
        JsonPath answer = Api.send("{ actor(" + by + ") { id } }", Map.of()).jsonPath();
        assertEquals(code, answer.getString("errors[0].extensions.code"), answer.prettify());
    }

    @Test
    void tellsWhatItIsCalledElsewhere() {
        JsonPath actor = Api.query("{ actor(by: { slug: \"turkey\" }) { slug formerSlugs externalIds { scheme value url } } }");
        assertEquals("turkiye", actor.getString("actor.slug"));
        assertEquals(List.of("turkey"), actor.getList("actor.formerSlugs"));
        assertEquals(List.of("ISO_3166_ALPHA_2", "ISO_3166_ALPHA_3", "COW", "WIKIDATA"), actor.getList("actor.externalIds.scheme"));
        assertEquals(List.of("TR", "TUR", "640", "Q43"), actor.getList("actor.externalIds.value"));
        assertEquals("https://www.wikidata.org/wiki/Q43", actor.getString("actor.externalIds[3].url"));
        assertNull(actor.getString("actor.externalIds[2].url"));
    }

    @Test
    void everyStateOfTheSeedsHasItsIds() {
        JsonPath states = Api.query("{ actors(first: 100, filter: { type: [STATE] }) { nodes { name externalIds { scheme } } } }");
        for (Map<String, Object> state : states.<Map<String, Object>>getList("actors.nodes")) {
            assertTrue(((List<?>) state.get("externalIds")).size() >= 3, state::toString);
        }
    }

    @Test
    void theOldArgumentsAreDeprecated() {
        JsonPath schema = Api.query("{ __type(name: \"Query\") { fields { name args(includeDeprecated: true) { name isDeprecated } } } }");
        assertEquals(List.of(false, true, true, true),
                schema.getList("__type.fields.find { it.name == 'actor' }.args.sort { it.name }.isDeprecated"));
    }

    /** What is wrong can be seen before anything is executed, and so is refused before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    { actor(by: {}) { id } }                                                                 | 'ActorBy' takes exactly one of its fields: id, slug, name, externalId
                    { corpus { articles } ...f } fragment f on Query { actor(by: { id: "a:b", slug: "x" }) { id } } | 'ActorBy' takes exactly one
                    { actor(by: { id: null }) { id } }                                                       | 'ActorBy.id' can't be null
                    query($s: String) { actor(by: { slug: $s }) { id } }                                     | declare '$s' with an exclamation mark
                    query($b: ActorBy = { slug: "x", name: "y" }) { actor(by: $b) { id } }                   | 'ActorBy' takes exactly one
                    """)
    void aDocumentThatGivesNotOneIsRefused(String document, String message) {
        Response refused = RestAssured.given().contentType("application/json").accept("application/graphql-response+json")
                .body(Map.of("query", document)).post("/graphql");
        assertEquals(400, refused.statusCode(), refused.asString());
        assertEquals("GRAPHQL_VALIDATION_FAILED", refused.jsonPath().getString("errors[0].extensions.code"));
        assertTrue(refused.jsonPath().getString("errors[0].message").contains(message), refused.asString());
        assertEquals(1, refused.jsonPath().getList("errors").size(), refused.asString());
    }
}
