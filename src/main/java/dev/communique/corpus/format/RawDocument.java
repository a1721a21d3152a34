package dev.communique.corpus.format;

/**
 * A document as its format gives it: what it says of itself, and its text, which still has to be taken apart.
 *
 * @param metadata what it says of itself
 * @param text     its text
 * @param layout   what is known of the lines of the text
 * @param line     where it starts in its file, from 1
 */
public record RawDocument(Metadata metadata, String text, Layout layout, int line) {

    /** What is known of the lines of a text. */
    public enum Layout {

        /** Nothing: there may be several articles in it, each with a header. */
        FREE,

        /** It is one article, and nothing is known of its lines. */
        ONE_ARTICLE,

        /** It is one article, and each line is a paragraph. */
        PARAGRAPHS
    }
}
