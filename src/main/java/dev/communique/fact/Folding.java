package dev.communique.fact;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which texts are compared, wherever somebody looks for something: in lower case, without accents, letters that no
 * accent makes by the ones they are commonly written with ({@code đ} as {@code d}, {@code æ} as {@code ae}), whatever way Unicode has to
 * write them, and whatever the language of the machine. Pure functions.
 */
public final class Folding {

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
            String other = c < 128 ? null : other(c);
            if (other != null) {
                folded.append(other);
            } else if (c < FIRST_ACCENT || c > LAST_ACCENT) {
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC); // else Korean falls apart into half syllables
    }

    /** For letters of Latin alphabets, and the Greek sigma at the end of a word, that no decomposition of Unicode leads to others. */
    private static String other(char letter) {
        return switch (letter) {
            case 'đ', 'ð', 'ɖ', 'ɗ' -> "d";
            case 'þ' -> "th";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'ø', 'ɔ' -> "o";
            case 'ł' -> "l";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ŋ' -> "n";
            case 'ı' -> "i";
            case 'ĸ', 'ƙ' -> "k";
            case 'ɓ' -> "b";
            case 'ƒ' -> "f";
            case 'ɛ' -> "e";
            case 'ə' -> "a";
            case 'ƴ' -> "y";
            case 'ς' -> "σ";
            default -> null;
        };
    }

    /**
     * A text to find words in that stand one after the other: letters folded, quotation marks and apostrophes straight, dashes as hyphens,
     * spaces and line ends as one space.
     */
    public static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(Punctuation.fold(text.charAt(i)));
        }
        String letters = letters(plain.toString());
        StringBuilder folded = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c != ' ' || folded.length() == 0 || folded.charAt(folded.length() - 1) != ' ') {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
