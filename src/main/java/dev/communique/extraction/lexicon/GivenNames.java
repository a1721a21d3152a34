package dev.communique.extraction.lexicon;

import java.util.HashSet;
import java.util.Set;

import dev.communique.fact.Names;

/** Given names, and whether men or women have them. They are asked for by their keys, {@link Names#key}. */
public final class GivenNames {

    private static final Set<String> ALL = new HashSet<>();
    private static final Set<String> OF_MEN = new HashSet<>();
    private static final Set<String> OF_WOMEN = new HashSet<>();

    static {
        WordLists.lines("given-names.txt").forEach(GivenNames::read);
    }

    private GivenNames() {
    }

    private static void read(String line) {
        String[] names = line.split(" ");
        for (int i = 1; i < names.length; i++) {
            String key = Names.key(names[i]).replace(" ", "");
            ALL.add(key);
            if (names[0].equals("m")) {
                OF_MEN.add(key);
            } else if (names[0].equals("f")) {
                OF_WOMEN.add(key);
            }
        }
    }

    /** Whether somebody has it as a given name. */
    public static boolean contains(String key) {
        return ALL.contains(key);
    }

    /** Whether men have it. */
    public static boolean isMale(String key) {
        return OF_MEN.contains(key);
    }

    /** Whether women have it. */
    public static boolean isFemale(String key) {
        return OF_WOMEN.contains(key);
    }
}
