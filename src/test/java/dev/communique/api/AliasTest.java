package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Fields that are asked for twice keep their own arguments, and their own errors. */
@QuarkusTest
class AliasTest {

    @Test
    void whatFailsFailsAlone() {
        Response response = Api.send("{ x: actor(slug: \"china\") { agreements(after: \"bad\") { totalCount } }"
                + " y: actor(slug: \"pakistan\") { agreements { totalCount } } }", Map.of());
        assertEquals(List.of(List.of("x", "agreements")), response.jsonPath().getList("errors.path"));
        assertTrue(response.jsonPath().getInt("data.y.agreements.totalCount") > 0);
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
