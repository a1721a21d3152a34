package dev.communique.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.fact.ActorType;
import dev.communique.fact.Known;

/** Somebody or something an article speaks of again and again; what it is known to be grows while the article is read. */
final class Entity {

    /** Which pronouns a person takes. */
    enum Gender {
        MALE, FEMALE, UNKNOWN
    }

    /**
     * An office of a person.
     *
     * @param title        as the article has it
     * @param words        its words in small letters
     * @param organization where the office is, or null
     * @param first        the first token of the words that prove it
     * @param last         the last one
     */
    record Role(String title, Set<String> words, Entity organization, int first, int last) {
    }

    final String name;
    final ActorType type;
    /** What was known before; null for who is new. */
    final Known known;
    /** ISO 3166-1 alpha-3 code, or null. */
    String country;
    Gender gender = Gender.UNKNOWN;
    /** Names that stand for it throughout the article: an acronym, a short form. */
    final Set<String> aliases = new LinkedHashSet<>();
    final List<Role> roles = new ArrayList<>();
    /** The organization it is a part of, and the tokens that say so; null where nothing does. */
    Entity partOf;
    int partOfFirst;
    int partOfLast;
    /** Whether it is made after a pattern ("Pakistan's foreign ministry"), so that the state acts through it. */
    boolean arm;
    /** Of a document: who speaks in it. */
    List<Entity> issuers = List.of();
    boolean document;
    /** Words of a name in small letters, of persons and organizations. */
    final Set<String> words = new LinkedHashSet<>();

    Entity(String name, ActorType type, Known known) {
        this.name = name;
        this.type = type;
        this.known = known;
    }

    boolean isPerson() {
        return type == ActorType.PERSON;
    }

    boolean isState() {
        return type == ActorType.STATE;
    }

    @Override
    public String toString() {
        return name;
    }
}
