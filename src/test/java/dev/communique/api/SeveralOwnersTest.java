package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** A page of a list is the same whether it is asked for alone, or with those of other actors, few or many. */
@QuarkusTest
class SeveralOwnersTest {

    private static final int ALL = 31;
    private static final List<Integer> OWNERS = List.of(2, 3, ALL);

    @ParameterizedTest
    @ValueSource(strings = { "agreements(first: 2)", "agreements(last: 2)", "agreements(first: 2, orderBy: SIGNED_ON_ASC)",
            "events(first: 2)",
            "events(last: 1)", "events(first: 2, filter: { from: \"2021\" })", "articles(first: 1)", "statements(first: 2, scope: SELF)",
            "statements(first: 3)", "statements(first: 1, filter: { kind: DIRECT_QUOTE })", "mentionedIn(first: 2)",
            "mentionedIn(last: 2)" })
    void pagesAreThoseOfEach(String list) {
        String fields = " { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } }";
        for (int owners : OWNERS) {
            List<Map<String, Object>> together = Api
                    .query("{ actors(first: " + owners + ") { nodes { slug list: " + list + fields + " } } }")
                    .getList("actors.nodes");
            assertEquals(owners, together.size());
            assertTrue(owners < ALL || together.stream().anyMatch(actor -> !((Map<?, ?>) actor.get("list")).get("totalCount").equals(0)),
                    list);
            for (Map<String, Object> actor : together) {
                assertEquals(
                        Api.query("{ actor(slug: \"" + actor.get("slug") + "\") { list: " + list + fields + " } }").getMap("actor.list"),
                        actor.get("list"), actor.get("slug") + ": " + list);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "agreements", "events", "statements" })
    void soAreThePagesBehindACursor(String list) {
        String cursor = Api.query("{ actor(slug: \"china\") { list: " + list + "(first: 1) { pageInfo { endCursor } } } }")
                .getString("actor.list.pageInfo.endCursor");
        String page = list + "(first: 2, after: \"" + cursor + "\") { nodes { id } }";
        for (Map<String, Object> actor : Api.query("{ actors(first: " + ALL + ") { nodes { slug list: " + page + " } } }")
                .<Map<String, Object>>getList("actors.nodes")) {
            assertEquals(Api.query("{ actor(slug: \"" + actor.get("slug") + "\") { list: " + page + " } }").getMap("actor.list"),
                    actor.get("list"), actor.get("slug") + ": " + list);
        }
    }
}
