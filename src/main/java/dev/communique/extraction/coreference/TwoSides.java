package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.NamedInText;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.DocumentKind;

/** Finds the two states that a whole document is about, for what it tells of nobody: "Two memoranda were concluded." */
public final class TwoSides {

    private static final Set<String> ABOUT = WordLists.words("documents.txt", "ABOUT");
    private static final Set<String> OWN = WordLists.words("documents.txt", "OWN");
    private static final Set<String> OCCASION = WordLists.words("agreements.txt", "OCCASION");

    private TwoSides() {
    }

    /**
     * The two states that the headline of a joint declaration names before what it is about; empty where there are fewer or more.
     *
     * @param title the headline, or null
     */
    public static List<Entity> issuing(String title, EntityIndex index) {
        List<Token> tokens = title == null ? List.of() : Tokens.of(title);
        int about = 0;
        while (about < tokens.size() && !ABOUT.contains(tokens.get(about).lower())) {
            about++;
        }
        boolean own = tokens.stream().skip(about).anyMatch(token -> OWN.contains(Words.singular(token.lower()))); // "on the visit of … to …"
        String before = about == tokens.size() ? title : title.substring(0, tokens.get(about).start());
        boolean nobody = before == null || NamedInText.allNamed(before, index).isEmpty();
        List<Entity> issuing = title == null ? List.of() : named(own && nobody ? title : before, index);
        return issuing.size() == 2 ? issuing : List.of();
    }

    /**
     * The two states that a headline names, or else the only two that a text speaks of, where it is a declaration or readout, or tells of a
     * visit or meeting of both; empty where there are fewer or more.
     *
     * @param title the headline, or null
     */
    public static List<Entity> of(String title, DocumentKind kind, List<Sentence> sentences, List<Token> tokens, EntityIndex index) {
        List<Entity> named = title == null ? List.of() : named(title, index);
        if (kind == DocumentKind.COMMUNIQUE && !named.isEmpty()) {
            return issuing(title, index);
        }
        if (named.size() == 2) {
            return named;
        }
        List<Entity> only = only(sentences);
        boolean both = kind == DocumentKind.COMMUNIQUE || kind == DocumentKind.READOUT
                || sentences.stream().anyMatch(sentence -> isOccasion(sentence, tokens) && states(sentence).size() == 2);
        return both ? only : List.of();
    }

    private static List<Entity> named(String text, EntityIndex index) {
        return NamedInText.allNamed(text, index).stream().filter(Entity::isState).toList();
    }

    private static List<Entity> only(List<Sentence> sentences) {
        Set<Entity> states = new LinkedHashSet<>();
        sentences.forEach(sentence -> states.addAll(states(sentence)));
        return states.size() == 2 ? List.copyOf(states) : List.of();
    }

    private static Set<Entity> states(Sentence sentence) {
        Set<Entity> states = new LinkedHashSet<>();
        for (Chunk chunk : sentence.chunks()) {
            if (chunk.isMention()) {
                chunk.mention().entities().forEach(entity -> add(entity, states));
                add(chunk.mention().owner(), states);
            }
        }
        return states;
    }

    private static boolean isOccasion(Sentence sentence, List<Token> tokens) {
        return tokens.subList(sentence.first(), sentence.last() + 1).stream()
                .anyMatch(token -> OCCASION.contains(Words.singular(token.lower())));
    }

    private static void add(Entity entity, Set<Entity> states) {
        Entity state = entity == null || entity.isState() ? entity : entity.isPerson() ? Offices.organization(entity) : null;
        if (state != null && state.isState()) {
            states.add(state);
        }
    }
}
