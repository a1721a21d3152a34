package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A query's number of SQL statements depends on its shape, and aliases keep their own arguments. */
@QuarkusTest
class BatchingTest {

    @Inject
    SessionFactory sessions;

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        assertEquals(1, Api.ask("traversal", Map.of("name", "saudi", "first", 1)).getList("actors.nodes").size());
        assertTrue(Api.ask("traversal", Map.of("name", "a", "first", 20)).getList("actors.nodes").size() > 20);
        long few = statementsOf("traversal", Map.of("name", "saudi", "first", 1));
        long many = statementsOf("traversal", Map.of("name", "a", "first", 20));
        assertEquals(few, many);
        // actors; their agreements; how many; the parties; their statements; the speakers
        assertEquals(6, many);
    }

    @Test
    void everyFieldOfTheSchemaIsBatched() {
        long statements = statementsOf("everything", Map.of());
        assertTrue(statements < 90, "took " + statements + " statements for some 70 relations of the query");
    }

    @Test
    void whatFailsFailsAlone() {
        Response response = Api.send("{ x: actor(slug: \"china\") { agreements(after: \"bad\") { totalCount } }"
                + " y: actor(slug: \"pakistan\") { agreements { totalCount } } }", Map.of());
        assertEquals(List.of(List.of("x", "agreements")), response.jsonPath().getList("errors.path"));
        assertTrue(response.jsonPath().getInt("data.y.agreements.totalCount") > 0);
    }

    private long statementsOf(String document, Map<String, ?> variables) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        Api.ask(document, variables);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    @Test
    void aliasesOfOneFieldAnswerTheirOwnArguments() {
        JsonPath answer = Api.ask("aliases");
        List<Map<String, Map<String, ?>>> actors = answer.getList("actors.nodes");
        assertEquals(Set.of(0, 1), sizes(actors, "one"));
        assertEquals(Set.of(0, 1, 2), sizes(actors, "two"));
        assertEquals(Set.of("DIRECT_QUOTE"),
                Set.copyOf(answer.<List<String>>getList("actors.nodes.quotes.nodes.kind").stream().flatMap(List::stream).toList()));
        assertEquals(Set.of("TRADE"),
                Set.copyOf(answer.<List<String>>getList("actors.nodes.trade.nodes.type").stream().flatMap(List::stream).toList()));
        assertEquals(Set.of("BORDER"),
                Set.copyOf(answer.<List<String>>getList("actors.nodes.border.nodes.type").stream().flatMap(List::stream).toList()));
        for (Map<String, Map<String, ?>> actor : actors) {
            Object name = actor.get("name");
            nodes(actor, "own")
                    .forEach(statement -> assertTrue(((List<?>) ((Map<?, ?>) statement).get("speakers")).contains(Map.of("name", name))));
        }
    }

    private static Set<Integer> sizes(List<Map<String, Map<String, ?>>> actors, String alias) {
        return Set.copyOf(actors.stream().map(actor -> (int) nodes(actor, alias).count()).toList());
    }

    private static Stream<?> nodes(Map<String, Map<String, ?>> actor, String alias) {
        return ((List<?>) actor.get(alias).get("nodes")).stream();
    }
}
