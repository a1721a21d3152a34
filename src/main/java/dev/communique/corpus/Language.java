package dev.communique.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the language of a text: by its letters, and for Latin ones by its small words. */
final class Language {

    private static final String UNKNOWN = "und";
    private static final String USUAL = "en";

    /** So much of a text is looked at, from its start. */
    private static final int LOOKED_AT = 20_000;
    private static final int FEWEST_WORDS = 8;
    private static final double CLEARLY = 1.3;
    private static final double FEWEST_SMALL_WORDS = 0.12;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private static final Map<String, List<String>> LANGUAGES_OF_WORD = new HashMap<>();

    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(Map.ofEntries(Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"), Map.entry(UnicodeScript.HANGUL, "ko"), Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HEBREW, "he"), Map.entry(UnicodeScript.GREEK, "el"), Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"), Map.entry(UnicodeScript.THAI, "th"), Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"), Map.entry(UnicodeScript.ETHIOPIC, "am"), Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.SINHALA, "si"), Map.entry(UnicodeScript.KHMER, "km"), Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.LAO, "lo"), Map.entry(UnicodeScript.CYRILLIC, "ru"), Map.entry(UnicodeScript.ARABIC, "ar")));

    /** Letters that one language of a script has, and the usual one has not. */
    private static final Map<String, Set<Integer>> OWN_LETTERS = new TreeMap<>(Map.of("uk", letters("іїєґ"), "fa", letters("پچژگ"), "ur",
            letters("ٹڈڑںے")));

    static {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Language.class.getResourceAsStream("languages.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && line.contains(":")).forEach(line -> {
                String language = line.substring(0, line.indexOf(':'));
                for (String word : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
                    LANGUAGES_OF_WORD.computeIfAbsent(word, key -> new ArrayList<>(2)).add(language);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Language() {
    }

    private static Set<Integer> letters(String letters) {
        return Set.copyOf(letters.codePoints().boxed().toList());
    }

    /**
     * The language of a text.
     *
     * @param said what its document says, which counts where the text does not clearly say otherwise; or null
     * @return a tag; {@code und} where the text is in none that is known; English where it is too short to tell
     */
    static String of(String text, String said) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String byLetters = byLetters(start);
        String told = byLetters != null ? byLetters : byWords(start);
        if (said != null && (told == null || told.equals(UNKNOWN) || isSame(said, told))) {
            return said;
        }
        return told == null ? USUAL : told;
    }

    private static boolean isSame(String tag, String language) {
        return tag.equals(language) || tag.startsWith(language + "-");
    }

    /** The language by the script of most letters; null where that is Latin, or there are hardly any. */
    private static String byLetters(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        Map<String, Integer> own = new TreeMap<>();
        int letters = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                letters++;
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                OWN_LETTERS.forEach((language, itsOwn) -> {
                    if (itsOwn.contains(c)) {
                        own.merge(language, 1, Integer::sum);
                    }
                });
            }
        }
        UnicodeScript most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        if (most == null || most == UnicodeScript.LATIN || counts.get(most) * 2 < letters) {
            return null;
        }
        if (most == UnicodeScript.HAN && counts.getOrDefault(UnicodeScript.HIRAGANA, 0) > letters / 20) {
            return "ja";
        }
        int limit = letters;
        return own.entrySet().stream().filter(entry -> entry.getValue() * 60 > limit).max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(BY_SCRIPT.getOrDefault(most, UNKNOWN));
    }

    /** The language whose small words a text has most; null where it is too short to tell, or two have about as many. */
    private static String byWords(String text) {
        Map<String, Double> scores = new TreeMap<>();
        Matcher word = WORD.matcher(text);
        int words = 0;
        while (word.find()) {
            words++;
            List<String> languages = LANGUAGES_OF_WORD.getOrDefault(word.group().toLowerCase(Locale.ROOT), List.of());
            languages.forEach(language -> scores.merge(language, 1.0, Double::sum));
        }
        if (words < FEWEST_WORDS) {
            return null;
        }
        double best = 0;
        double second = 0;
        String language = null;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > best) {
                second = best;
                best = score.getValue();
                language = score.getKey();
            } else {
                second = Math.max(second, score.getValue());
            }
        }
        if (best < words * FEWEST_SMALL_WORDS) {
            return words < FEWEST_WORDS * 5 || scores.getOrDefault(USUAL, 0.0) >= best / CLEARLY && best > 0 ? null : UNKNOWN;
        }
        return best >= second * CLEARLY || !USUAL.equals(language) && scores.getOrDefault(USUAL, 0.0) * CLEARLY < best ? language : null;
    }
}
