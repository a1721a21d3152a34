package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Finds the shortest chains between two actors: breadth first from both ends, a level at a time, whichever end has fewer actors to go
 * on from, until the two meet.
 */
public final class Chains {

    /** Finds all who are tied to some actors, and tells of each tie. */
    public interface Ties {
        void of(Collection<String> actors, BiConsumer<String, String> tie);
    }

    private static final int MOST_ACTORS_PER_LEVEL = 2_000;

    /** What is reached from one end, and from whom on its nearest side. */
    private static final class Side {

        private final Map<String, Set<String>> nearer = new HashMap<>();
        private Set<String> outermost;
        private int depth;

        Side(String end) {
            outermost = Set.of(end);
            nearer.put(end, Set.of());
        }

        void widen(Ties ties) {
            if (outermost.size() > MOST_ACTORS_PER_LEVEL) {
                throw new TooMuch("more than " + MOST_ACTORS_PER_LEVEL + " actors are " + depth + " steps away: lower 'maxLength'");
            }
            Map<String, Set<String>> next = new HashMap<>();
            ties.of(outermost, (from, to) -> {
                if (!nearer.containsKey(to)) {
                    next.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
                }
            });
            nearer.putAll(next);
            outermost = next.keySet();
            depth++;
        }

        /** The ways from an actor to this end, each without the actor. */
        List<List<String>> ways(String actor, int most) {
            if (nearer.get(actor).isEmpty()) {
                return List.of(List.of());
            }
            List<List<String>> ways = new ArrayList<>();
            for (String next : nearer.get(actor)) {
                for (List<String> rest : ways(next, most - ways.size())) {
                    List<String> way = new ArrayList<>(List.of(next));
                    way.addAll(rest);
                    ways.add(way);
                }
                if (ways.size() >= most) {
                    break;
                }
            }
            return ways;
        }
    }

    private Chains() {
    }

    /**
     * The shortest chains, each a list of actors with both ends; none where there is no chain of at most that many steps.
     *
     * @throws TooMuch where too many actors would have to be looked at
     */
    public static List<List<String>> between(String from, String to, int maxLength, int most, Ties ties) {
        Side start = new Side(from);
        Side end = new Side(to);
        while (start.depth + end.depth < maxLength && !start.outermost.isEmpty() && !end.outermost.isEmpty()) {
            (start.outermost.size() <= end.outermost.size() ? start : end).widen(ties);
            Set<String> meeting = new TreeSet<>(start.outermost);
            meeting.retainAll(end.outermost);
            if (!meeting.isEmpty()) {
                return joined(start, meeting, end, most);
            }
        }
        return List.of();
    }

    private static List<List<String>> joined(Side start, Set<String> meeting, Side end, int most) {
        Set<List<String>> chains = new LinkedHashSet<>();
        for (String actor : meeting) {
            for (List<String> before : start.ways(actor, most)) {
                for (List<String> after : end.ways(actor, most)) {
                    if (chains.size() == most) {
                        return List.copyOf(chains);
                    }
                    List<String> chain = new ArrayList<>(before);
                    Collections.reverse(chain);
                    chain.add(actor);
                    chain.addAll(after);
                    chains.add(chain);
                }
            }
        }
        return List.copyOf(chains);
    }

    /** The pairs of neighbours in chains. */
    public static Set<List<String>> steps(List<List<String>> chains) {
        Set<List<String>> steps = new HashSet<>();
        for (List<String> chain : chains) {
            for (int i = 1; i < chain.size(); i++) {
                steps.add(chain.subList(i - 1, i + 1));
            }
        }
        return steps;
    }
}
