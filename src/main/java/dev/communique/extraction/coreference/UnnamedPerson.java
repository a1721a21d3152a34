package dev.communique.extraction.coreference;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;

/**
 * A person whom an article does not name: "a spokeswoman for the ministry".
 *
 * @param speaksFor whom the person speaks for; empty where nobody is known
 * @param gender    as far as the word tells
 */
record UnnamedPerson(List<Entity> speaksFor, Gender gender) {

    /** Whom the subject of a sentence is, where it is such a person; {@code before} where it is a pronoun; else null. */
    static UnnamedPerson of(Sentence sentence, List<Token> tokens, UnnamedPerson before) {
        for (int i = 0; i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isMention() && !chunk.mention().isAttributive() && !sentence.chunk(i - 1).in(Words.PREPOSITIONS)) {
                return isNamed(sentence, i) ? null : of(chunk.mention(), tokens, before);
            }
        }
        return before;
    }

    /** "a Republican, Mark Amodei, …" */
    private static boolean isNamed(Sentence sentence, int at) {
        EntityMention name = sentence.chunk(at + 1).isComma() ? sentence.chunk(at + 2).mention() : null;
        return name != null && name.kind() == Kind.NAME && name.only().isPerson() && !name.isAttributive();
    }

    private static UnnamedPerson of(EntityMention mention, List<Token> tokens, UnnamedPerson before) {
        if (mention.kind() == Kind.PRONOUN) {
            return before;
        }
        String word = tokens.get(mention.head()).bare();
        boolean person = mention.kind() == Kind.PHRASE && mention.isIndefinite() && Words.PERSON.contains(word);
        return person && mention.entities().stream().noneMatch(Entity::isPerson)
                ? new UnnamedPerson(mention.entities(), gender(word))
                : null;
    }

    private static Gender gender(String word) {
        return word.endsWith("woman") ? Gender.FEMALE : word.endsWith("man") ? Gender.MALE : Gender.UNKNOWN;
    }

    boolean canBe(Gender other) {
        return gender == Gender.UNKNOWN || gender == other;
    }
}
