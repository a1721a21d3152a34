package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Paging, as Relay's cursor connections define it: of a list of its own, and of the lists of several owners at once. */
@QuarkusTest
class ConnectionTest {

    @ParameterizedTest
    @CsvSource({ "page-of-statements, statements", "page-of-actor-statements, china.statements",
            "page-of-actor-statements, pakistan.statements" })
    void pagesForwardAndBackwardThroughTheWholeList(String document, String path) {
        List<String> all = Api.ask(document, Map.of("first", 100)).getList(path + ".nodes.id");
        assertTrue(all.size() > 30, "a list worth paging through");

        List<String> forward = new ArrayList<>();
        JsonPath page = Api.ask(document, Map.of("first", 7));
        assertFalse(page.getBoolean(path + ".pageInfo.hasPreviousPage"));
        forward.addAll(page.getList(path + ".nodes.id"));
        while (page.getBoolean(path + ".pageInfo.hasNextPage")) {
            page = Api.ask(document, Map.of("first", 7, "after", page.getString(path + ".pageInfo.endCursor")));
            assertTrue(page.getBoolean(path + ".pageInfo.hasPreviousPage"));
            assertEquals(all.size(), page.getInt(path + ".totalCount"));
            forward.addAll(page.getList(path + ".nodes.id"));
        }
        assertEquals(all, forward);

        List<String> backward = new ArrayList<>();
        page = Api.ask(document, Map.of("last", 7));
        assertFalse(page.getBoolean(path + ".pageInfo.hasNextPage"));
        backward.addAll(page.getList(path + ".nodes.id"));
        while (page.getBoolean(path + ".pageInfo.hasPreviousPage")) {
            page = Api.ask(document, Map.of("last", 7, "before", page.getString(path + ".pageInfo.startCursor")));
            assertTrue(page.getBoolean(path + ".pageInfo.hasNextPage"));
            backward.addAll(0, page.getList(path + ".nodes.id"));
        }
        assertEquals(all, backward);
    }

    @Test
    void edgesCarryTheCursorsOfTheirNodes() {
        JsonPath page = Api.ask("page-of-statements", Map.of("first", 5));
        assertEquals(page.getList("statements.nodes.id"), page.getList("statements.edges.node.id"));
        assertEquals(page.getString("statements.pageInfo.startCursor"), page.getString("statements.edges[0].cursor"));
        assertEquals(page.getString("statements.pageInfo.endCursor"), page.getString("statements.edges[4].cursor"));
    }

    @Test
    void afterAndBeforeBoundOneSlice() {
        JsonPath page = Api.ask("page-of-statements", Map.of("first", 5));
        Map<String, Object> between = new HashMap<>(Map.of("after", page.getString("statements.edges[0].cursor"),
                "before", page.getString("statements.edges[4].cursor")));
        List<String> ids = page.getList("statements.nodes.id");
        JsonPath slice = Api.ask("page-of-statements", between);
        assertEquals(ids.subList(1, 4), slice.getList("statements.nodes.id"));
        assertTrue(slice.getBoolean("statements.pageInfo.hasPreviousPage"));
        assertTrue(slice.getBoolean("statements.pageInfo.hasNextPage"));
        between.put("last", 1);
        assertEquals(ids.subList(3, 4), Api.ask("page-of-statements", between).getList("statements.nodes.id"));
    }

    @Test
    void aPageOfNothingStillTellsOfTheList() {
        JsonPath page = Api.ask("page-of-statements", Map.of("first", 0));
        assertEquals(List.of(), page.getList("statements.nodes"));
        assertTrue(page.getBoolean("statements.pageInfo.hasNextPage"));
        assertTrue(page.getInt("statements.totalCount") > 0);
    }

    @Test
    void hasTwentyElementsUnlessAsked() {
        assertEquals(20, Api.ask("page-of-statements").getList("statements.nodes").size());
    }

    @Test
    void mentionsArePagedForSeveralArticlesAtOnce() {
        JsonPath page = Api
                .query("{ articles { nodes { mentions(first: 2) { nodes { start } } all: mentions(first: 100) { nodes { start } } } } }");
        List<List<Integer>> firstTwo = page.getList("articles.nodes.mentions.nodes.start");
        List<List<Integer>> all = page.getList("articles.nodes.all.nodes.start");
        assertEquals(all.stream().map(starts -> starts.subList(0, 2)).toList(), firstTwo);
        assertEquals(all.stream().map(starts -> starts.stream().sorted().toList()).toList(), all);
    }
}
