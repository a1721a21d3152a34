package dev.communique.extraction.syntax;

import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.text.Quotation;
import dev.communique.extraction.text.Token;

/**
 * A piece of a sentence: a quotation, a mention of somebody, or a token that is neither.
 *
 * @param first   index of its first token
 * @param last    index of its last token
 * @param token   its first token
 * @param mention the mention, or null
 * @param quote   the quotation, or null
 */
public record Chunk(int first, int last, Token token, EntityMention mention, Quotation quote) {

    /** Stands before the first and after the last chunk of a sentence. */
    public static final Chunk NONE = new Chunk(-1, -1, Token.NONE, null, null);

    /** Whether it is a quotation. */
    public boolean isQuote() {
        return quote != null;
    }

    /** Whether it is a mention of somebody. */
    public boolean isMention() {
        return mention != null;
    }

    /** The one who is mentioned; null where nobody is, or several are. */
    public Entity only() {
        return mention == null ? null : mention.only();
    }

    /** The one state that is mentioned; null where none is. */
    public Entity state() {
        Entity only = only();
        return only != null && only.isState() ? only : null;
    }

    /** Whether it is a token that is part of neither. */
    public boolean isToken() {
        return quote == null && mention == null;
    }

    /** Whether it is this word or mark, in small letters. */
    public boolean is(String word) {
        return isToken() && token.is(word);
    }

    /** Whether it is one of these words or marks, in small letters. */
    public boolean in(Set<String> words) {
        return isToken() && token.in(words);
    }

    /** Whether it is one of these pronouns. */
    public boolean isPronoun(Set<String> pronouns) {
        return mention != null && mention.kind() == EntityMention.Kind.PRONOUN && token != null && token.in(pronouns);
    }

    /** The noun that it is, or the head of the phrase. */
    public boolean isNoun(Set<String> nouns) {
        return in(nouns) || mention != null && mention.noun() != null && mention.noun().in(nouns);
    }

    /** The verb that it can be, or null. */
    public Verbs.Verb verb() {
        return isToken() ? token.verb() : null;
    }

    /** Whether it is a punctuation mark. */
    public boolean isMark() {
        return isToken() && token.isMark();
    }

    /** Whether it is a mark that ends a sentence. */
    public boolean isStop() {
        return isToken() && token.isStop();
    }

    /** Whether it is a dash. */
    public boolean isDash() {
        return isToken() && token.isDash();
    }

    /** Whether it is a comma. */
    public boolean isComma() {
        return is(",");
    }

    @Override
    public String toString() {
        return quote != null ? "QUOTE" : mention != null ? mention.toString() : token.text();
    }
}
