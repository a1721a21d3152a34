package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A word of a dependency tree, as Universal Dependencies describe them (universaldependencies.org).
 *
 * @param text     as it stands in the text; a name of several words is one; {@code “…”} for a quotation whose sentences have trees of their own
 * @param start    offset of its first character in the body, in UTF-16 units
 * @param end      offset behind its last character
 * @param tag      its part of speech
 * @param lemma    its dictionary form
 * @param relation how it depends on its head
 * @param head     the index of its head in the list; null for the root of a sentence
 */
@Description("A word of a dependency tree, as Universal Dependencies describe them (universaldependencies.org).")
public record SyntaxWord(
        @Description("As it stands in the text. A name of several words is one; “…” is a quotation whose sentences have trees of their own.") @NonNull String text,
        @Description("Offset of its first character in the article's body, in UTF-16 units.") int start,
        @Description("Offset behind its last character.") int end,
        @Description("Its part of speech: NOUN, VERB, PROPN, …") @NonNull String tag,
        @Description("Its dictionary form.") @NonNull String lemma,
        @Description("How it depends on its head: nsubj, obj, obl, …") @NonNull String relation,
        @Description("The index in the list of the word that it depends on; null for the root of a sentence.") Integer head) {
}
