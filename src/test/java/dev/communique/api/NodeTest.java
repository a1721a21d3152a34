package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Anything is found again by its id. */
@QuarkusTest
class NodeTest {

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
