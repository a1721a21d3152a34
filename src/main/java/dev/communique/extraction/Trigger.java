package dev.communique.extraction;

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
 */
record Trigger(EventType type, PloverType plover, Verbs.Form form) {

    private static final Map<String, Trigger> VERBS = new HashMap<>();
    private static final Map<String, Trigger> NOUNS = new HashMap<>();
    private static final Set<String> BEFORE_VERB = Set.of("will", "would", "to", "not", "we", "they");

    static {
        WordLists.sections("events.txt").forEach((heading, lines) -> {
            String[] kind = heading.split(" ");
            EventType type = EventType.valueOf(kind[0]);
            PloverType plover = kind[1].equals("-") ? null : PloverType.valueOf(kind[1]);
            lines.forEach(line -> read(line.split(" "), type, plover));
        });
    }

    private static void read(String[] words, EventType type, PloverType plover) {
        if (words[0].equals("n")) {
            for (int i = 1; i < words.length; i++) {
                NOUNS.put(words[i], new Trigger(type, plover, null));
            }
            return;
        }
        List<String> forms = Verbs.forms(words[1]);
        VERBS.put(forms.get(1), new Trigger(type, plover, Verbs.Form.THIRD));
        VERBS.put(words.length > 2 ? words[2] : forms.get(2), new Trigger(type, plover, Verbs.Form.PAST));
        VERBS.put(forms.get(3), new Trigger(type, plover, Verbs.Form.ING));
        VERBS.put(words[1], new Trigger(type, plover, Verbs.Form.BASE));
    }

    /** The trigger at an item of a sentence, or null; a word that is a verb and a noun is what the words around it make it. */
    static Trigger at(Sentence sentence, int i, String word) {
        Trigger verb = VERBS.get(word);
        Trigger noun = NOUNS.get(word);
        return verb != null && (sentence.item(i).isToken() && !verb.isNoun(sentence, i)) ? verb : noun;
    }

    boolean isVerb() {
        return form != null;
    }

    /** Whether things are told to happen during, before and after it. */
    boolean isOccasion() {
        return switch (type) {
            case MEETING, SUMMIT, VISIT, STATEMENT, CALL, TRAINING, ATTACK -> true;
            default -> false;
        };
    }

    /** "an official visit", "held talks", "the training of": whether a form of a verb stands as a noun. */
    private boolean isNoun(Sentence sentence, int i) {
        Item before = sentence.item(i - 1);
        return switch (form) {
            case BASE -> !before.in(BEFORE_VERB) && !isSubject(before);
            case THIRD -> !isSubject(before) && NOUNS.containsKey(sentence.item(i).token().lower());
            case ING -> before.in(Words.DETERMINERS) || before.is("'s") || before.in(Words.PREPOSITIONS)
                    || before.isToken() && before.token().isWord() && !before.token().isAuxiliary() && sentence.item(i + 1).is("of");
            default -> false;
        };
    }

    private static boolean isSubject(Item before) {
        return before.isMention() && !before.mention().attributive;
    }
}
