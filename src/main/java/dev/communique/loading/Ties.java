package dev.communique.loading;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.communique.entity.Actor;
import dev.communique.entity.ActorTies;
import dev.communique.entity.ActorTies.Tie;

/** Counts which actors have part in the same agreements, events and statements. */
final class Ties {

    /** A fact ties only so many of its actors to one another: a guard against lists without end. */
    private static final int MOST_OF_A_FACT = 100;

    private static final Comparator<Tie> CLOSEST_FIRST = Comparator.comparing(Tie::weight).reversed().thenComparing(Tie::actor);

    /** What ties actors. */
    enum Kind {
        AGREEMENT, EVENT, STATEMENT
    }

    private static final class Counts {
        private final int[] of = new int[Kind.values().length];
    }

    private final Map<Actor, Map<Actor, Counts>> ties = new LinkedHashMap<>();
    private final Map<Actor, Integer> facts = new HashMap<>();

    /** Notes who has part in a fact, each once. */
    void add(Kind kind, Collection<Actor> actors) {
        actors.stream().distinct().forEach(actor -> facts.merge(actor, 1, Integer::sum));
        List<Actor> some = actors.stream().distinct().limit(MOST_OF_A_FACT).toList();
        for (Actor one : some) {
            for (Actor other : some) {
                if (one != other) {
                    ties.computeIfAbsent(one, key -> new LinkedHashMap<>()).computeIfAbsent(other, key -> new Counts()).of[kind
                            .ordinal()]++;
                }
            }
        }
    }

    /** In how many facts an actor has part. */
    int facts(Actor actor) {
        return facts.getOrDefault(actor, 0);
    }

    /** Makes a row for each actor that is tied to any. */
    void each(Consumer<ActorTies> consumer) {
        ties.forEach((actor, others) -> {
            ActorTies row = new ActorTies();
            row.actorId = actor.id;
            row.ties = ActorTies.pack(others.entrySet().stream().map(other -> tie(other.getKey(), other.getValue())).sorted(CLOSEST_FIRST)
                    .toList());
            consumer.accept(row);
        });
    }

    private static Tie tie(Actor other, Counts counts) {
        return new Tie(other.id, counts.of[0], counts.of[1], counts.of[2]);
    }
}
