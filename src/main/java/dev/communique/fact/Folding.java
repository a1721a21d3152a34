package dev.communique.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The one form in which texts are compared, wherever somebody looks for something: in lower case, without accents, letters that no
 * accent makes by the ones they are commonly written with ({@code đ} as {@code d}, {@code æ} as {@code ae}), whatever way Unicode has to
 * write them, and whatever the language of the machine. Pure functions.
 */
public final class Folding {

    /** Letters of Latin alphabets, and the Greek sigma at the end of a word, that no decomposition of Unicode leads to others. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('ɖ', "d"),
            Map.entry('ɗ', "d"), Map.entry('þ', "th"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('ß', "ss"),
            Map.entry('ø', "o"), Map.entry('ɔ', "o"), Map.entry('ł', "l"), Map.entry('ħ', "h"), Map.entry('ŧ', "t"), Map.entry('ŋ', "n"),
            Map.entry('ı', "i"), Map.entry('ĸ', "k"), Map.entry('ƙ', "k"), Map.entry('ɓ', "b"), Map.entry('ƒ', "f"), Map.entry('ɛ', "e"),
            Map.entry('ə', "a"), Map.entry('ƴ', "y"), Map.entry('ς', "σ"));

    /** Accents of Latin, Greek and Cyrillic letters; the marks of other scripts are letters to their readers. */
    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036F';

    private Folding() {
    }

    /** Letters folded, all else as it is: {@code "Đặng"} and {@code "DANG"} are both {@code "dang"}. */
    public static String letters(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            String other = c < 128 ? null : LETTERS.get(c);
            if (other != null) {
                folded.append(other);
            } else if (c < FIRST_ACCENT || c > LAST_ACCENT) {
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC); // else Korean falls apart into half syllables
    }

    /**
     * A text to find words in that stand one after the other: letters folded, quotation marks and apostrophes straight, dashes as hyphens,
     * spaces and line ends as one space.
     */
    public static String text(String text) {
        String letters = letters(text);
        StringBuilder folded = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = Punctuation.fold(letters.charAt(i));
            if (c != ' ' || folded.length() == 0 || folded.charAt(folded.length() - 1) != ' ') {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
