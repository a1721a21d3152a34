package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Counts over a list are those of its elements. */
@QuarkusTest
class CountTest {

    private static final String COUNTS = "{ values count actors { id } }";

    private static Map<List<String>, Integer> counts(JsonPath answer, String path) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Map<String, Object> count : answer.<Map<String, Object>>getList(path)) {
            counts.put(strings(count.get("values")), (Integer) count.get("count"));
        }
        return counts;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    /** How often the elements of a list have each of some values. */
    private static Map<List<String>, Integer> counted(JsonPath answer, String path,
            Function<Map<String, Object>, List<List<String>>> values) {
        Map<List<String>, Integer> counts = new HashMap<>();
        answer.<Map<String, Object>>getList(path).forEach(node -> values.apply(node).forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts;
    }

    private static String start(Object date, int length) {
        return date == null ? "" : ((String) date).substring(0, Math.min(length, ((String) date).length()));
    }

    private static List<String> ids(Object actors) {
        return ((List<?>) actors).stream().map(actor -> (String) ((Map<?, ?>) actor).get("id")).toList();
    }

    @Test
    void agreementsByYearTypeAndParties() {
        JsonPath answer = Api.query("{ agreements(first: 100) { nodes { type status signedOn parties { id } }"
                + " years: countBy(keys: [YEAR, TYPE]) " + COUNTS + " status: countBy(keys: [STATUS]) " + COUNTS
                + " parties: countBy(keys: [PARTY]) " + COUNTS + " pairs: countBy(keys: [PAIR]) " + COUNTS + " } }");

        assertEquals(
                counted(answer, "agreements.nodes", node -> List.of(List.of(start(node.get("signedOn"), 4), (String) node.get("type")))),
                counts(answer, "agreements.years"));
        assertEquals(counted(answer, "agreements.nodes", node -> List.of(List.of((String) node.get("status")))),
                counts(answer, "agreements.status"));
        assertEquals(counted(answer, "agreements.nodes", node -> ids(node.get("parties")).stream().map(List::of).toList()),
                counts(answer, "agreements.parties"));
        assertEquals(counted(answer, "agreements.nodes", node -> pairs(ids(node.get("parties")))), counts(answer, "agreements.pairs"));
        for (Map<String, Object> pair : answer.<Map<String, Object>>getList("agreements.pairs")) {
            assertEquals(strings(pair.get("values")).get(0), String.join(" ", ids(pair.get("actors"))));
        }
    }

    private static List<List<String>> pairs(List<String> ids) {
        List<List<String>> pairs = new ArrayList<>();
        for (String one : ids) {
            ids.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> pairs.add(List.of(one + " " + other)));
        }
        return pairs;
    }

    @Test
    void eventsByTimePlaceAndPlover() {
        JsonPath answer = Api.query("{ events(first: 100) { nodes { plover place startOn endOn participants { actor { id } } }"
                + " months: countBy(keys: [MONTH]) " + COUNTS + " plover: countBy(keys: [PLOVER]) " + COUNTS
                + " places: countBy(keys: [PLACE]) " + COUNTS + " } }");

        Function<Map<String, Object>, String> date = node -> start(node.get("startOn") == null ? node.get("endOn") : node.get("startOn"),
                7);
        assertEquals(counted(answer, "events.nodes", node -> List.of(List.of(date.apply(node)))), counts(answer, "events.months"));
        assertEquals(counted(answer, "events.nodes", node -> List.of(List.of(start(node.get("plover"), 99)))),
                counts(answer, "events.plover"));
        assertEquals(counted(answer, "events.nodes", node -> List.of(List.of(start(node.get("place"), 99)))),
                counts(answer, "events.places"));
        List<String> months = answer.<List<String>>getList("events.months.values").stream().map(values -> values.get(0))
                .filter(month -> !month.isEmpty()).toList();
        assertEquals(months.stream().sorted().toList(), months, "by time");
        List<Integer> counts = answer.getList("events.plover.count");
        assertEquals(counts.stream().sorted((one, other) -> other - one).toList(), counts, "most first");
    }

    @Test
    void statementsByWhoSaidWhatOfWhom() {
        JsonPath answer = Api.query("{ statements(first: 100) { nodes { kind act speakers { id } onBehalfOf { id } mentions { id } }"
                + " acts: countBy(keys: [KIND, ACT]) " + COUNTS + " speakers: countBy(keys: [SPEAKER]) " + COUNTS
                + " behalf: countBy(keys: [ON_BEHALF_OF]) " + COUNTS + " mentioned: countBy(keys: [MENTIONED]) " + COUNTS + " } }");

        assertEquals(counted(answer, "statements.nodes", node -> List.of(List.of((String) node.get("kind"), start(node.get("act"), 99)))),
                counts(answer, "statements.acts"));
        Map.of("speakers", "speakers", "behalf", "onBehalfOf", "mentioned", "mentions")
                .forEach((count, field) -> assertEquals(
                        counted(answer, "statements.nodes", node -> ids(node.get(field)).stream().map(List::of).toList()),
                        counts(answer, "statements." + count), field));
    }

    @Test
    void actorsAndArticles() {
        JsonPath answer = Api.query("{ actors(first: 100) { nodes { type countryCode } countBy(keys: [TYPE, COUNTRY]) " + COUNTS + " }"
                + " articles { nodes { publishedOn } countBy(keys: [YEAR]) " + COUNTS + " } }");

        assertEquals(
                counted(answer, "actors.nodes", node -> List.of(List.of((String) node.get("type"), start(node.get("countryCode"), 3)))),
                counts(answer, "actors.countBy"));
        assertEquals(counted(answer, "articles.nodes", node -> List.of(List.of(start(node.get("publishedOn"), 4)))),
                counts(answer, "articles.countBy"));
    }

    @Test
    void publishersOfEachKindOfFact() {
        JsonPath answer = Api.query("{ articles(first: 100) { nodes { publisher kind } countBy(keys: [PUBLISHER, KIND]) " + COUNTS + " }"
                + " statements(first: 100) { nodes { article { publisher } } countBy(keys: [PUBLISHER]) " + COUNTS + " }"
                + " events(first: 100) { nodes { articles { publisher } } countBy(keys: [PUBLISHER]) " + COUNTS + " }"
                + " agreements(first: 100) { nodes { articles { publisher } } countBy(keys: [PUBLISHER]) " + COUNTS + " } }");

        assertEquals(
                counted(answer, "articles.nodes", node -> List.of(List.of(start(node.get("publisher"), 99), (String) node.get("kind")))),
                counts(answer, "articles.countBy"));
        assertEquals(
                counted(answer, "statements.nodes",
                        node -> List.of(List.of(start(((Map<?, ?>) node.get("article")).get("publisher"), 99)))),
                counts(answer, "statements.countBy"));
        for (String kind : List.of("events", "agreements")) {
            assertEquals(counted(answer, kind + ".nodes", node -> ((List<?>) node.get("articles")).stream()
                    .map(article -> List.of(start(((Map<?, ?>) article).get("publisher"), 99))).distinct().toList()),
                    counts(answer, kind + ".countBy"));
        }
    }

    @Test
    void eachOwnersListIsCountedForItself() {
        JsonPath answer = Api
                .query("{ actors(first: 100, filter: { type: [STATE] }) { nodes { name events(first: 100, filter: { from: \"2022\" })"
                        + " { totalCount nodes { type startOn endOn } countBy(keys: [YEAR, TYPE], first: 2) " + COUNTS + " } } } }");

        int counted = 0;
        for (int i = 0; i < answer.getInt("actors.nodes.size()"); i++) {
            String events = "actors.nodes[" + i + "].events";
            Map<List<String>, Integer> all = counted(answer, events + ".nodes", node -> List.of(List
                    .of(start(node.get("startOn") == null ? node.get("endOn") : node.get("startOn"), 4), (String) node.get("type"))));
            Map<List<String>, Integer> first = counts(answer, events + ".countBy");
            assertEquals(Math.min(2, all.size()), first.size());
            first.forEach((values, count) -> assertEquals(all.get(values), count));
            counted += first.size();
        }
        assertTrue(counted > 2);
    }

    @Test
    void ofAnEmptyListNothingIsCounted() {
        assertEquals(List.of(),
                Api.query("{ agreements(filter: { status: [] }) { countBy(keys: [TYPE]) " + COUNTS + " } }").getList("agreements.countBy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            keys: []                          | 'keys' is []: expected 1 to 3 different ones
            keys: [TYPE, TYPE]                | 'keys' is [TYPE, TYPE]: expected 1 to 3 different ones
            keys: [TYPE, STATUS, YEAR, PARTY] | 'keys' is [TYPE, STATUS, YEAR, PARTY]: expected 1 to 3 different ones
            keys: [TYPE], first: 1001         | 'first' is 1001: expected 0 to 1000
            keys: [TYPE], first: -1           | 'first' is -1: expected 0 to 1000
            """)
    void wrongArgumentsAreRefused(String arguments, String message) {
        var answer = Api.send("{ agreements { countBy(" + arguments + ") { count } } }", Map.of()).jsonPath();
        assertEquals(message, answer.getString("errors[0].message"));
        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
    }

    @Test
    void countsHaveTheirPrice() {
        String nested = "{ actors(first: 100) { nodes { statements { countBy(keys: [SPEAKER], first: 1000) { count actors { events(first: 100) {"
                + " countBy(keys: [YEAR], first: 1000) { count } } } } } } } }";
        assertEquals("QUERY_TOO_COSTLY", Api.send(nested, Map.of()).jsonPath().getString("errors[0].extensions.code"));
    }
}
