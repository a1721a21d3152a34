package dev.communique.extraction;

import java.util.Set;

/**
 * A piece of a sentence: a quotation, a mention of somebody, or a token that is neither.
 *
 * @param first   index of its first token
 * @param last    index of its last token
 * @param token   its first token
 * @param mention the mention, or null
 * @param quote   the quotation, or null
 */
record Chunk(int first, int last, Token token, EntityMention mention, Quotation quote) {

    /** Stands before the first and behind the last chunk of a sentence. */
    static final Chunk NONE = new Chunk(-1, -1, Token.NONE, null, null);

    boolean isQuote() {
        return quote != null;
    }

    boolean isMention() {
        return mention != null;
    }

    boolean isToken() {
        return quote == null && mention == null;
    }

    boolean is(String word) {
        return isToken() && token.is(word);
    }

    boolean in(Set<String> words) {
        return isToken() && token.in(words);
    }

    /** The noun that it is, or the head of the phrase. */
    boolean isNoun(Set<String> nouns) {
        return in(nouns) || mention != null && mention.noun != null && mention.noun.in(nouns);
    }

    /** The verb that it can be, or null. */
    Verbs.Verb verb() {
        return isToken() ? token.verb() : null;
    }

    boolean isMark() {
        return isToken() && token.isMark();
    }

    boolean isStop() {
        return isToken() && token.isStop();
    }

    boolean isDash() {
        return isToken() && token.isDash();
    }

    boolean isComma() {
        return is(",");
    }

    @Override
    public String toString() {
        return quote != null ? "QUOTE" : mention != null ? mention.toString() : token.text();
    }
}
