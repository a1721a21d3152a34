package dev.communique.extraction.event;

import java.util.Set;

import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;

/** Finds the words of a sentence that tell of an event. */
final class Triggers {

    /** How far the word may stand that must follow some verbs. */
    private static final int REACH = 9;
    private static final Set<String> BEFORE_VERB = WordLists.words("occasions.txt", "BEFORE_VERB");

    private Triggers() {
    }

    /** The trigger at a chunk of a sentence, or null; a word that is a verb and a noun is what the words around it make it. */
    static EventTrigger at(Sentence sentence, int i, String word) {
        if (sentence.chunk(i).isToken()) {
            for (EventTrigger verb : EventTrigger.verbs(word)) {
                if (!isNoun(verb, sentence, i) && isComplete(verb, sentence, i)) {
                    return verb;
                }
            }
        }
        return EventTrigger.noun(word);
    }

    /** Whether one of the words follows that must. */
    private static boolean isComplete(EventTrigger verb, Sentence sentence, int at) {
        Set<String> near = verb.near();
        for (int i = at + 1; !near.isEmpty() && i < at + REACH && !sentence.chunk(i).isStop(); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isNoun(near)) {
                return true;
            }
        }
        return near.isEmpty();
    }

    /** "an official visit", "held talks", "the training of": whether a form of a verb stands as a noun. */
    private static boolean isNoun(EventTrigger verb, Sentence sentence, int i) {
        Chunk before = sentence.chunk(i - 1);
        return switch (verb.form()) {
            case BASE -> !before.in(BEFORE_VERB) && !isSubject(before);
            case THIRD -> !isSubject(before) && EventTrigger.noun(sentence.chunk(i).token().lower()) != null;
            case ING -> before.in(Words.DETERMINERS) || before.is("'s") || before.in(Words.PREPOSITIONS) && !before.is("by")
                    || before.isToken() && before.token().isWord() && !before.token().isAuxiliary() && sentence.chunk(i + 1).is("of");
            default -> false;
        };
    }

    private static boolean isSubject(Chunk before) {
        return before.isMention() && !before.mention().isAttributive();
    }
}
