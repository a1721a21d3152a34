package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.NamedInText;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;

/** Finds the two states that a whole document is about, for what it tells of nobody: "Two memoranda were concluded." */
public final class TwoSides {

    private TwoSides() {
    }

    /**
     * The two states that a headline names, or else the only two that a text speaks of; empty where there are fewer or more.
     *
     * @param title the headline, or null
     */
    public static List<Entity> of(String title, List<Sentence> sentences, EntityIndex index) {
        List<Entity> named = title == null ? List.of() : NamedInText.allNamed(title, index).stream().filter(Entity::isState).toList();
        if (named.size() == 2) {
            return named;
        }
        Set<Entity> states = new LinkedHashSet<>();
        for (Sentence sentence : sentences) {
            for (Chunk chunk : sentence.chunks()) {
                if (chunk.isMention()) {
                    chunk.mention().entities().forEach(entity -> add(entity, states));
                    add(chunk.mention().owner(), states);
                }
            }
        }
        return states.size() == 2 ? List.copyOf(states) : List.of();
    }

    private static void add(Entity entity, Set<Entity> states) {
        Entity state = entity == null || entity.isState() ? entity : entity.isPerson() ? Offices.organization(entity) : null;
        if (state != null && state.isState()) {
            states.add(state);
        }
    }
}
