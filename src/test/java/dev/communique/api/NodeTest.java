package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Anything is found again by its id. */
@QuarkusTest
class NodeTest {

    @Test
    void whatIsNoIdIsNullAndHasAnErrorAndTheRestStands() {
        JsonPath answer = Api.send("{ things: nodes(ids: [\"actor:china\", \"china\", \"actor:atlantis\", \"ship:x\"]) { id } }", Map.of())
                .then().statusCode(200).extract().jsonPath();
        assertEquals(Arrays.asList(Map.of("id", "actor:china"), null, null, null), answer.getList("data.things"));
        assertEquals(List.of(List.of("things", 1), List.of("things", 3)), answer.getList("errors.path"));
        assertEquals(List.of("BAD_USER_INPUT", "BAD_USER_INPUT"), answer.getList("errors.extensions.code"));
        assertEquals("'china' is not an id: expected a kind, a colon and a name, such as actor:pakistan",
                answer.getString("errors[0].message"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles", "actors", "agreements", "events", "statements" })
    void isFoundById(String kind) {
        List<String> ids = Api.query("{ " + kind + "(first: 100) { nodes { id } } }").getList(kind + ".nodes.id");
        String list = "[\"" + String.join("\", \"", ids) + "\"]";
        assertEquals(ids, Api.query("{ nodes(ids: " + list + ") { id } }").getList("nodes.id"));
        String type = Character.toUpperCase(kind.charAt(0)) + kind.substring(1, kind.length() - 1);
        assertEquals(type, Api.query("{ node(id: \"" + ids.get(0) + "\") { __typename } }").getString("node.__typename"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "article", "actor", "agreement", "event" })
    void isFoundBySlug(String kind) {
        String slug = Api.query("{ " + kind + "s(first: 1) { nodes { slug } } }").getString(kind + "s.nodes[0].slug");
        assertEquals(kind + ":" + slug, Api.query("{ " + kind + "(slug: \"" + slug + "\") { id } }").getString(kind + ".id"));
    }

    @Test
    void isNullInItsPlaceWhereItIsNot() {
        assertEquals(Arrays.asList("actor:china", null, "actor:china"),
                Api.query("{ nodes(ids: [\"actor:china\", \"actor:atlantis\", \"actor:china\"]) { id } }")
                        .getList("nodes.collect { it?.id }"));
    }
}
