package dev.communique.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A short likeness of a text: of two sketches as many signs are the same as the texts have in common, counted in runs of five words. Made of
 * the smallest hashes of the runs (MinHash with one permutation), in one pass.
 */
public final class Sketch {

    /** How many signs a sketch has, two characters each. */
    public static final int SIGNS = 64;

    /** A text of fewer words is alike only where it is the same. */
    private static final int FEWEST_WORDS = 25;
    private static final int RUN = 5;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Sketch() {
    }

    /** The sketch of a text; empty where it is too short for one. */
    static String of(String text) {
        List<Long> words = words(text);
        if (words.size() < FEWEST_WORDS) {
            return "";
        }
        long[] smallest = new long[SIGNS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int i = 0; i + RUN <= words.size(); i++) {
            long hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = mix(hash * 31 + words.get(j));
            }
            int place = (int) (hash >>> 58);
            smallest[place] = Math.min(smallest[place], hash & 0x03FF_FFFF_FFFF_FFFFL);
        }
        return signs(smallest);
    }

    /** Empty places have the sign of the next full one, so that short texts have all their signs. */
    private static String signs(long[] smallest) {
        StringBuilder signs = new StringBuilder(2 * SIGNS);
        for (int i = 0; i < SIGNS; i++) {
            int full = i;
            while (smallest[full % SIGNS] == Long.MAX_VALUE) {
                full++;
            }
            long sign = mix(smallest[full % SIGNS] + (full - i));
            signs.append(sign(sign)).append(sign(sign >>> 16));
        }
        return signs.toString();
    }

    /** Fourteen bits as a character that any database and encoding takes. */
    private static char sign(long bits) {
        return (char) (0x3400 + (bits & 0x3FFF));
    }

    private static long mix(long value) {
        long mixed = value * FACTOR;
        mixed ^= mixed >>> 32;
        mixed *= FACTOR;
        return mixed ^ mixed >>> 29;
    }

    /** Hashes of the words, of letters and digits alone and without case. */
    private static List<Long> words(String text) {
        List<Long> words = new ArrayList<>();
        long hash = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 131 + Character.toLowerCase(c);
                in = true;
            } else if (in && c != '\'' && c != '’') {
                words.add(mix(hash));
                hash = 0;
                in = false;
            }
        }
        if (in) {
            words.add(mix(hash));
        }
        return words;
    }

    /** How much two sketched texts have in common, from 0 to 1; 0 where one was too short for a sketch. */
    public static double likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < 2 * SIGNS; i += 2) {
            same += one.charAt(i) == other.charAt(i) && one.charAt(i + 1) == other.charAt(i + 1) ? 1 : 0;
        }
        return (double) same / SIGNS;
    }
}
