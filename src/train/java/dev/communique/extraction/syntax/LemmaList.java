package dev.communique.extraction.syntax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns which lemmas the spelling rules get wrong: of the forms in the treebanks, and of the regular forms that the treebanks' other verbs, nouns and
 * adjectives would have.
 */
final class LemmaList {

    private static final String COMMENT = """
            # Lemmas that spelling rules get wrong: group of inflections, form, lemma.
            # Learnt from the treebanks that model.txt names, by ./mvnw -Ptrain; not to be edited.
            """;

    private LemmaList() {
    }

    /** The text of the list. */
    static String of(List<Example> treebank) {
        Map<String, Map<String, Map<String, Integer>>> seen = new TreeMap<>();
        Map<String, Integer> bases = new TreeMap<>();
        for (Example e : treebank) {
            for (int i = 0; i < e.size(); i++) {
                count(e, i, seen, bases);
            }
        }
        Map<String, Map<String, String>> exceptions = new TreeMap<>();
        for (String plural : List.of("series", "species", "means", "headquarters", "crossroads", "barracks", "news", "people")) {
            exceptions.computeIfAbsent("NNS", k -> new TreeMap<>()).put(plural, plural);
        }
        bases.forEach((base, count) -> {
            if (count > 1) {
                String[] parts = base.split("\t");
                regularForms(parts[0], parts[1], exceptions);
            }
        });
        Set<String> known = new TreeSet<>();
        bases.keySet().forEach(base -> known.add(base.substring(0, base.indexOf('\t'))));
        seen.forEach((group, forms) -> forms.forEach((form, lemmas) -> {
            String lemma = lemmas.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).get()
                    .getKey();
            String inflection = group.substring(group.indexOf(' ') + 1);
            String regular = Lemmatizer.regular(form, form, inflection);
            Map<String, String> list = exceptions.computeIfAbsent(group.substring(0, group.indexOf(' ')), k -> new TreeMap<>());
            if (lemma.equals(regular)) {
                list.remove(form);
            } else if (lemmas.get(lemma) > 1 || known.contains(lemma)) {
                list.put(form, lemma);
            }
        }));
        StringBuilder text = new StringBuilder(COMMENT);
        exceptions.forEach(
                (group, list) -> list.forEach((form, lemma) -> text.append(group).append('\t').append(form).append('\t').append(lemma)
                        .append('\n')));
        return text.toString();
    }

    private static void count(Example e, int i, Map<String, Map<String, Map<String, Integer>>> seen, Map<String, Integer> bases) {
        String form = e.form(i).toLowerCase(Locale.ROOT).replace('’', '\'');
        String inflection = e.inflections()[i];
        String lemma = e.lemmas()[i];
        if (form.indexOf(' ') >= 0 || form.indexOf('\t') >= 0 || lemma.equals("_") || inflection.startsWith("NNP")
                || e.relations()[i].equals("goeswith")) {
            return;
        }
        String group = Lemmatizer.group(e.tags()[i], inflection);
        String representative = group.equals(e.tags()[i].name()) ? "-" : group;
        seen.computeIfAbsent(group + " " + representative, k -> new TreeMap<>()).computeIfAbsent(form, k -> new HashMap<>()).merge(lemma, 1,
                Integer::sum);
        String kind = switch (inflection) {
            case "NN" -> "NN";
            case "VB", "VBP" -> "VB";
            case "JJ" -> "JJ";
            default -> null;
        };
        if (kind != null && lemma.equals(form) && form.chars().allMatch(Character::isLowerCase)) {
            bases.merge(form + "\t" + kind, 1, Integer::sum);
        }
    }

    private static void regularForms(String base, String kind, Map<String, Map<String, String>> exceptions) {
        String e = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean y = base.length() > 2 && base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
        String stem = y ? base.substring(0, base.length() - 1) + "i" : e;
        boolean hissing = base.endsWith("s") || base.endsWith("x") || base.endsWith("ch") || base.endsWith("sh") || base.endsWith("zz");
        String s = y ? stem + "es" : base + (hissing ? "es" : "s");
        if (kind.equals("NN")) {
            check(s, "NNS", base, exceptions);
        } else if (kind.equals("VB")) {
            check(s, "VBZ", base, exceptions);
            check(stem + "ed", "VBD", base, exceptions);
            check((base.endsWith("ee") ? base : e) + "ing", "VBG", base, exceptions);
        } else if (base.length() < 7) {
            check(stem + "er", "JJR", base, exceptions);
            check(stem + "est", "JJS", base, exceptions);
        }
    }

    private static void check(String form, String inflection, String base, Map<String, Map<String, String>> exceptions) {
        if (!Lemmatizer.regular(form, form, inflection).equals(base)) {
            exceptions.computeIfAbsent(inflection, k -> new TreeMap<>()).putIfAbsent(form, base);
        }
    }

    /** The lemmatizer that the list makes. */
    static Lemmatizer lemmatizer(String text) {
        try {
            return Lemmatizer.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lemmas of a hundred are right where the tags are given. */
    static double right(List<Example> examples, Lemmatizer lemmatizer) {
        int words = 0;
        int right = 0;
        for (Example e : examples) {
            for (int i = 0; i < e.size(); i++) {
                words++;
                right += lemmatizer.lemma(e.form(i), e.tags()[i], e.inflections()[i]).equals(e.lemmas()[i]) ? 1 : 0;
            }
        }
        return 100.0 * right / words;
    }
}
