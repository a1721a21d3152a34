package dev.communique.extraction.event;

import java.util.Set;

import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Modality;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.EventType;

/** Tells verbs that say something happened, or is fixed to happen, from verbs that suppose it or mean something else. */
final class EventPredicates {

    private static final Set<String> INSTRUMENT = WordLists.words("agreements.txt", "INSTRUMENT");
    private static final Set<String> PLANNING = WordLists.words("occasions.txt", "PLANNING");
    private static final Set<String> NO_EVENT = WordLists.words("occasions.txt", "NO_EVENT");
    private static final Set<String> LAUNCHING = WordLists.words("occasions.txt", "LAUNCHING");
    private static final Set<String> STAYING = WordLists.words("occasions.txt", "STAYING");
    private static final Set<String> BE = WordLists.words("function-words.txt", "BE");
    /** Before "be" and a participle: it is fixed to happen, not only asked for. */
    private static final Set<String> BEFORE_BE = WordLists.words("occasions.txt", "BEFORE_BE");
    private static final Set<String> MODAL = WordLists.words("occasions.txt", "MODAL_BEFORE_VERB");

    /** Before these nothing has happened yet. */
    private static final Set<String> SUPPOSING = WordLists.words("occasions.txt", "SUPPOSING");

    private EventPredicates() {
    }

    /** Whether a verb tells that something happened, or is fixed to happen. */
    static boolean isTold(Sentence sentence, int at, EventTrigger trigger) {
        Chunk before = sentence.chunk(at - 1);
        boolean planned = before.is("will") || before.is("would") || before.is("be") && sentence.chunk(at - 2).is("will")
                || before.is("to") && sentence.chunk(at - 2).in(PLANNING);
        return switch (trigger.form()) {
            case BASE -> planned || trigger.type() == EventType.MEETING && isBesideSubject(sentence, at);
            case ING -> before.in(BE) || before.is("by") || trigger.type() == EventType.MEETING && isBesideSubject(sentence, at);
            default -> (!before.is("to") || planned) && !isReduced(sentence, at, trigger.type());
        } && Modality.isTold(sentence, at) && (!before.is("be") || sentence.chunk(at - 2).in(BEFORE_BE)) && !before.in(Words.DETERMINERS)
                && !isSupposed(sentence, at, planned);
    }

    /** "EU foreign ministers meeting in …", "the president, receiving …". */
    private static boolean isBesideSubject(Sentence sentence, int at) {
        Chunk before = sentence.chunk(at - 1).isComma() ? sentence.chunk(at - 2) : sentence.chunk(at - 1);
        return before.isMention() && !before.mention().isAttributive() && !sentence.chunk(at + 1).is("with");
    }

    /** "a process launched by …": what is told in passing of a noun. */
    private static boolean isReduced(Sentence sentence, int at, EventType type) {
        Chunk before = sentence.chunk(at - 1);
        boolean changes = type == EventType.OPENING || type == EventType.CLOSURE || type == EventType.OTHER;
        return changes && sentence.chunk(at + 1).is("by") && before.isToken() && before.token().isWord() && !before.token().isCapital()
                && !before.token().isAuxiliary() && !before.token().lower().endsWith("ly") && !before.in(Words.CONJUNCTIONS);
    }

    /** "could be freed", "when he would return". */
    private static boolean isSupposed(Sentence sentence, int at, boolean planned) {
        for (int i = at - 1; i >= 0 && i > at - 7; i--) {
            if (i > at - 4 && sentence.chunk(i).in(MODAL) || planned && sentence.chunk(i).in(SUPPOSING)) {
                return true;
            }
            if (sentence.chunk(i).isComma() || i <= at - 4 && sentence.chunk(i).verb() != null) {
                return false;
            }
        }
        return false;
    }

    /** Whether a verb stands in the passive, an adverb before it or not. */
    static boolean isPassive(Sentence sentence, int at) {
        return sentence.chunk(at - 1).in(BE) || sentence.chunk(at - 2).in(BE) && sentence.chunk(at - 1).token().lower().endsWith("ly");
    }

    /** "behind closed doors", "shops stayed closed", "launched an investigation". */
    static boolean isOtherSense(Sentence sentence, int at) {
        EventType subject = sentence.chunk(at - 1).token().eventType();
        boolean launches = sentence.chunk(at).token().in(LAUNCHING) && startsOther(sentence, at);
        boolean struck = sentence.chunk(at).is("struck") && sentence.has(at - 15, at + 5, INSTRUMENT);
        int object = sentence.chunk(at + 1).is("down") ? at + 2 : at + 1; // "was shut down"
        return launches || struck || subject == EventType.MEETING || subject == EventType.SUMMIT || sentence.chunk(at - 1).is("behind")
                || sentence.chunk(at + 1).is("doors") || sentence.chunk(at - 1).in(STAYING)
                || sentence.has(object, at + 5, NO_EVENT);
    }

    /** "launched an offensive", "opened talks": what was started tells the event. */
    private static boolean startsOther(Sentence sentence, int at) {
        for (int i = at + 1; i < at + 7; i++) {
            EventType type = sentence.chunk(i).isToken() ? sentence.chunk(i).token().eventType() : null;
            if (type == EventType.ATTACK || type == EventType.MEETING || type == EventType.TRAINING || type == EventType.SUMMIT) {
                return true;
            }
        }
        return false;
    }
}
