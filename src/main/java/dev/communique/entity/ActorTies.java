package dev.communique.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whom an actor is tied to by agreements, events and statements that both have part in: counted by the load, not by each question. */
@Entity
@Table(name = "actor_ties")
public class ActorTies extends Stored {

    private static final String ACTOR = "actor:";

    /**
     * A tie to another actor.
     *
     * @param actor      the id of the other one
     * @param agreements how many agreements both are party to
     * @param events     how many events both took part in
     * @param statements how many statements both have part in
     */
    public record Tie(String actor, int agreements, int events, int statements) {

        /** How close it is. */
        public int weight() {
            return agreements + events + statements;
        }
    }

    @Id
    @Column(name = "actor_id")
    public String actorId;

    /** Whom it is tied to, closest first: a line for each with its slug and the three numbers. */
    public String ties;

    /** Packs ties, closest first. */
    public static String pack(List<Tie> closestFirst) {
        return closestFirst.stream().map(tie -> tie.actor().substring(ACTOR.length()) + " " + tie.agreements() + " " + tie.events() + " "
                + tie.statements()).collect(Collectors.joining("\n"));
    }

    /** The closest ties, closest first. */
    public List<Tie> closest(int most) {
        List<Tie> closest = new ArrayList<>();
        for (int from = 0; from < ties.length() && closest.size() < most;) {
            int line = ties.indexOf('\n', from);
            int end = line < 0 ? ties.length() : line;
            String[] parts = ties.substring(from, end).split(" ");
            closest.add(new Tie(ACTOR + parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
            from = end + 1;
        }
        return closest;
    }

    /** All whom it is tied to, closest first. */
    public List<Tie> all() {
        return closest(Integer.MAX_VALUE);
    }
}
