package dev.communique.extraction.coreference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/** Who is known to have led a state, for texts that call him only "President Xi"; a list in {@code leaders.txt}, by years. */
final class Leaders {

    /** How long after his term somebody is still called by his office. */
    private static final int AFTER = 1;
    /** Words that may stand in such an office besides. */
    private static final Set<String> BESIDE = WordLists.words("leaders.txt", "BESIDE");
    /** States whose people are called by the first of their names. */
    private static final Set<String> CALLED_BY_FIRST = Set.copyOf(WordLists.phrases("leaders.txt", "CALLED_BY_FIRST"));
    private static final Pattern TERM = Pattern.compile("(.+) (\\d{4})-(\\d{4})?");
    private static final List<Leader> LEADERS = WordLists.inLines("leaders.txt", "LEADERS").stream().flatMap(line -> {
        String[] parts = line.split(" \\| ");
        return Arrays.stream(parts[2].split(", ")).map(who -> leader(parts[0], parts[1], who));
    }).toList();

    /**
     * Somebody who led a state.
     *
     * @param state   code of the state
     * @param offices the words of each office that he had, of which texts have all
     * @param name    the words of his name, folded
     * @param to      the last year; far off where it is open
     */
    private record Leader(String state, List<Set<String>> offices, List<String> name, int from, int to) {

        /** By the full name, with or without what stands within, by the end of it ("al-Assad"), or where people are called by the first name, by that. */
        boolean isCalled(List<String> words) {
            String first = words.get(0);
            boolean ends = words.size() <= name.size() && name.subList(name.size() - words.size(), name.size()).equals(words);
            boolean start = words.size() == 1 && CALLED_BY_FIRST.contains(state) && first.equals(name.get(0));
            boolean full = words.size() > 1 && first.equals(name.get(0)) && words.get(words.size() - 1).equals(name.get(name.size() - 1));
            return ends || start || full;
        }

        /** Whether an office is one of his, and no other with the same words: a "home secretary" is none of state. */
        boolean had(Role office) {
            return offices.stream().anyMatch(words -> office.words().containsAll(words)
                    && office.words().stream().allMatch(word -> words.contains(word) || BESIDE.contains(word)));
        }
    }

    private Leaders() {
    }

    private static Leader leader(String state, String offices, String who) {
        Matcher term = TERM.matcher(who);
        if (!term.matches()) {
            throw new IllegalStateException("leaders.txt: " + who);
        }
        List<Set<String>> words = Arrays.stream(offices.split("/")).map(office -> Set.of(office.split(" "))).toList();
        int to = term.group(3) == null ? Integer.MAX_VALUE - AFTER : Integer.parseInt(term.group(3));
        return new Leader(state, words, words(term.group(1)), Integer.parseInt(term.group(2)), to);
    }

    private static List<String> words(String name) {
        return List.of(Names.key(name).split(" "));
    }

    /**
     * The state that somebody with an office is known to lead.
     *
     * @param on the day of the text, or null
     * @return code of the state; null where nobody of that name has such an office then, or several have
     */
    static String state(Entity person, Role office, PartialDate on) {
        List<String> name = words(person.name());
        int year = on == null ? -1 : Integer.parseInt(on.toString().substring(0, 4));
        List<String> states = LEADERS.stream().filter(leader -> leader.isCalled(name) && leader.had(office))
                .filter(leader -> year < 0 || leader.from <= year && year <= leader.to + AFTER).map(Leader::state).distinct().toList();
        return states.size() == 1 ? states.get(0) : null;
    }
}
