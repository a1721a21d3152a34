package dev.communique.fact;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The months by their English names. */
public final class MonthNames {

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            NUMBERS.put(name, month.getValue());
            NUMBERS.put(name.substring(0, 3), month.getValue());
        }
        NUMBERS.put("sept", Month.SEPTEMBER.getValue());
    }

    private MonthNames() {
    }

    /** The number of a month, from 1, by its name or its first letters, all small: "january", "jan", "sept"; 0 for other words. */
    public static int number(String word) {
        return NUMBERS.getOrDefault(word, 0);
    }
}
