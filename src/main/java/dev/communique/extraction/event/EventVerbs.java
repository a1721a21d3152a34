package dev.communique.extraction.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Subject;
import dev.communique.extraction.syntax.Subjects;
import dev.communique.fact.EventType;
import dev.communique.fact.PloverType;

/** Reads events told by a verb: who met whom, what opened, who was freed. */
final class EventVerbs {

    private static final Set<String> SUBJECTLESS = WordLists.words("occasions.txt", "SUBJECTLESS");
    private static final Set<String> BETWEEN_TWO = WordLists.words("occasions.txt", "BETWEEN_TWO");
    private static final Set<String> RELATIONS = WordLists.words("occasions.txt", "RELATIONS");
    private static final Set<String> PLACED = WordLists.words("function-words.txt", "LOCATING");
    private static final Set<String> TOWARD = WordLists.words("occasions.txt", "TOWARD");
    private final Sentence sentence;
    private final List<Entity> pair;

    /** That of the verb before in the sentence. */
    private Subject lastSubject;

    /** @param pair those who act together at this point of the article */
    EventVerbs(Sentence sentence, List<Entity> pair) {
        this.sentence = sentence;
        this.pair = pair;
    }

    /**
     * An event that a verb tells.
     *
     * @param trigger what kind of event it is
     * @param who     who takes part
     * @param start   index of the first chunk of the words that tell it
     */
    record Told(EventTrigger trigger, Set<Entity> who, int start) {
    }

    /** The event that the verb at a chunk tells; null where it tells none. */
    Told read(int at, EventTrigger trigger) {
        if (!EventPredicates.isTold(sentence, at, trigger) || EventPredicates.isOtherSense(sentence, at)) {
            return null;
        }
        Subject subject = subject(at);
        if (subject == null && !sentence.chunk(at).in(SUBJECTLESS)) {
            return null;
        }
        Set<Entity> who = new LinkedHashSet<>(subject == null ? List.of() : subject.who());
        if (trigger.type() == EventType.OTHER && who.isEmpty() && !EventPredicates.isPassive(sentence, at)) {
            return null;
        }
        if (subject != null && subject.at() >= 0 && who.isEmpty()) {
            Participants.add(sentence.chunk(subject.at()).mention(), who); // "a delegation from Chile"
        }
        boolean unnamed = subject == null || subject.at() < 0;
        others(at, trigger, who, subject != null && unnamed);
        EventTrigger told = sense(at, trigger, who);
        return isComplete(told, who, at) ? new Told(told, who, unnamed ? EventWording.clauseStart(sentence, at) : subject.at()) : null;
    }

    /** "established relations" founds nothing, and a statesman who lands somewhere visits it. */
    private EventTrigger sense(int at, EventTrigger trigger, Set<Entity> who) {
        if (trigger.type() == EventType.OPENING && sentence.has(at + 1, at + 5, RELATIONS)) {
            return trigger.as(EventType.OTHER, PloverType.COOPERATE);
        }
        boolean arrival = trigger.lemma().equals("land") && !who.isEmpty() && who.iterator().next().isPerson();
        return arrival ? trigger.as(EventType.VISIT, PloverType.CONSULT) : trigger;
    }

    /** Adds those who take part beside the subject. */
    private void others(int at, EventTrigger trigger, Set<Entity> who, boolean unnamed) {
        Participants.objects(sentence, at, who, trigger);
        if (who.isEmpty() || unnamed) {
            Participants.nearby(sentence, at, who);
        }
        if (who.isEmpty() && (isBetweenTwo(sentence, trigger.type()) || isMeetingOfBoth(at, trigger.type()))) {
            who.addAll(pair);
        }
    }

    /** A body meets alone; those of a state do where it is told where. */
    private boolean isBody(Entity one, int at) {
        return !one.isPerson() && (!one.isState() || sentence.has(at + 1, at + 5, PLACED));
    }

    /** "called on the president", not "called on Iran to …". */
    private boolean isCallOn(int at, Set<Entity> who) {
        return sentence.chunk(at + 1).is("on") && who.stream().filter(Entity::isPerson).count() > 1 && !sentence.has(at + 2, at + 12, "to");
    }

    /** The subject of a verb; after "and" that of the verb before, where the sentence does not tell. */
    private Subject subject(int at) {
        Subjects subjects = new Subjects(sentence);
        Subject subject = sentence.chunk(at - 1).is("by") ? subjects.clauseSubject(at) : subjects.of(at);
        if (subject == null && lastSubject != null && sentence.chunk(at - 1).is("and")) {
            return lastSubject;
        }
        if (subject != null && subject.at() < 0) {
            Set<Entity> owners = new LinkedHashSet<>();
            Participants.nearby(sentence, at, owners);
            subject = new Subject(-1, List.copyOf(owners));
        }
        lastSubject = subject;
        return subject;
    }

    /** "the foreign secretaries would meet": those of the two who act together. */
    private boolean isMeetingOfBoth(int at, EventType type) {
        for (int i = at - 1; type == EventType.MEETING && i >= 0 && i > at - 4; i--) {
            Chunk chunk = sentence.chunk(i);
            String noun = chunk.isMention() ? chunk.mention().noun() == null ? "" : chunk.mention().noun().lower() : chunk.token().lower();
            if (!Words.PERSON.contains(noun) && Words.isPersonNoun(noun)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what lies between two opens or closes. */
    static boolean isBetweenTwo(Sentence sentence, EventType type) {
        return (type == EventType.OPENING || type == EventType.CLOSURE)
                && sentence.chunks().stream().anyMatch(chunk -> chunk.in(BETWEEN_TWO));
    }

    private boolean isComplete(EventTrigger trigger, Set<Entity> who, int at) {
        return switch (trigger.type()) {
            case MEETING -> trigger.lemma().equals("call")
                    ? isCallOn(at, who)
                    : sentence.chunk(at).token().lower().startsWith("receiv")
                            ? who.size() > 1 && who.stream().skip(1).anyMatch(Entity::isPerson)
                            : who.size() > 1 || !who.isEmpty() && isBody(who.iterator().next(), at);
            case VISIT -> !who.isEmpty()
                    && (who.size() > 1 || sentence.chunk(at + 1).in(TOWARD)
                            || sentence.chunk(at + 1).isToken() && sentence.chunk(at + 1).token().isCapital());
            case APPOINTMENT -> who.stream().anyMatch(Entity::isPerson);
            case CALL -> who.size() > 1;
            default -> !who.isEmpty();
        };
    }
}
