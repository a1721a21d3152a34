package dev.communique.extraction;

import java.util.List;

import dev.communique.fact.ActorType;
import dev.communique.fact.Fact;
import dev.communique.fact.Passage;

/**
 * What was read out of an article: who is in it, where they are named, and what is told of them. Facts and mentions refer to actors by
 * {@link Actor#name}.
 */
public record Extraction(List<Actor> actors, List<Mentioned> mentions, List<Finding> findings) {

    /** Of an article that tells nothing. */
    public static final Extraction NONE = new Extraction(List.of(), List.of(), List.of());

    /**
     * Somebody in the article.
     *
     * @param name    canonical name
     * @param country ISO 3166-1 alpha-3 code, or null
     * @param aliases other names, which mean this actor wherever the corpus has them
     * @param known   whether the register or the built-in lists have it
     */
    public record Actor(String name, ActorType type, String country, List<String> aliases, boolean known) {
    }

    /** A place where an actor is named or meant. */
    public record Mentioned(String actor, Passage passage) {
    }

    /**
     * A fact.
     *
     * @param confidence how sure the rule is that found it, above 0 and below 1
     * @param rule       the name of that rule, without line breaks, or null
     * @param reading    in which way it was read
     */
    public record Finding(Fact fact, double confidence, String rule, Reading reading) {

        /** A fact of which nobody asks in which way it was read. */
        public Finding(Fact fact, double confidence, String rule) {
            this(fact, confidence, rule, new Reading("", "", confidence));
        }
    }

    /**
     * In which way a fact was read.
     *
     * @param kind   of fact, as {@code confidence.txt} calls it
     * @param way    a rule, a role, a kind of statement
     * @param stated how sure its reader says it is
     */
    public record Reading(String kind, String way, double stated) {

        /** How sure such a fact is, where of {@code read} facts that were read in this way {@code right} were right. */
        public double confidence(int right, int read) {
            return Confidence.of(right, read, stated);
        }

        double confidence() {
            return Confidence.of(kind, way, stated);
        }
    }
}
