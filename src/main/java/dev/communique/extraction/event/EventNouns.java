package dev.communique.extraction.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Subject;
import dev.communique.extraction.syntax.Subjects;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.EventType;

/** Reads events told by a noun: "held talks with …", "during a visit to …", "the attack on …". */
final class EventNouns {

    /** How many words away a date may stand. */
    static final int DATE_WINDOW = 22;

    private static final Set<String> GIVING = WordLists.words("occasions.txt", "GIVING");
    private static final Set<String> OCCASION = WordLists.words("occasions.txt", "OCCASION");
    private static final Set<String> TAKING_PLACE = WordLists.words("occasions.txt", "TAKING_PLACE");
    private static final Set<String> ANOTHER = WordLists.words("occasions.txt", "ANOTHER");
    private static final Set<String> OF_LABOUR = WordLists.words("occasions.txt", "OF_LABOUR");
    private static final Set<String> FIGHTING = WordLists.words("occasions.txt", "FIGHTING");
    private static final Set<String> POSSESSIVE = WordLists.words("occasions.txt", "KNOWN");
    private static final Set<String> MODAL = WordLists.words("occasions.txt", "MODAL_BEFORE_NOUN");
    private static final Set<String> PHONE = WordLists.words("occasions.txt", "PHONE");

    /** Before a briefing or a statement: somebody spoke in it. */
    private static final Set<String> GIVEN_IN = WordLists.words("occasions.txt", "GIVEN_IN");
    private static final Set<String> PASSING = WordLists.words("occasions.txt", "PASSING");
    private static final Set<String> LOCATING = WordLists.words("function-words.txt", "LOCATING");
    private static final Set<String> PRESS = WordLists.words("occasions.txt", "PRESS");
    private static final Set<String> OF_MORE_THAN_TWO = WordLists.words("occasions.txt", "OF_MORE_THAN_TWO");

    private final List<Token> tokens;
    private final Dates dates;
    private final EventWording wording;
    private final Sentence sentence;
    private final List<Entity> pair;
    private final List<Entity> speakers;

    /**
     * @param pair     those who act together at this point of the article
     * @param speakers those who speak in the sentence
     */
    EventNouns(List<Token> tokens, Dates dates, Sentence sentence, List<Entity> pair, List<Entity> speakers) {
        this.tokens = tokens;
        this.dates = dates;
        this.wording = new EventWording(tokens);
        this.sentence = sentence;
        this.pair = pair;
        this.speakers = speakers;
    }

    /** Where the words start that belong to a noun. */
    int start(int at) {
        return sentence.chunk(at).isMention() ? at : nounStart(at);
    }

    /** "the meeting", "his visit": an event of this kind that was told of before. */
    boolean isKnown(int start, int at) {
        return sentence.chunk(start).in(POSSESSIVE) && at - start <= 2 && !sentence.has(start + 1, at - 1, ANOTHER);
    }

    /** Whether the noun tells of an event that happened, or is fixed to happen. */
    boolean isTold(int start, int at, EventTrigger trigger) {
        EventType type = trigger.type();
        boolean occasion = sentence.chunk(start - 1).in(OCCASION) && trigger.isOccasion();
        return !sentence.has(start - 4, start - 1, MODAL)
                && (isHeld(start, at, type) || occasion || standsAlone(at, type) || isToldInPassing(start, at, type))
                && !isOtherNoun(start, at, type);
    }

    /** Whether somebody holds, attends or gives what a noun tells of, or it takes place. */
    boolean isHeld(int start, int at, EventType type) {
        if (type == EventType.ELECTION || type == EventType.AID && sentence.has(start - 8, start - 1, GIVING)
                || type == EventType.STATEMENT && sentence.chunk(start - 1).in(GIVEN_IN) && !isPlainStatement(start, at)) {
            return true;
        }
        for (int i = start - 1; i > start - 4 && i >= 0; i--) {
            if (sentence.chunk(i).in(Words.HOLDING)) {
                return true;
            }
            if (!sentence.chunk(i).in(Words.DETERMINERS) && !sentence.chunk(i).is("out")) {
                break;
            }
        }
        for (int i = at + 1; i < at + 14 && i < sentence.size() && !sentence.chunk(i).isStop(); i++) {
            if (sentence.chunk(i).in(TAKING_PLACE)) {
                return true;
            }
            if (sentence.chunk(i).isQuote() || sentence.chunk(i).is("that")
                    || sentence.chunk(i).verb() != null && sentence.chunk(i).verb().isIng()) {
                return false;
            }
        }
        return false;
    }

    /** "said in a statement": worth no event unless it is told how it was given. */
    private boolean isPlainStatement(int start, int at) {
        EntityMention mention = sentence.chunk(at).mention();
        return tokens.get(mention == null ? sentence.chunk(at).last() : mention.head()).is("statement")
                && !sentence.has(at + 1, at + 5, TAKING_PLACE)
                && tokens.get(sentence.chunk(start).first() + 1).is("statement");
    }

    /** Whether the noun alone tells of an event: nobody need hold or attend it. */
    private boolean standsAlone(int at, EventType type) {
        return switch (type) {
            case TRAINING, ANNIVERSARY, OTHER -> true;
            case OPENING, CLOSURE -> sentence.chunk(at + 1).is(sentence.chunk(at).isMention() ? "between" : "of");
            case AID -> false;
            case VISIT -> sentence.chunk(at + 1).is("to") && isOfSomebody(at);
            default -> sentence.chunk(at + 1).is("between");
        };
    }

