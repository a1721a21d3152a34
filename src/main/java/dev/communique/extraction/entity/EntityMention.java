package dev.communique.extraction.entity;

import java.util.List;

import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/** Words of an article that stand for somebody. */
public final class EntityMention {

    /** How somebody is mentioned. */
    public enum Kind {
        /** By name. */
        NAME,
        /** By a phrase: "the ministry", "both sides", "a senior official". */
        PHRASE,
        /** By a pronoun. */
        PRONOUN
    }

    private final int first;
    private final Kind kind;
    private final int head;
    private final Token noun;
    private final boolean indefinite;
    private int last;
    private List<Entity> entities = List.of();
    private Entity owner;
    private int ownerFirst = -1;
    private int ownerLast = -1;
    private boolean attributive;
    private int title = -1;
    private boolean settled;
    private String office;

    private EntityMention(int first, int last, Kind kind, int head, Token noun, boolean indefinite) {
        this.first = first;
        this.last = last;
        this.kind = kind;
        this.head = head;
        this.noun = noun;
        this.indefinite = indefinite;
    }

    /** The tokens that name an entity. */
    static EntityMention named(int first, int last, Entity entity) {
        EntityMention mention = new EntityMention(first, last, Kind.NAME, last, null, false);
        mention.settle(List.of(entity));
        return mention;
    }

    /** The tokens of a name of whom nothing else is known. */
    public static EntityMention named(int first, int last, String name) {
        return named(first, last, new Entity(name, ActorType.OTHER, null));
    }

    /** The pronoun at a token; who is meant is open. */
    public static EntityMention pronoun(int at) {
        return new EntityMention(at, at, Kind.PRONOUN, at, null, false);
    }

    /**
     * A phrase from its first token to its head; who is meant is open.
     *
     * @param indefinite whether it stands for somebody unnamed: "a senior official"
     */
    public static EntityMention phrase(int first, int head, Token noun, boolean indefinite) {
        return new EntityMention(first, head, Kind.PHRASE, head, noun, indefinite);
    }

    /** Index of its first token. */
    public int first() {
        return first;
    }

    /** Index of its last token. */
    public int last() {
        return last;
    }

    /** How somebody is mentioned. */
    public Kind kind() {
        return kind;
    }

    /** Index of the last token of the name, or of the phrase's head. */
    public int head() {
        return head;
    }

    /** The token of a phrase's head; null for names and pronouns. */
    public Token noun() {
        return noun;
    }

    /** Who is meant; empty where that is open, or nobody could be found. */
    public List<Entity> entities() {
        return entities;
    }

    /** The one who is meant; null where nobody is, or several are. */
    public Entity only() {
        return entities.size() == 1 ? entities.get(0) : null;
    }

    /** Whose the phrase's head is: the organization of "the ministry's spokesman"; null where it is nobody's. */
    public Entity owner() {
        return owner;
    }

    /** Index of the first token that names the owner where its name is no mention of its own; -1 where it is. */
    public int ownerFirst() {
        return ownerFirst;
    }

    /** Index of the last token that names the owner where its name is no mention of its own; -1 where it is. */
    public int ownerLast() {
        return ownerLast;
    }

    /** Whether it is an adjective, or a name that says whose something is: "Chinese", "China's". */
    public boolean isAttributive() {
        return attributive;
    }

    /** Whether a phrase stands for somebody unnamed: "a senior official". */
    public boolean isIndefinite() {
        return indefinite;
    }

    /** Index of the first token of the title in front of a name; -1 where there is none. */
    public int title() {
        return title;
    }

    /** What the office is called that a phrase names; null where the phrase names none, or it was not read as one. */
    public String office() {
        return office;
    }

    /** Whether it was settled who is meant. */
    public boolean isSettled() {
        return settled;
    }

    /** Says who is meant. */
    public void settle(List<Entity> who) {
        entities = who;
        settled = true;
    }

    /** Says whose the phrase's head is, by words that are a mention of their own. */
    public void belong(Entity to) {
        owner = to;
    }

    /** Says whose the phrase's head is, and which tokens name the owner. */
    public void belong(Entity to, int from, int until) {
        owner = to;
        ownerFirst = from;
        ownerLast = until;
    }

    /** Says with which token a phrase ends, and whether it tells whose something is. */
    public void end(int at, boolean possessive) {
        last = at;
        attributive = possessive;
    }

    /** Says whether it tells whose something is. */
    void attribute(boolean possessive) {
        attributive = possessive;
    }

    /** Says what the office is called that a phrase names. */
    public void hold(String called) {
        office = called;
    }

    /** Says where the title in front of the name starts; -1 where there is none. */
    void titled(int from) {
        title = from;
    }

    @Override
    public String toString() {
        return kind + "[" + first + "-" + last + "]" + entities;
    }
}
