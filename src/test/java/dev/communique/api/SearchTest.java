package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The search, over the seeds as they are stored. */
@QuarkusTest
class SearchTest {

    private static List<String> found(String text, String... types) {
        Map<String, ?> variables = types.length == 0 ? Map.of("text", text) : Map.of("text", text, "types", List.of(types));
        return Api.ask("search", variables).getList("search.item.id");
    }

    @Test
    void findsEachKindByItsOwnWords() {
        assertEquals("actor:china", found("Beijing").get(0));
        assertEquals("actor:china", found("BEIJ*", "ACTOR").get(0));
        for (String kind : List.of("ARTICLE", "ACTOR", "AGREEMENT", "EVENT", "STATEMENT")) {
            List<String> ids = found("pakistan", kind);
            assertTrue(ids.size() > 0, kind);
            assertTrue(ids.stream().allMatch(id -> id.startsWith(kind.toLowerCase() + ":")), ids.toString());
        }
    }

    @Test
    void findsEveryArticleByItsHeadlineAndEveryActorByItsAliases() {
        JsonPath articles = Api.query("{ articles(first: 100) { nodes { id title } } }");
        for (Map<String, String> article : articles.<Map<String, String>>getList("articles.nodes")) {
            assertEquals(article.get("id"), found("\"" + article.get("title") + "\"", "ARTICLE").get(0));
        }
        JsonPath actors = Api.query("{ actors(first: 100) { nodes { id name aliases } } }");
        for (Map<String, Object> actor : actors.<Map<String, Object>>getList("actors.nodes")) {
            for (Object alias : (List<?>) actor.get("aliases")) {
                assertTrue(found("\"" + alias + "\"", "ACTOR").contains(actor.get("id")), alias + " of " + actor);
            }
        }
    }

    @Test
    void isRankedAndMarked() {
        JsonPath answer = Api.ask("search", Map.of("text", "free trade agreement"));
        List<Float> scores = answer.getList("search.score");
        assertTrue(scores.size() > 1);
        assertEquals(scores.stream().sorted((one, other) -> other.compareTo(one)).toList(), scores);
        assertTrue(answer.<String>getList("search.highlight").get(0).contains("<mark>"), answer.prettify());
        assertEquals(scores.size(), new HashSet<>(answer.<String>getList("search.item.id")).size());
    }

    @Test
    void answersAsManyAsAreAskedFor() {
        assertEquals(3, Api.ask("search", Map.of("text", "pakistan", "first", 3)).getList("search").size());
        assertEquals(List.of(), found("pakistan atlantis"));
        assertEquals(List.of(), Api.query("{ search(text: \"pakistan\", types: []) { score } }").getList("search"));
        assertEquals(Set.of("BAD_USER_INPUT"), codes("{ search(text: \" \") { score } }"));
        assertEquals(Set.of("BAD_USER_INPUT"), codes("{ search(text: \"a\", first: 101) { score } }"));
        assertEquals(Set.of("BAD_USER_INPUT"), codes("{ search(text: \"" + "a".repeat(201) + "\") { score } }"));
    }

    private static Set<String> codes(String query) {
        return Set.copyOf(Api.send(query, Map.of()).jsonPath().<String>getList("errors.extensions.code"));
    }
}
