package dev.communique.fact;

/** Marks that typewriters, newspapers and languages write differently. */
public final class Punctuation {

    private Punctuation() {
    }

    /**
     * The plain mark for one that is written otherwise: an apostrophe for single quotation marks and primes, a straight double quotation mark
     * for double ones and guillemets, a hyphen for hyphens and dashes, a space for any white space; other characters as they are.
     */
    public static char fold(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
        };
    }

    /** Whether a text is one quotation mark of any kind, single or double; an apostrophe is one too. */
    public static boolean isQuotationMark(String text) {
        return text.length() == 1 && (fold(text.charAt(0)) == '\'' || fold(text.charAt(0)) == '"');
    }
}
