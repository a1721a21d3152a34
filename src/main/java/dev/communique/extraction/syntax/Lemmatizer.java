package dev.communique.extraction.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.communique.extraction.lexicon.WordLists;

/** Finds the dictionary form of a word by what its tag of the Penn Treebank says of its form: by exceptions first, then by spelling rules. */
final class Lemmatizer {

    private static final List<String> PREFIXES = WordLists.inOrder("function-words.txt", "VERB_PREFIXES");
    private final Map<String, Map<String, String>> exceptions;

    private Lemmatizer(Map<String, Map<String, String>> exceptions) {
        this.exceptions = exceptions;
    }

    /**
     * Reads exceptions, a line each: group of inflections, form, lemma; a line that begins with # is a comment.
     *
     * @throws IOException if they can't be read, or a line has not three words
     */
    static Lemmatizer read(InputStream stream) throws IOException {
        Map<String, Map<String, String>> exceptions = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.startsWith("#")) {
                String[] parts = line.split("\t");
                if (parts.length != 3) {
                    throw new IOException("Lemmas, line " + number + ": group, form and lemma expected: " + line);
                }
                exceptions.computeIfAbsent(parts[0], k -> new HashMap<>()).put(parts[1], parts[2]);
            }
        }
        return new Lemmatizer(exceptions);
    }

    /** The lemma of a form, for example "sign" of "signed", VERB and VBD. A name is its own lemma. */
    String lemma(String form, Tag tag, String inflection) {
        if (form.indexOf(' ') >= 0) {
            return form;
        }
        String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        Map<String, String> list = exceptions.getOrDefault(group(tag, inflection), Map.of());
        String exception = list.get(lower);
        if (exception == null && tag == Tag.VERB) {
            exception = prefixed(lower, list);
        }
        return exception != null ? exception : regular(form, lower, inflection);
    }

    /** A prefix does not change how a verb is inflected: "underwent" as "went". */
    private static String prefixed(String lower, Map<String, String> list) {
        for (String prefix : PREFIXES) {
            if (lower.length() > prefix.length() + 2 && lower.startsWith(prefix)) {
                String rest = list.get(lower.substring(prefix.length()));
                if (rest != null) {
                    return prefix + rest;
                }
            }
        }
        return null;
    }

    /** Inflections that share their exceptions; those that do not change a form have their tag instead. */
    static String group(Tag tag, String inflection) {
        return switch (inflection) {
            case "NNS", "VBZ", "VBG", "NNPS", "PRP$" -> inflection;
            case "VBD", "VBN" -> "VBD";
            case "JJR", "RBR" -> "JJR";
            case "JJS", "RBS" -> "JJS";
            default -> tag.name();
        };
    }

    /** The lemma by spelling rules alone. */
    static String regular(String form, String lower, String inflection) {
        return switch (inflection) {
            case "NNS", "VBZ" -> singular(lower);
            case "NNPS" -> singular(form);
            case "VBD", "VBN" -> lower.endsWith("ed") ? base(lower.substring(0, lower.length() - 2), lower) : lower;
            case "VBG" -> lower.endsWith("ing") ? base(lower.substring(0, lower.length() - 3), lower) : lower;
            case "JJR", "RBR" -> lower.endsWith("er") ? base(lower.substring(0, lower.length() - 2), lower) : lower;
            case "JJS", "RBS" -> lower.endsWith("est") ? base(lower.substring(0, lower.length() - 3), lower) : lower;
            case "NNP" -> form;
            default -> lower;
        };
    }

    private static String singular(String form) {
        int n = form.length();
        if (n < 3 || !form.endsWith("s") || form.endsWith("ss")) {
            return form.endsWith("men") && n > 4 ? form.substring(0, n - 2) + "an" : form;
        }
        if (form.endsWith("ies")) {
            return n > 4 ? form.substring(0, n - 3) + "y" : form.substring(0, n - 1);
        }
        boolean es = form.endsWith("ches") || form.endsWith("shes") || form.endsWith("sses") || form.endsWith("xes")
                || form.endsWith("zzes")
                || form.endsWith("oes");
        return form.substring(0, es ? n - 2 : n - 1);
    }

    /** What stands before -ed, -ing, -er or -est, with the letters that the ending took: "hop(p)", "hop(e)", "tr(y)". */
    private static String base(String stem, String whole) {
        int n = stem.length();
        if (n < 2) {
            return whole;
        }
        char last = stem.charAt(n - 1);
        char before = stem.charAt(n - 2);
        if (last == 'i' && n > 2) {
            return stem.substring(0, n - 1) + "y";
        }
        if (last == 'l' && (stem.endsWith("ell") || stem.endsWith("oll")) && !isShort(stem)) {
            return stem.substring(0, n - 1);
        }
        if (last == before && "bdgmnprt".indexOf(last) >= 0) {
            return n > 3 ? stem.substring(0, n - 1) : stem;
        }
        return endsInSilentE(stem, last, before) ? stem + "e" : stem;
    }

    private static boolean endsInSilentE(String stem, char last, char before) {
        int n = stem.length();
        boolean vowel = isVowel(before);
        boolean single = vowel && (n < 3 || !isVowel(stem.charAt(n - 3)) || stem.startsWith("qu", n - 4));
        if ("vcuz".indexOf(last) >= 0) {
            return last != 'z' || single;
        }
        return switch (last) {
            case 's' -> vowel || before == 'n' || before == 'r' || before == 'p' || before == 'l';
            case 'g' -> before == 'd' || before == 'r' || single || stem.endsWith("ang") || stem.endsWith("eng");
            case 'l' -> "bcdfgkptz".indexOf(before) >= 0 || single && isShort(stem);
            case 't' -> single && (before == 'a' || before == 'u' || isShort(stem)) || stem.endsWith("quot");
            case 'r' -> single && (before == 'a' || before == 'i' || before == 'u' || isShort(stem));
            case 'd' -> single && before != 'e';
            case 'n' -> single && (before == 'i' && n > 5 || isShort(stem));
            case 'b', 'k', 'm', 'p' -> single && before != 'e' && (last != 'p' || before != 'o' || isShort(stem));
            default -> false;
        };
    }

    /** Whether it has one syllable; its consonant would have been doubled, had it no e. */
    private static boolean isShort(String stem) {
        int vowels = 0;
        for (int i = 0; i < stem.length(); i++) {
            vowels += isVowel(stem.charAt(i)) && !(i > 0 && stem.charAt(i) == 'u' && stem.charAt(i - 1) == 'q') ? 1 : 0;
        }
        return vowels == 1;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
