package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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

    private static JsonPath results(String arguments, String fields) {
        return Api.query("{ searchResults(" + arguments + ") { " + fields + " } }");
    }

    @Test
    void resultsHavePagesThatFollowOneAnother() {
        int total = results("text: \"pakistan\", first: 0", "totalCount nodes { score }").getInt("searchResults.totalCount");
        assertTrue(total > 20, String.valueOf(total));
        List<String> ids = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = results("text: \"pakistan\", first: 7, after: \"" + after + "\"",
                    "nodes { item { ... on Node { id } } highlight score } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }");
            assertEquals(!after.isEmpty(), page.getBoolean("searchResults.pageInfo.hasPreviousPage"));
            ids.addAll(page.getList("searchResults.nodes.item.id"));
            more = page.getBoolean("searchResults.pageInfo.hasNextPage");
            after = page.getString("searchResults.pageInfo.endCursor");
            assertEquals(after, page.getString("searchResults.edges[-1].cursor"));
        }
        assertEquals(total, ids.size());
        assertEquals(total, new HashSet<>(ids).size());
        assertEquals(Api.query("{ search(text: \"pakistan\", first: 100) { item { ... on Node { id } } } }").getList("search.item.id"),
                ids.subList(0, Math.min(100, total)));
    }

    @Test
    void resultsAreCountedByTypeYearAndActor() {
        JsonPath counts = results("text: \"trade\", first: 100",
                "totalCount nodes { item { __typename ... on Node { id } } } types: countBy(keys: [TYPE]) { values count actors { id } }"
                        + " years: countBy(keys: [YEAR]) { values count } actors: countBy(keys: [ACTOR, TYPE], first: 5) { values count actors { id } }");

        Map<String, Integer> types = new HashMap<>();
        counts.<String>getList("searchResults.nodes.item.__typename").forEach(type -> types.merge(type.toUpperCase(), 1, Integer::sum));
        Map<String, Integer> counted = new HashMap<>();
        counts.<Map<String, Object>>getList("searchResults.types")
                .forEach(count -> counted.put((String) ((List<?>) count.get("values")).get(0), (Integer) count.get("count")));
        assertEquals(types, counted);
        List<String> years = counts.getList("searchResults.years.values.flatten()");
        assertEquals(years.stream().filter(year -> !year.isEmpty()).sorted().toList(),
                years.stream().filter(year -> !year.isEmpty()).toList());
        int total = counts.getInt("searchResults.totalCount");
        assertEquals(total, counts.<Integer>getList("searchResults.years.count").stream().mapToInt(count -> count).sum());
        assertEquals(5, counts.getList("searchResults.actors").size());
        for (Map<String, Object> count : counts.<Map<String, Object>>getList("searchResults.actors")) {
            assertEquals(((List<?>) count.get("values")).get(0), ((Map<?, ?>) ((List<?>) count.get("actors")).get(0)).get("id"));
        }
    }

    @Test
    void resultsAreOfTheTypesAndDaysThatAreAskedFor() {
        JsonPath found = results("text: \"pakistan\", types: [AGREEMENT], from: \"2022\", to: \"2023\", first: 100",
                "totalCount nodes { item { ... on Agreement { signedOn inForceOn reportedOn } } } countBy(keys: [YEAR, TYPE]) { values }");
        assertTrue(found.getInt("searchResults.totalCount") > 0);
        for (Map<String, String> agreement : found.<Map<String, String>>getList("searchResults.nodes.item")) {
            String day = Stream.of("signedOn", "inForceOn", "reportedOn").map(agreement::get).filter(Objects::nonNull).findFirst()
                    .orElseThrow();
            assertTrue(day.startsWith("2022") || day.startsWith("2023"), day);
        }
        assertEquals(Set.of("AGREEMENT"), Set.copyOf(found.<String>getList("searchResults.countBy.values.collect { it[1] }")));
        assertEquals(0, results("text: \"pakistan\", types: []", "totalCount countBy(keys: [TYPE]) { count }")
                .getInt("searchResults.totalCount"));
    }

    @Test
    void wrongArgumentsOfResultsAreRefused() {
        for (String arguments : List.of("text: \" \"", "text: \"a\", first: 101", "text: \"a\", after: \"x\"",
                "text: \"a\", from: \"2021\", to: \"2020\"")) {
            assertEquals(Set.of("BAD_USER_INPUT"), codes("{ searchResults(" + arguments + ") { totalCount } }"), arguments);
        }
        for (String arguments : List.of("keys: []", "keys: [TYPE, TYPE]", "keys: [TYPE], first: 1001")) {
            assertEquals(Set.of("BAD_USER_INPUT"), codes("{ searchResults(text: \"a\") { countBy(" + arguments + ") { count } } }"),
                    arguments);
        }
    }

    private static Set<String> codes(String query) {
        return Set.copyOf(Api.send(query, Map.of()).jsonPath().<String>getList("errors.extensions.code"));
    }
}
