package dev.communique.extraction;

import java.util.List;

/** Words of an article that stand for somebody. */
final class EntityMention {

    /** How somebody is mentioned. */
    enum Kind {
        /** By name. */
        NAME,
        /** By a phrase: "the ministry", "both sides", "a senior official". */
        PHRASE,
        /** By a pronoun. */
        PRONOUN
    }

    final int first;
    int last;
    final Kind kind;
    /** The tokens of the name or of the phrase's head. */
    final int head;
    /** The token of a phrase's head; null for names and pronouns. */
    Token noun;
    /** Who is meant; empty where nobody could be told. */
    List<Entity> entities = List.of();
    /** Whose the phrase's head is: the organization of "the ministry's spokesman"; null where it is nobody's. */
    Entity owner;
    /** The tokens that name the owner where they are no mention of their own; -1 where they are. */
    int ownerFirst = -1;
    int ownerLast = -1;
    /** An adjective, or a name that says whose something is: "Chinese", "China's". */
    boolean attributive;
    /** Whether a phrase names somebody unnamed: "a senior official". */
    boolean indefinite;
    /** Where the title in front of a name starts; -1 where none does. */
    int title = -1;
    /** Whether it was settled who is meant while reading names. */
    boolean settled;

    EntityMention(int first, int last, Kind kind, int head) {
        this.first = first;
        this.last = last;
        this.kind = kind;
        this.head = head;
    }

    static EntityMention named(int first, int last, Entity entity) {
        EntityMention mention = new EntityMention(first, last, Kind.NAME, last);
        mention.entities = List.of(entity);
        mention.settled = true;
        return mention;
    }

    Entity only() {
        return entities.size() == 1 ? entities.get(0) : null;
    }

    @Override
    public String toString() {
        return kind + "[" + first + "-" + last + "]" + entities;
    }
}
