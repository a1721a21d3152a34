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
     */
    public record Finding(Fact fact, double confidence, String rule) {
    }
}
