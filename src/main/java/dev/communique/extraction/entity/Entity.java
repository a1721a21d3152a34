package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.fact.ActorType;
import dev.communique.fact.Known;

/** Somebody or something an article speaks of again and again; what it is known to be grows while the article is read. */
public final class Entity {

    /** Which pronouns a person takes. */
    public enum Gender {
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
     * @param assumed      whether its words don't tell the organization, which was concluded from what stands around them
     */
    public record Role(String title, Set<String> words, Entity organization, int first, int last, boolean assumed) {

        /** An office whose own words tell where it is. */
        public Role(String title, Set<String> words, Entity organization, int first, int last) {
            this(title, words, organization, first, last, false);
        }

        /** The same office, of an organization. */
        public Role of(Entity other, boolean isAssumed) {
            return new Role(title, words, other, first, last, isAssumed);
        }

        /** Whether the words between two tokens, both included, tell this office and whose it is. */
        public boolean isToldBetween(int from, int to) {
            return organization != null && !assumed && first >= from && last <= to;
        }
    }

    private final String name;
    private final ActorType type;
    private final Known known;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<Role> roles = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private String country;
    private Gender gender = Gender.UNKNOWN;
    private Entity partOf;
    private int partOfFirst;
    private int partOfLast;
    private boolean arm;
    private boolean document;
    private List<Entity> issuers = List.of();

    Entity(String name, ActorType type, Known known) {
        this.name = name;
        this.type = type;
        this.known = known;
    }

    /** The name by which it is called in facts. */
    public String name() {
        return name;
    }

    /** What it is. */
    public ActorType type() {
        return type;
    }

    /** What was known before; null for who is new. */
    public Known known() {
        return known;
    }

    /** ISO 3166-1 alpha-3 code, or null. */
    public String country() {
        return country;
    }

    /** Which pronouns a person takes, as far as that is known. */
    public Gender gender() {
        return gender;
    }

    /** Names that stand for it throughout the article: an acronym, a short form. */
    public Set<String> aliases() {
        return Collections.unmodifiableSet(aliases);
    }

    /** The offices of a person, as they were found. */
    public List<Role> roles() {
        return Collections.unmodifiableList(roles);
    }

    /** The organization it is a part of; null where nothing says so. */
    public Entity partOf() {
        return partOf;
    }

    /** Index of the first token that says what it is a part of. */
    public int partOfFirst() {
        return partOfFirst;
    }

    /** Index of the last token that says what it is a part of. */
    public int partOfLast() {
        return partOfLast;
    }

    /** Whether it is made after a pattern ("Pakistan's foreign ministry"), so that the state acts through it. */
    public boolean isArm() {
        return arm;
    }

    /** Whether it is a document that speaks, and so nobody who acts. */
    public boolean isDocument() {
        return document;
    }

    /** Of a document: who speaks in it. */
    public List<Entity> issuers() {
        return issuers;
    }

    /** Words of a name in small letters, of persons and organizations. */
    public Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /** Whether it is a person. */
    public boolean isPerson() {
        return type == ActorType.PERSON;
    }

    /** Whether it is a state. */
    public boolean isState() {
        return type == ActorType.STATE;
    }

    /** Says which pronouns a person takes. */
    public void assume(Gender of) {
        gender = of;
    }

    /** Says to which country it belongs: an ISO 3166-1 alpha-3 code, or null. */
    public void assume(String of) {
        country = of;
    }

    /** Says what it is a part of, and which tokens tell. */
    public void join(Entity whole, int first, int last) {
        partOf = whole;
        partOfFirst = first;
        partOfLast = last;
    }

    /** Puts an office in the place of another one. */
    public void replaceRole(int at, Role role) {
        roles.set(at, role);
    }

    /** Adds an office. */
    void add(Role role) {
        roles.add(role);
    }

    /** Adds a name that stands for it throughout the article. */
    void addAlias(String alias) {
        aliases.add(alias);
    }

    /** Adds a word of its name. */
    void addWord(String word) {
        words.add(word);
    }

    /** Says that it is made after a pattern, so that its state acts through it. */
    void becomeArm() {
        arm = true;
    }

    /** Says that it is a document in which somebody speaks. */
    void becomeDocument(List<Entity> of) {
        document = true;
        issuers = of;
    }

    @Override
    public String toString() {
        return name;
    }
}
