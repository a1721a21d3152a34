package dev.communique.extraction;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.Dates.Dated;
import dev.communique.extraction.Subjects.Found;
import dev.communique.fact.EventType;
import dev.communique.fact.PloverType;

/** Reads what happened or is fixed to happen: who met whom, visited whom, opened what; when and where. */
final class EventReader {

    private static final double TOLD = 0.8;
    private static final double NAMED = 0.7;
    private static final int DATE_WINDOW = 22;

    private static final Map<String, Set<String>> WORDS = WordLists.words("occasions.txt");
    private static final Set<String> HOLDING = WORDS.get("HOLDING");
    private static final Set<String> GIVING = WORDS.get("GIVING");
    private static final Set<String> PLANNING = WORDS.get("PLANNING");
    private static final Set<String> OCCASION = WORDS.get("OCCASION");
    private static final Set<String> SUBJECTLESS = WORDS.get("SUBJECTLESS");
    private static final Set<String> TAKING_PLACE = WORDS.get("TAKING_PLACE");
    private static final Set<String> NO_EVENT = WORDS.get("NO_EVENT");
    private static final Set<String> BE = Set.of("was", "were", "been", "be", "is", "are", "being");
    private static final Set<String> MODAL = Set.of("could", "should", "may", "might", "can", "must");
    private static final Set<String> POSSESSIVE = Set.of("the", "this", "its", "their", "his", "her");
    private static final Set<String> PHONE = Set.of("phone", "telephone", "video", "conference");
    /** Before a briefing or a statement: somebody spoke in it. */
    private static final Set<String> GIVEN_IN = Set.of("told", "in", "at", "during");
    private static final Set<String> PASSING = Set.of("in", "for", "at");
    private static final Set<String> LOCATING = Set.of("in", "at");
    private static final Set<String> WITH = Set.of("with");
    private static final Set<String> PRESS = Set.of("press", "news", "media");
    private static final Set<String> LAUNCHING = Set.of("launched", "launch", "launches", "opened", "open", "opens", "resumed", "resume",
            "started");
    private static final Set<String> STAYING = Set.of("stayed", "remained", "remain", "remains", "kept", "stay", "staying");
    /** Of what opens and closes, what lies between two. */
    private static final Set<String> BETWEEN_TWO = Set.of("border", "borders", "crossing", "crossings", "pass", "frontier", "route", "road",
            "line", "bridge", "airspace", "corridor", "gate", "checkpoint");
    /** Before these nothing has happened yet. */
    private static final Set<String> SUPPOSING = Set.of("when", "how", "where", "until", "once");
    private static final Set<String> RELATIONS = Set.of("relations", "ties");

    private final List<Token> tokens;
    private final Dates dates;
    private final Participants participants;
    private final EventWording wording;
    private final EventDrafts drafts = new EventDrafts();
    private List<Referent> pair = List.of();
    private List<Referent> speakers = List.of();
    /** That of the verb before in the sentence. */
    private Found lastSubject;

    EventReader(List<Token> tokens, Dates dates, Cast cast) {
        this.tokens = tokens;
        this.dates = dates;
        this.participants = new Participants(cast);
        this.wording = new EventWording(tokens);
    }

    EventDrafts drafts() {
        return drafts;
    }

    /**
     * Reads a sentence.
     *
     * @param both   those who act together at this point of the article
     * @param voices those who speak in the sentence
     */
    void read(Sentence sentence, List<Referent> both, List<Referent> voices) {
        pair = both;
        speakers = voices;
        lastSubject = null;
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        for (int i = 0; i < sentence.size(); i++) {
            Trigger trigger = trigger(sentence, i);
            if (trigger == null || told.contains(trigger.type()) && !trigger.isRepeatable()) {
                continue;
            }
            EventDraft draft = trigger.isVerb() ? verb(sentence, i, trigger) : noun(sentence, i, trigger);
            if (draft != null) {
                told.add(draft.type);
                drafts.keep(draft);
            }
        }
    }

