package dev.communique.extraction.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of words by their dictionary form. A regular word has more forms here than in English ("visited", "visitted"): they find words, they don't write them. */
public final class Inflection {

    private static final String VOWELS = "aeiou";
    /** Irregular forms by lemma. */
    private static final Map<String, Set<String>> IRREGULAR = irregular();

    private Inflection() {
    }

    private static Map<String, Set<String>> irregular() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String line : WordLists.inLines("irregular.txt", "VERBS")) {
            List<String> words = List.of(line.split(" "));
            forms.computeIfAbsent(words.get(0), key -> new HashSet<>()).addAll(words);
        }
        for (String line : WordLists.inLines("irregular.txt", "NOUNS")) {
            List<String> words = List.of(line.split(" "));
            forms.computeIfAbsent(words.get(0), key -> new HashSet<>()).addAll(words);
        }
        return Map.copyOf(forms);
    }

    /** The forms of a verb, itself included. */
    public static Set<String> verb(String lemma) {
        Set<String> forms = new HashSet<>(IRREGULAR.getOrDefault(lemma, Set.of()));
        forms.add(lemma);
        forms.addAll(noun(lemma));
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        forms.add(stem + "ed");
        forms.add(stem + "ing");
        forms.add(lemma + "ing");
        char last = lemma.charAt(lemma.length() - 1);
        if (last == 'y') {
            forms.add(lemma.substring(0, lemma.length() - 1) + "ied");
        }
        if (VOWELS.indexOf(last) < 0) {
            forms.add(lemma + last + "ed");
            forms.add(lemma + last + "ing");
        }
        return forms;
    }

    /** The forms of a noun, itself included. */
    public static Set<String> noun(String lemma) {
        Set<String> forms = new HashSet<>(IRREGULAR.getOrDefault(lemma, Set.of()));
        forms.add(lemma);
        forms.add(lemma + "s");
        forms.add(lemma + "es");
        if (lemma.endsWith("y")) {
            forms.add(lemma.substring(0, lemma.length() - 1) + "ies");
        }
        return forms;
    }
}
