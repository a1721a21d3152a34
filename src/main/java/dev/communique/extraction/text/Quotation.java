package dev.communique.extraction.text;

/**
 * Words between quotation marks.
 *
 * @param first index of the token of the opening mark
 * @param last  index of the token of the closing mark; of the last token within where the mark is missing
 * @param closed whether the closing mark is there
 */
public record Quotation(int first, int last, boolean closed) {

    /** Index of the first token within. */
    public int from() {
        return first + 1;
    }

    /** Index after the last token within. */
    public int to() {
        return closed ? last : last + 1;
    }

    /** Whether a token is part of it, its marks included. */
    public boolean contains(int token) {
        return first <= token && token <= last;
    }
}
