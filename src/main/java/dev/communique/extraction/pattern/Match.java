package dev.communique.extraction.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;

/**
 * A place in a tree where a rule holds.
 *
 * @param rule      the rule
 * @param sentence  the sentence
 * @param node      the word that tells it
 * @param arguments what stands around that word
 * @param nodes     the words that fill each role, by its name
 */
public record Match(Rule rule, ParsedSentence sentence, int node, Arguments arguments, Map<String, List<Integer>> nodes) {

    /** The role of those who all do the same, of whom each must be meant by its word. */
    private static final String ALIKE = "participant";

    /** The role of who does it: not those whom the words around a thing name. */
    private static final String ACTING = "initiator";

    /** Who fills a role, each once: whoever the words mean, else those whom the words that belong to them name. */
    public List<Entity> who(String role) {
        LinkedHashSet<Entity> who = new LinkedHashSet<>();
        for (int node : nodes(role)) {
            who.addAll(switch (role) {
                case ALIKE -> Referents.at(sentence, node);
                case ACTING -> Referents.acting(sentence, node);
                default -> Referents.around(sentence, node);
            });
        }
        return new ArrayList<>(who);
    }

    /** The words that fill a role. */
    public List<Integer> nodes(String role) {
        return nodes.getOrDefault(role, List.of());
    }
}