    /** The word at an item that tells of an event; of a phrase such as "a joint communique" its head. */
    private Trigger trigger(Sentence sentence, int i) {
        Item item = sentence.item(i);
        if (item.isMention()) {
            Mention mention = item.mention();
            return mention.kind == Mention.Kind.PHRASE && mention.indefinite
                    ? Trigger.at(sentence, i, tokens.get(mention.head).lower())
                    : null;
        }
        return item.isToken() && item.token().isWord() ? Trigger.at(sentence, i, item.token().lower()) : null;
    }

    private EventDraft verb(Sentence sentence, int at, Trigger trigger) {
        if (!isPredicate(sentence, at, trigger) || isOtherSense(sentence, at)) {
            return null;
        }
        Found subject = subject(sentence, at);
        boolean subjectless = sentence.item(at).in(SUBJECTLESS);
        if (subject == null && !subjectless) {
            return null;
        }
        Set<Referent> who = new LinkedHashSet<>(subject == null ? List.of() : subject.who());
        if (trigger.type() == EventType.OTHER && who.isEmpty() && !isPassive(sentence, at)) {
            return null;
        }
        Participants.objects(sentence, at, who, trigger);
        if (who.isEmpty() || subject != null && subject.at() < 0) {
            Participants.nearby(sentence, at, who);
        }
        if (who.isEmpty() && (isBetweenTwo(sentence, trigger.type()) || isMeetingOfBoth(sentence, at, trigger.type()))) {
            who.addAll(pair);
        }
        boolean founding = trigger.type() == EventType.OPENING && isNear(sentence, at, RELATIONS);
        Trigger told = founding ? new Trigger(EventType.OTHER, PloverType.COOPERATE, trigger.form(), trigger.lemma(), Set.of()) : trigger;
        if (!isComplete(told, who, sentence, at)) {
            return null;
        }
        EventDraft draft = draft(sentence, at, told, who, TOLD);
        draft.title = wording.words(sentence, subject == null || subject.at() < 0 ? EventWording.clauseStart(sentence, at) : subject.at(),
                at);
        return draft;
    }

    /** The subject of a verb; behind "and" that of the verb before, where the sentence does not tell. */
    private Found subject(Sentence sentence, int at) {
        Found subject = new Subjects(sentence).of(at);
        if (subject == null && lastSubject != null && sentence.item(at - 1).is("and")) {
            return lastSubject;
        }
        if (subject != null && subject.at() < 0) {
            Set<Referent> owners = new LinkedHashSet<>();
            Participants.nearby(sentence, at, owners);
            subject = new Found(-1, List.copyOf(owners));
        }
        lastSubject = subject;
        return subject;
    }

