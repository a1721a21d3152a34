package dev.communique.extraction.coreference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.lexicon.WordLists;

/** Which offices states have: where the words of a text don't tell whose president somebody is, it is not that of a kingdom. */
final class StateOffices {

    /** Codes of states by the words of an office that they don't have. */
    private static final Map<List<String>, Set<String>> LACKING = codes("LACKING");
    /** Codes of states by the words of an office that only they have. */
    private static final Map<List<String>, Set<String>> ONLY = codes("ONLY");

    private StateOffices() {
    }

    private static Map<List<String>, Set<String>> codes(String heading) {
        Map<List<String>, Set<String>> codes = new HashMap<>();
        for (String line : WordLists.inLines("state-offices.txt", heading)) {
            String[] fields = WordLists.fields(line);
            codes.put(words(fields[0]), Set.copyOf(words(fields[1])));
        }
        return Map.copyOf(codes);
    }

    private static List<String> words(String field) {
        return Arrays.asList(field.split(" "));
    }

    /** The one of some states that has an office which only a few states have; null where it is no such office, or several have it. */
    static Entity soleOwner(Set<Entity> states, Role office) {
        for (Map.Entry<List<String>, Set<String>> only : ONLY.entrySet()) {
            if (office.words().containsAll(only.getKey())) {
                List<Entity> owners = states.stream().filter(state -> state.country() != null && only.getValue().contains(state.country()))
                        .toList();
                return owners.size() == 1 ? owners.get(0) : null;
            }
        }
        return null;
    }

    /** Whether a state can have an office, as far as it is known; any state can have one that no list tells of. */
    static boolean canHave(Entity state, Role office) {
        if (state.country() == null) { // one of the register that has no code
            return true;
        }
        for (Map.Entry<List<String>, Set<String>> lacking : LACKING.entrySet()) {
            if (office.words().containsAll(lacking.getKey()) && lacking.getValue().contains(state.country())) {
                return false;
            }
        }
        for (Map.Entry<List<String>, Set<String>> only : ONLY.entrySet()) {
            if (office.words().containsAll(only.getKey()) && !only.getValue().contains(state.country())) {
                return false;
            }
        }
        return true;
    }
}
