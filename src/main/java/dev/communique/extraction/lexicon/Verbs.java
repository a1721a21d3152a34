package dev.communique.extraction.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verbs that tell what somebody said, in all their forms. */
public final class Verbs {

    /** What a verb can take. */
    public enum Use {
        /** A quotation, or a clause of what was said. */
        SAY,
        /** A quotation. */
        CUE,
        /** An object: it is an act of speech by itself. */
        ACT,
        /** A subject that was spoken of, in the passive. */
        PASSIVE
    }

    /** Which forms of a verb a word can be. */
    public enum Form {
        BASE, THIRD, PAST, PARTICIPLE, ING
    }

    /** A form of a verb. */
    public record Verb(String lemma, Set<Form> forms, Set<Use> uses) {

        /** Whether it can take a clause of what was said. */
        public boolean says() {
            return uses.contains(Use.SAY);
        }

        /** Whether it can stand beside a quotation. */
        public boolean cues() {
            return uses.contains(Use.SAY) || uses.contains(Use.CUE);
        }

        /** Whether it is an act of speech by itself. */
        public boolean acts() {
            return uses.contains(Use.ACT);
        }

        /** Whether it can be a predicate without an auxiliary. */
        boolean isFinite() {
            return forms.contains(Form.PAST) || forms.contains(Form.THIRD) || forms.contains(Form.BASE);
        }

        /** Whether it can be the past. */
        public boolean isPast() {
            return forms.contains(Form.PAST);
        }

        /** Whether it can be the past participle. */
        public boolean isParticiple() {
            return forms.contains(Form.PARTICIPLE);
        }

        /** Whether it can be the present participle. */
        public boolean isIng() {
            return forms.contains(Form.ING);
        }

        /** Whether it can be the infinitive. */
        public boolean isBase() {
            return forms.contains(Form.BASE);
        }
    }

    private static final Map<String, Verb> BY_FORM = read();

    private Verbs() {
    }

    /** The verb that a word in small letters can be, or null. */
    public static Verb of(String lower) {
        return BY_FORM.get(lower);
    }

    private static Map<String, Verb> read() {
        Map<String, Verb> verbs = new HashMap<>();
        WordLists.sections("verbs.txt").forEach((use, lines) -> lines.forEach(line -> add(verbs, Use.valueOf(use), line)));
        return verbs;
    }

    private static void add(Map<String, Verb> verbs, Use use, String line) {
        String[] words = line.split(" ");
        boolean doubles = words[0].endsWith("+");
        String lemma = doubles ? words[0].substring(0, words[0].length() - 1) : words[0];
        Verb known = verbs.get(lemma);
        String past = words.length > 1 ? words[1] : known != null ? form(verbs, lemma, Form.PAST) : past(lemma, doubles);
        String participle = words.length > 2 ? words[2] : known != null ? form(verbs, lemma, Form.PARTICIPLE) : past;
        put(verbs, lemma, lemma, Form.BASE, use);
        put(verbs, third(lemma), lemma, Form.THIRD, use);
        put(verbs, past, lemma, Form.PAST, use);
        put(verbs, participle, lemma, Form.PARTICIPLE, use);
        put(verbs, ing(lemma, doubles), lemma, Form.ING, use);
    }

    private static String form(Map<String, Verb> verbs, String lemma, Form form) {
        for (Map.Entry<String, Verb> entry : verbs.entrySet()) {
            if (entry.getValue().lemma().equals(lemma) && entry.getValue().forms().contains(form)) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException(lemma);
    }

    private static void put(Map<String, Verb> verbs, String word, String lemma, Form form, Use use) {
        Verb verb = verbs.computeIfAbsent(word, key -> new Verb(lemma, EnumSet.noneOf(Form.class), EnumSet.noneOf(Use.class)));
        verb.forms().add(form);
        verb.uses().add(use);
    }

    private static String third(String lemma) {
        if (lemma.matches(".*(s|x|z|ch|sh|go)")) {
            return lemma + "es";
        }
        return lemma.matches(".*[^aeiou]y") ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }

    private static String past(String lemma, boolean doubles) {
        if (doubles) {
            return lemma + lemma.charAt(lemma.length() - 1) + "ed";
        }
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        return lemma.matches(".*[^aeiou]y") ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
    }

    private static String ing(String lemma, boolean doubles) {
        if (doubles) {
            return lemma + lemma.charAt(lemma.length() - 1) + "ing";
        }
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        return lemma.endsWith("e") && !lemma.endsWith("ee") ? lemma.substring(0, lemma.length() - 1) + "ing" : lemma + "ing";
    }

    /** The forms of a regular verb, as the other lexicons need them: lemma, third person, past, -ing; {@code +} as in this one. */
    static List<String> forms(String word) {
        boolean doubles = word.endsWith("+");
        String lemma = doubles ? word.substring(0, word.length() - 1) : word;
        return List.of(lemma, third(lemma), past(lemma, doubles), ing(lemma, doubles));
    }
}
