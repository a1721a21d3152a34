package dev.communique.corpus.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares headlines, which pages repeat with other letters, in pieces, and with the outlet's name or the date behind. */
final class Headlines {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_ADDITION = 45;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern OUTLET = Pattern.compile("^(.{15,}\\S)\\s?[-–—|]\\s?(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,3})$");

    private Headlines() {
    }

    private static String key(String line) {
        return NO_LETTER.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether a line says the headline again, whole or a piece of it, and hardly more. */
    static boolean isRepeat(String line, String headline) {
        if (line.equals(headline)) {
            return true;
        }
        if (line.length() > headline.length() + LONGEST_ADDITION) {
            return false;
        }
        String said = key(line);
        String title = key(headline);
        if (said.isEmpty() || title.isEmpty()) {
            return false;
        }
        boolean more = said.startsWith(title + " ") || title.equals(said);
        boolean piece = words(said) >= FEWEST_WORDS && (" " + title + " ").contains(" " + said + " ");
        return more && (words(title) >= FEWEST_WORDS || title.equals(said)) || piece && ".!?".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** What a headline is without the outlet's name, where the line below it has none. */
    static String shorter(String headline, String below) {
        var outlet = OUTLET.matcher(headline);
        return outlet.matches() && key(outlet.group(1)).equals(key(below)) ? below : headline;
    }

    private static int words(String key) {
        return (int) key.chars().filter(c -> c == ' ').count() + 1;
    }
}