    /** "the foreign secretaries would meet": those of the two who act together. */
    private static boolean isMeetingOfBoth(Sentence sentence, int at, EventType type) {
        for (int i = at - 1; type == EventType.MEETING && i >= 0 && i > at - 4; i--) {
            Item item = sentence.item(i);
            String noun = item.isMention() ? item.mention().noun == null ? "" : item.mention().noun.lower() : item.token().lower();
            if (!Words.PERSON.contains(noun) && PhraseReader.isPersonHead(noun)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb tells that something happened, or is fixed to happen. */
    private static boolean isPredicate(Sentence sentence, int at, Trigger trigger) {
        Item before = sentence.item(at - 1);
        boolean planned = before.is("will") || before.is("would") || before.is("be") && sentence.item(at - 2).is("will")
                || before.is("to") && sentence.item(at - 2).in(PLANNING);
        return switch (trigger.form()) {
            case BASE -> planned;
            case ING -> before.in(BE) || trigger.type() == EventType.MEETING && isBesideSubject(sentence, at);
            default -> !before.is("to") || planned;
        } && Modality.isTold(sentence, at) && !before.in(Words.DETERMINERS) && !isSupposed(sentence, at, planned);
    }

    /** "EU foreign ministers meeting in …", "the president, receiving …". */
    private static boolean isBesideSubject(Sentence sentence, int at) {
        Item before = sentence.item(at - 1).isComma() ? sentence.item(at - 2) : sentence.item(at - 1);
        return before.isMention() && !before.mention().attributive && !sentence.item(at + 1).is("with");
    }

    /** "could be freed", "when he would return". */
    private static boolean isSupposed(Sentence sentence, int at, boolean planned) {
        for (int i = at - 1; i >= 0 && i > at - 7; i--) {
            if (i > at - 4 && sentence.item(i).in(MODAL) || planned && sentence.item(i).in(SUPPOSING)) {
                return true;
            }
            if (sentence.item(i).isComma() || i <= at - 4 && sentence.item(i).verb() != null) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPassive(Sentence sentence, int at) {
        return sentence.item(at - 1).in(BE) || sentence.item(at - 2).in(BE) && sentence.item(at - 1).token().lower().endsWith("ly");
    }

    /** Whether what lies between two opens or closes. */
    private static boolean isBetweenTwo(Sentence sentence, EventType type) {
        return (type == EventType.OPENING || type == EventType.CLOSURE)
                && sentence.items().stream().anyMatch(item -> item.in(BETWEEN_TWO));
    }

    /** "behind closed doors", "shops stayed closed", "launched an investigation". */
    private static boolean isOtherSense(Sentence sentence, int at) {
        EventType subject = Trigger.typeOfNoun(sentence.item(at - 1).token());
        boolean launches = sentence.item(at).token().in(LAUNCHING) && startsOther(sentence, at);
        boolean struck = sentence.item(at).is("struck") && Instruments.nounBefore(sentence, at) >= 0;
        return launches || struck || subject == EventType.MEETING || subject == EventType.SUMMIT || sentence.item(at - 1).is("behind")
                || sentence.item(at + 1).is("doors") || sentence.item(at - 1).in(STAYING)
                || isNear(sentence, at, NO_EVENT);
    }

    /** "launched an offensive", "opened talks": what was started tells the event. */
    private static boolean startsOther(Sentence sentence, int at) {
        for (int i = at + 1; i < at + 5; i++) {
            EventType type = sentence.item(i).isToken() ? Trigger.typeOfNoun(sentence.item(i).token()) : null;
            if (type == EventType.ATTACK || type == EventType.MEETING || type == EventType.TRAINING || type == EventType.SUMMIT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Sentence sentence, int at, Set<String> words) {
        for (int i = at + 1; i < at + 6; i++) {
            if (sentence.item(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComplete(Trigger trigger, Set<Referent> who, Sentence sentence, int at) {
        return switch (trigger.type()) {
            case MEETING -> sentence.item(at).token().lower().startsWith("receiv")
                    ? who.size() > 1 && who.stream().skip(1).anyMatch(Referent::isPerson)
                    : who.size() > 1 || !who.isEmpty() && !who.iterator().next().isPerson() && isNear(sentence, at, Set.of("in", "at"));
            case VISIT -> !who.isEmpty()
                    && (who.size() > 1 || sentence.item(at + 1).in(Set.of("in", "to", "here", "there")) || placeAt(sentence, at + 1));
            case APPOINTMENT -> who.stream().anyMatch(Referent::isPerson);
            case CALL -> who.size() > 1;
            default -> !who.isEmpty();
        };
    }

    private static boolean placeAt(Sentence sentence, int i) {
        return sentence.item(i).isToken() && sentence.item(i).token().isCapital();
    }

    private EventDraft noun(Sentence sentence, int at, Trigger trigger) {
        int start = sentence.item(at).isMention() ? at : nounStart(sentence, at);
        EventDraft before = drafts.last(trigger.type());
        if (sentence.item(start).in(POSSESSIVE) && before != null && at - start <= 2) {
            before.proofs.add(sentence.span());
            return null;
        }
        boolean held = isHeld(sentence, start, at, trigger.type());
        boolean occasion = sentence.item(start - 1).in(OCCASION);
        if (!held && !(occasion && trigger.isOccasion()) && !standsAlone(sentence, at, trigger.type())
                && !isToldInPassing(sentence, start, at, trigger.type())
                || isOtherNoun(sentence, start, at, trigger.type())) {
            return null;
        }
        Set<Referent> who = who(sentence, start, at, trigger);
        boolean alone = who.size() == 1 && (who.iterator().next().isPerson() || who.iterator().next().isState());
        EventDraft draft = draft(sentence, at, trigger, who, held ? TOLD : NAMED);
        boolean unnamed = who.isEmpty() && !(trigger.type() == EventType.ATTACK && draft.start != null);
        if (unnamed || trigger.type() == EventType.MEETING && alone && !held) {
            return null;
        }
        draft.title = wording.title(sentence, start, at, who);
        return draft;
    }

    /** Whether the noun alone tells of an event: nobody need hold or attend it. */
    private static boolean standsAlone(Sentence sentence, int at, EventType type) {
        return switch (type) {
            case TRAINING, ANNIVERSARY, OTHER -> true;
            case OPENING, CLOSURE -> sentence.item(at + 1).is(sentence.item(at).isMention() ? "between" : "of");
            case AID -> false;
            default -> sentence.item(at + 1).is("between");
        };
    }

    /** "at a meeting in Sydney on June 30", "in talks in Tokyo", "for talks with …": told with when or where it was. */
    private boolean isToldInPassing(Sentence sentence, int start, int at, EventType type) {
        boolean passing = sentence.item(start).is("a") || sentence.item(start).is("an") || sentence.item(start - 1).in(PASSING);
        boolean placed = wording.place(sentence, at) != null && isNear(sentence, at - 1, LOCATING)
                || !dates.in(sentence.item(at).first(), sentence.item(Math.min(at + 6, sentence.size() - 1)).last()).isEmpty();
        return switch (type) {
            case MEETING, SUMMIT, CALL, TRAINING -> passing && (placed || isNear(sentence, at, WITH));
            case ATTACK -> placed;
            default -> false;
        };
    }

    /** A conference without the press, an election without a date, a call that is none by phone. */
    private boolean isOtherNoun(Sentence sentence, int start, int at, EventType type) {
        boolean conference = tokens.get(sentence.item(at).last()).is("conference");
        return conference && !isNear(sentence, start - 1, PRESS)
                || type == EventType.ELECTION && dates.nearest(sentence, at, DATE_WINDOW) == null
                || type == EventType.CALL && !isAmong(sentence, at, 4, PHONE);
    }

    private Set<Referent> who(Sentence sentence, int start, int at, Trigger trigger) {
        EventType type = trigger.type();
        Set<Referent> who = new LinkedHashSet<>();
        Referent document = sentence.item(at).isMention() ? sentence.item(at).mention().only() : null;
        if (document != null) {
            who.addAll(document.issuers);
        }
        if (type == EventType.STATEMENT && who.isEmpty()) {
            who.addAll(speakers);
        }
        if (type == EventType.ELECTION || type == EventType.AID || type == EventType.TRAINING) {
            Participants.states(sentence, who);
        }
        Participants.attributes(sentence, start, at, who);
        Found subject = verbBefore(sentence, start);
        if (subject != null) {
            who.addAll(subject.who());
        }
        Participants.partners(sentence, at, who, trigger);
        if (who.size() < 2 && (type == EventType.MEETING || type == EventType.STATEMENT || type == EventType.SUMMIT)) {
            who.addAll(attending(sentence, start));
        }
        boolean both = type == EventType.MEETING || type == EventType.ANNIVERSARY;
        if (both && who.size() < 2 || who.isEmpty() && isBetweenTwo(sentence, type)) {
            who.addAll(pair);
        }
        return who;
    }

    /** Whoever does something at a meeting: the subject of the verb before. */
    private static List<Referent> attending(Sentence sentence, int start) {
        for (int i = start - 1; i > 0; i--) {
            Item item = sentence.item(i);
            if (item.isQuote()) {
                return List.of();
            }
            if (item.isToken() && item.token().isWord() && (item.verb() != null && item.verb().isPast() || item.token().isAuxiliary()
                    || item.token().lower().endsWith("ed"))) {
                Found subject = new Subjects(sentence).of(i);
                if (subject != null && !subject.who().isEmpty()) {
                    return subject.who();
                }
            }
        }
        return List.of();
    }

    /** Whether one of the words stands shortly before an item. */
    private static boolean isAmong(Sentence sentence, int at, int reach, Set<String> words) {
        for (int i = at - 1; i >= 0 && i > at - reach; i--) {
            if (sentence.item(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody holds, attends or gives what a noun tells of, or it takes place. */
    private boolean isHeld(Sentence sentence, int start, int at, EventType type) {
        if (type == EventType.ELECTION || type == EventType.AID && isAmong(sentence, start, 9, GIVING)
                || type == EventType.STATEMENT && sentence.item(start - 1).in(GIVEN_IN) && !isPlainStatement(sentence, start, at)) {
            return true;
        }
        for (int i = start - 1; i > start - 4 && i >= 0; i--) {
            if (sentence.item(i).in(HOLDING)) {
                return true;
            }
            if (!sentence.item(i).in(Words.DETERMINERS) && !sentence.item(i).is("out")) {
                break;
            }
        }
        for (int i = at + 1; i < at + 14 && i < sentence.size() && !sentence.item(i).isStop(); i++) {
            if (sentence.item(i).in(TAKING_PLACE)) {
                return true;
            }
        }
        return false;
    }

    /** "said in a statement": worth no event unless it is told how it was given. */
    private boolean isPlainStatement(Sentence sentence, int start, int at) {
        return tokens.get(sentence.item(at).last()).is("statement") && !isNear(sentence, at, TAKING_PLACE)
                && tokens.get(sentence.item(start).first() + 1).is("statement");
    }

    private Found verbBefore(Sentence sentence, int start) {
        for (int i = start - 1; i > start - 4 && i >= 0; i--) {
            if (sentence.item(i).in(HOLDING)) {
                return new Subjects(sentence).of(i);
            }
        }
        return null;
    }

    private static int nounStart(Sentence sentence, int noun) {
        int start = noun;
        while (start > 0 && noun - start < 12) {
            Item before = sentence.item(start - 1);
            boolean part = before.isToken() && (before.token().isWord() && !before.in(Words.PREPOSITIONS) && !before.token().isAuxiliary()
                    && !before.in(Words.CONJUNCTIONS) && !before.in(HOLDING) || before.token().isHyphen() || before.token().isNumber()
                    || before.is("'s")
                    || before.is("’")) || before.isMention() && before.mention().kind == Mention.Kind.NAME;
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

    private EventDraft draft(Sentence sentence, int at, Trigger trigger, Set<Referent> who, double sure) {
        EventDraft draft = new EventDraft();
        draft.type = trigger.type();
        draft.word = trigger.lemma();
        draft.plover = trigger.plover();
        draft.sure = sure;
        draft.participants.addAll(who);
        who.forEach(referent -> participants.represented(referent, draft.participants));
        draft.proofs.add(sentence.span());
        Dated dated = dates.nearest(sentence, at, DATE_WINDOW);
        if (dated != null) {
            draft.start = dated.start();
            draft.end = dated.end();
        }
        draft.place = wording.place(sentence, at);
        return draft;
    }
}
