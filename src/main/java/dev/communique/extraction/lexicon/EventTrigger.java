package dev.communique.extraction.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.fact.EventType;
import dev.communique.fact.PloverType;

/**
 * A word that tells of an event.
 *
 * @param type   of the event
 * @param plover its code, or null
 * @param form   which form of a verb it is; null for a noun
 * @param lemma  the verb, or the noun as it stands
 * @param near   words of which one must follow, or none
 */
public record EventTrigger(EventType type, PloverType plover, Verbs.Form form, String lemma, Set<String> near) {

    private static final Map<String, List<EventTrigger>> VERBS = new HashMap<>();
    private static final Map<String, EventTrigger> NOUNS = new HashMap<>();

    static {
        WordLists.sections("events.txt").forEach((heading, lines) -> {
            String[] kind = heading.split(" ");
            EventType type = EventType.valueOf(kind[0]);
            PloverType plover = kind[1].equals("-") ? null : PloverType.valueOf(kind[1]);
            lines.forEach(line -> read(line, type, plover));
        });
    }

    private static void read(String line, EventType type, PloverType plover) {
        String[] parts = line.split(" \\| ");
        String[] words = parts[0].split(" ");
        Set<String> near = parts.length > 1 ? Set.of(parts[1].split(" ")) : Set.of();
        if (words[0].equals("n")) {
            for (int i = 1; i < words.length; i++) {
                NOUNS.putIfAbsent(words[i], new EventTrigger(type, plover, null, words[i], near));
            }
            return;
        }
        List<String> forms = Verbs.forms(words[1]);
        Map<Verbs.Form, String> all = new EnumMap<>(Verbs.Form.class);
        all.put(Verbs.Form.THIRD, forms.get(1));
        all.put(Verbs.Form.PAST, words.length > 2 ? words[2] : forms.get(2));
        all.put(Verbs.Form.PARTICIPLE, words.length > 3 ? words[3] : all.get(Verbs.Form.PAST));
        all.put(Verbs.Form.ING, forms.get(3));
        if (!all.containsValue(forms.get(0))) {
            all.put(Verbs.Form.BASE, forms.get(0));
        }
        all.forEach((form, word) -> {
            List<EventTrigger> verbs = VERBS.computeIfAbsent(word, key -> new ArrayList<>());
            verbs.add(near.isEmpty() ? verbs.size() : 0, new EventTrigger(type, plover, form, forms.get(0), near));
        });
    }

    /** The verbs that a word in small letters can be, those that need a word near them first. */
    public static List<EventTrigger> verbs(String word) {
        return VERBS.getOrDefault(word, List.of());
    }

    /** The noun that a word in small letters can be, or null. */
    public static EventTrigger noun(String word) {
        return NOUNS.get(word);
    }

    /** The type of event that a noun tells of, or null. */
    public static EventType typeOfNoun(String word) {
        EventTrigger noun = noun(word);
        return noun == null ? null : noun.type;
    }

    /** Whether a word is the past of a verb that tells of an event, wherever it stands. */
    public static boolean isPast(String word) {
        return verbs(word).stream().anyMatch(verb -> verb.form == Verbs.Form.PAST);
    }

    /** The same word as a trigger of another type. */
    public EventTrigger as(EventType other, PloverType code) {
        return new EventTrigger(other, code, form, lemma, near);
    }

    /** Whether it is a verb, and no noun. */
    public boolean isVerb() {
        return form != null;
    }

    /** Whether one sentence can tell of several such events. */
    public boolean isRepeatable() {
        return type == EventType.OPENING || type == EventType.OTHER;
    }

    /** Whether things are told to happen during, before and after it. */
    public boolean isOccasion() {
        return switch (type) {
            case MEETING, SUMMIT, VISIT, STATEMENT, CALL, TRAINING, ATTACK -> true;
            default -> false;
        };
    }
}
