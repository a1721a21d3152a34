package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.communique.fact.PartialDate;
import io.quarkus.test.junit.QuarkusTest;

/** The timeline, over the seeds. */
@QuarkusTest
class TimelineTest {

    private static List<Map<String, Object>> timeline(Map<String, ?> variables) {
        return Api.ask("timeline", variables).getList("timeline");
    }

    private static String date(Map<String, Object> item) {
        return (String) Stream.of("signedOn", "inForceOn", "startOn", "endOn", "saidOn").map(item::get).filter(date -> date != null)
                .findFirst().orElseThrow();
    }

    @Test
    void hasEverythingThatHasADateOldestFirst() {
        List<Map<String, Object>> items = timeline(Map.of("first", 100));
        List<String> dates = items.stream().map(TimelineTest::date).toList();
        assertEquals(dates.stream().sorted().toList(), dates);
        Set<Object> dated = new HashSet<>();
        Api.query("{ agreements(first: 100) { nodes { id signedOn inForceOn } } events(first: 100) { nodes { id startOn endOn } }"
                + " statements(first: 100) { nodes { id saidOn } } }").<Map<String, Map<String, List<Map<String, Object>>>>>get("")
                .values()
                .forEach(page -> page.get("nodes").stream().filter(node -> node.values().stream().filter(v -> v != null).count() > 1)
                        .forEach(node -> dated.add(node.get("id"))));
        assertEquals(dated, Set.copyOf(items.stream().map(item -> item.get("id")).toList()));
        assertEquals(Set.of("Agreement", "Event", "Statement"), Set.copyOf(items.stream().map(item -> item.get("__typename")).toList()));
        assertEquals(items.subList(0, 3), timeline(Map.of("first", 3)));
    }

    @Test
    void endsAndStartsWhereItIsToldTo() {
        List<Map<String, Object>> items = timeline(Map.of("from", "2019", "to", "2023-01-18", "first", 100));
        assertTrue(items.size() > 0);
        for (Map<String, Object> item : items) {
            String end = item.get("endOn") == null ? date(item) : (String) item.get("endOn");
            assertTrue(end.compareTo("2019") >= 0 && date(item).compareTo("2023-01-18") <= 0, item.toString());
        }
        assertEquals(List.of(), timeline(Map.of("from", "1700", "to", "1701")));
    }

    @Test
    void hasOnlyWhatAllTheActorsTakePartIn() {
        List<Map<String, Object>> items = timeline(Map.of("actors", List.of("actor:china", "actor:pakistan"), "first", 100));
        assertTrue(items.size() > 0);
        for (Map<String, Object> item : items) {
            List<Object> ids = new ArrayList<>();
            collectIds(item, ids);
            assertTrue(ids.containsAll(List.of("actor:china", "actor:pakistan")), item.toString());
        }
        assertEquals(List.of(), timeline(Map.of("actors", List.of("actor:atlantis"))));
    }

    /** Whether a date may be one of the days of a range; {@code end} is when it was over. */
    private static boolean isWithin(String start, String end, String from, String to) {
        return (from == null || !new PartialDate(end).lastDay().isBefore(new PartialDate(from).firstDay()))
                && (to == null || !new PartialDate(start).firstDay().isAfter(new PartialDate(to).lastDay()));
    }

    @Test
    void isTheSameWhicheverRangeAndActorsAreAskedFor() {
        List<Map<String, Object>> all = timeline(Map.of("first", 100));
        for (String from : List.of("1949", "2009", "2009-02", "2022-01-02", "2023", "2023-01", "2023-01-19", "2031")) {
            for (String to : Arrays.asList("2019", "2022-01", "2023-01-18", null)) {
                if (to != null && new PartialDate(to).lastDay().isBefore(new PartialDate(from).firstDay())) {
                    continue;
                }
                for (List<String> actors : List.of(List.<String>of(), List.of("actor:china"), List.of("actor:pakistan", "actor:china"))) {
                    List<Map<String, Object>> expected = all.stream()
                            .filter(item -> isWithin(date(item), item.get("endOn") == null ? date(item) : (String) item.get("endOn"), from,
                                    to))
                            .filter(item -> {
                                List<Object> ids = new ArrayList<>();
                                collectIds(item, ids);
                                return ids.containsAll(actors);
                            }).toList();
                    Map<String, Object> variables = new HashMap<>(Map.of("from", from, "actors", actors, "first", 100));
                    variables.put("to", to);
                    List<Map<String, Object>> items = timeline(variables);
                    assertEquals(expected.stream().map(TimelineTest::date).toList(), items.stream().map(TimelineTest::date).toList());
                    assertEquals(Set.copyOf(expected), Set.copyOf(items), variables.toString());
                }
            }
        }
    }

    private static void collectIds(Object value, List<Object> ids) {
        if (value instanceof Map<?, ?> map) {
            ids.add(map.get("id"));
            map.values().forEach(child -> collectIds(child, ids));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> collectIds(child, ids));
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ timeline(from: \"2024\", to: \"2023\") { __typename } }"));
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ timeline(actors: [\"china\"]) { __typename } }"));
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ timeline(first: 101) { __typename } }"));
    }

    private static List<String> codes(String query) {
        return Api.send(query, Map.of()).jsonPath().getList("errors.extensions.code");
    }
}
