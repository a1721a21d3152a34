package dev.communique.fact;

/**
 * Something that was written in a file of the corpus, above all a name or slug by which a fact refers to an actor or to
 * another fact, not yet resolved.
 *
 * @param text   as written
 * @param origin where
 */
public record Written(String text, Origin origin) {
}
