package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Chains between actors, over the seeds. */
@QuarkusTest
class PathsTest {

    private static List<Map<String, Object>> paths(Map<String, ?> variables) {
        return Api.ask("paths", variables).getList("paths");
    }

    @Test
    @SuppressWarnings("unchecked")
    void eachStepIsProvenByWhatBothHavePartIn() {
        List<String> actors = Api.query("{ actors(first: 100) { nodes { id } } }").getList("actors.nodes.id");
        int longest = 0;
        for (String to : actors.stream().filter(actor -> !actor.equals("actor:china")).toList()) {
            for (Map<String, Object> path : paths(Map.of("from", "actor:china", "to", to))) {
                List<Map<String, Map<String, Object>>> steps = (List<Map<String, Map<String, Object>>>) path.get("steps");
                assertEquals(path.get("length"), steps.size());
                assertEquals("actor:china", steps.get(0).get("from").get("id"));
                assertEquals(to, steps.get(steps.size() - 1).get("to").get("id"));
                longest = Math.max(longest, steps.size());
                for (int i = 0; i < steps.size(); i++) {
                    List<Object> ids = new ArrayList<>();
                    collectIds(steps.get(i).get("via"), ids);
                    assertTrue(ids.contains(steps.get(i).get("from").get("id")) && ids.contains(steps.get(i).get("to").get("id")),
                            steps.get(i).toString());
                    assertTrue(i == 0 || steps.get(i).get("from").equals(steps.get(i - 1).get("to")));
                }
            }
        }
        assertTrue(longest > 1, "the seeds have actors more than a step from China");
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
    void neighboursAreTiedByEachFactOnce() {
        List<Map<String, Object>> paths = paths(Map.of("from", "actor:china", "to", "actor:pakistan", "first", 100));
        assertTrue(paths.size() > 3);
        assertEquals(paths.size(), new HashSet<>(paths).size());
        assertTrue(paths.stream().allMatch(path -> path.get("length").equals(1)));
        assertEquals(paths.subList(0, 2), paths(Map.of("from", "actor:china", "to", "actor:pakistan", "first", 2)));
    }

    @Test
    void endWhereTheyAreToldTo() {
        assertEquals(List.of(), paths(Map.of("from", "actor:china", "to", "actor:atlantis")));
        assertEquals(List.of(), paths(Map.of("from", "actor:china", "to", "actor:pakistan", "first", 0)));
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ paths(from: \"actor:china\", to: \"actor:china\") { length } }"));
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ paths(from: \"actor:china\", to: \"china\") { length } }"));
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ paths(from: \"actor:china\", to: \"actor:x\", maxLength: 7) { length } }"));
        assertEquals(List.of("BAD_USER_INPUT"), codes("{ paths(from: \"actor:china\", to: \"actor:x\", maxLength: 0) { length } }"));
    }

    private static List<String> codes(String query) {
        return Api.send(query, Map.of()).jsonPath().getList("errors.extensions.code");
    }
}