    /** "at a meeting in Sydney on June 30", "in talks in Tokyo", "for talks with …": told with when or where it was. */
    private boolean isToldInPassing(int start, int at, EventType type) {
        boolean passing = sentence.chunk(start).is("a") || sentence.chunk(start).is("an") || sentence.chunk(start - 1).in(PASSING);
        boolean dated = !dates.in(sentence.chunk(at).first(), sentence.chunk(Math.min(at + 6, sentence.size() - 1)).last()).isEmpty();
        boolean placed = wording.place(sentence, at) != null && sentence.has(at, at + 7, LOCATING);
        return switch (type) {
            case MEETING, SUMMIT, CALL, TRAINING -> passing && (placed || dated || sentence.has(at + 1, at + 5, "with"));
            case ATTACK -> placed || dated;
            case VISIT -> passing && dated;
            default -> false;
        };
    }

    /** "Macron’s visit to …" */
    private boolean isOfSomebody(int at) {
        return sentence.chunk(at - 1).is("'s") || sentence.chunk(at - 2).is("'s");
    }

    /** A conference without the press, an election without a date, a call that is none by phone. */
    private boolean isOtherNoun(int start, int at, EventType type) {
        boolean conference = tokens.get(sentence.chunk(at).last()).is("conference");
        return conference && !sentence.has(start, start + 4, PRESS)
                || type == EventType.ELECTION && dates.nearest(sentence, at, DATE_WINDOW) == null
                || type == EventType.ATTACK && (sentence.has(start, at - 1, OF_LABOUR) || sentence.chunk(at - 1).is("on"))
                || type == EventType.CALL && !sentence.has(at - 3, at - 1, PHONE)
                        && !(sentence.chunk(at).is("call") && isHeld(start, at, type) && sentence.chunk(at + 1).is("with"));
    }

    /** Who takes part in what a noun tells of. */
    Set<Entity> who(int start, int at, EventTrigger trigger) {
        EventType type = trigger.type();
        Set<Entity> who = new LinkedHashSet<>();
        Entity document = sentence.chunk(at).isMention() ? sentence.chunk(at).mention().only() : null;
        if (document != null) {
            who.addAll(document.issuers());
        }
        if (type == EventType.STATEMENT && who.isEmpty()) {
            who.addAll(speakers);
        }
        if (type == EventType.ELECTION || type == EventType.AID || type == EventType.TRAINING) {
            Participants.states(sentence, who);
        }
        Participants.attributes(sentence, start, at, who);
        Subject subject = verbBefore(start);
        if (subject != null) {
            who.addAll(subject.who());
        }
        Participants.partners(sentence, at, who, trigger);
        if (who.size() < 2 && (type == EventType.MEETING || type == EventType.STATEMENT || type == EventType.SUMMIT)) {
            who.addAll(attending(start));
        }
        boolean both = type == EventType.MEETING || type == EventType.ANNIVERSARY;
        boolean mutual = type == EventType.SUMMIT || sentence.chunk(at).in(FIGHTING) || EventVerbs.isBetweenTwo(sentence, type);
        boolean persons = sentence.chunk(at).in(FIGHTING) && pair.stream().anyMatch(Entity::isPerson);
        boolean more = sentence.has(start, at, OF_MORE_THAN_TWO);
        boolean others = sentence.chunk(at + 1).is("between") || sentence.chunk(at + 1).is("among"); // herders, who are no actors
        if (!more && !others && (both && who.size() < 2 || who.isEmpty() && mutual && !persons)) {
            who.addAll(pair);
        }
        return who;
    }

    /** Whoever does something at a meeting: the subject of the verb before. */
    private List<Entity> attending(int start) {
        for (int i = start - 1; i > 0; i--) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isQuote()) {
                return List.of();
            }
            if (chunk.isToken() && chunk.token().isWord() && (chunk.verb() != null && chunk.verb().isPast() || chunk.token().isAuxiliary()
                    || chunk.token().lower().endsWith("ed"))) {
                Subject subject = new Subjects(sentence).of(i);
                if (subject != null && !subject.who().isEmpty()) {
                    return subject.who();
                }
            }
        }
        return List.of();
    }

    private Subject verbBefore(int start) {
        for (int i = start - 1; i > start - 4 && i >= 0; i--) {
            if (sentence.chunk(i).in(Words.HOLDING)) {
                return new Subjects(sentence).of(i);
            }
        }
        return null;
    }

    private int nounStart(int noun) {
        int start = noun;
        while (start > 0 && noun - start < 12) {
            Chunk before = sentence.chunk(start - 1);
            boolean part = before.isToken() && (before.token().isWord() && !before.in(Words.PREPOSITIONS) && !before.token().isAuxiliary()
                    && !before.in(Words.CONJUNCTIONS) && !before.in(Words.HOLDING) || before.token().isHyphen() || before.token().isNumber()
                    || before.is("'s")
                    || before.is("’")) || before.isMention() && before.mention().kind() == EntityMention.Kind.NAME;
            if (!part) {
                break;
            }
            start--;
            if (before.in(Words.DETERMINERS)) {
                break;
            }
        }
        return start;
    }
}
