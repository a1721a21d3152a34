package dev.communique.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.Dates.Dated;
import dev.communique.extraction.Saying.Span;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.EventType;
import dev.communique.fact.PloverType;

/** Reads what happened or is fixed to happen: who met whom, visited whom, opened what; when and where. */
final class EventReader {

    private static final double TOLD = 0.8;
    private static final double NAMED = 0.7;
    private static final int LONGEST_TITLE = 14;
    private static final int DATE_WINDOW = 22;
    /** With how many events before one is compared: articles tell of one again soon, and not of thousands. */
    private static final int COMPARED = 100;

    private record Trigger(EventType type, PloverType plover, boolean verb, boolean base, boolean ing) {
    }

    private static final Map<String, Trigger> TRIGGERS = new HashMap<>();

    private static final Set<String> GIVING = Set.of("provide", "provided", "provides", "granted", "pledged", "donated", "announced",
            "gave", "give",
            "handed", "extended", "sent", "send", "delivered", "received", "offered", "promised", "deliver", "released");
    private static final Set<String> PLANNING = Set.of("scheduled", "set", "due", "expected", "is", "are", "was", "were", "plans",
            "planned", "plan");

    /** What makes a noun tell of an event of its own. */
    private static final Set<String> HOLDING = Set.of("held", "hold", "holds", "holding", "hosted", "hosts", "attended", "attend",
            "conducted", "conduct",
            "convened", "began", "concluded", "opened", "completed", "launched", "staged", "carried", "issued", "released", "adopted",
            "made", "paid",
            "marked", "celebrated", "forwarded", "sent", "ordered", "announced", "provided", "delivered", "dispatched", "pledged",
            "received",
            "chaired", "addressed", "pay", "pays", "paying", "makes", "making", "started", "joined", "led", "conclude", "mark", "celebrate",
            "host", "finished", "finish", "won", "claimed");
    private static final Set<String> OCCASION = Set.of("during", "after", "following", "at", "before", "since");
    private static final Set<String> SUBJECTLESS = Set.of("open", "opened", "opens", "reopen", "reopened", "reopens", "launched",
            "inaugurated", "closed",
            "shut", "formed", "established", "founded", "sealed", "appointed", "named", "elected", "nominated", "killed", "struck",
            "attacked", "bombed");

    static {
        WordLists.sections("events.txt").forEach((heading, lines) -> {
            String[] kind = heading.split(" ");
            EventType type = EventType.valueOf(kind[0]);
            PloverType plover = kind[1].equals("-") ? null : PloverType.valueOf(kind[1]);
            lines.forEach(line -> line(line.split(" "), type, plover));
        });
    }

    private static void line(String[] words, EventType type, PloverType plover) {
        if (words[0].equals("n")) {
            for (int i = 1; i < words.length; i++) {
                TRIGGERS.putIfAbsent(words[i], new Trigger(type, plover, false, false, false));
            }
            return;
        }
        List<String> forms = Verbs.forms(words[1]);
        TRIGGERS.put(forms.get(1), new Trigger(type, plover, true, false, false));
        TRIGGERS.put(words.length > 2 ? words[2] : forms.get(2), new Trigger(type, plover, true, false, false));
        TRIGGERS.put(forms.get(3), new Trigger(type, plover, true, false, true));
        TRIGGERS.put(words[1], new Trigger(type, plover, true, true, false));
    }

    private final List<Token> tokens;
    private final Dates dates;
    private final Cast cast;
    private final List<EventDraft> found = new ArrayList<>();
    private List<Referent> pair = List.of();
    private List<Referent> speakers = List.of();

    EventReader(List<Token> tokens, Dates dates, Cast cast) {
        this.tokens = tokens;
        this.dates = dates;
        this.cast = cast;
    }

    List<EventDraft> found() {
        return found;
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
        Set<EventType> told = new java.util.HashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            Item item = sentence.item(i);
            boolean document = item.isMention() && item.mention().kind == Mention.Kind.PHRASE && item.mention().indefinite;
            if (!document && (!item.isToken() || !item.token().isWord())) {
                continue;
            }
            Trigger trigger = TRIGGERS.get(document ? tokens.get(item.mention().head).lower() : item.token().lower());
            if (trigger == null || told.contains(trigger.type()) && trigger.type() != EventType.OPENING) {
                continue;
            }
            EventDraft draft = trigger.verb() && !isNounHere(sentence, i, trigger)
                    ? verb(sentence, i, trigger)
                    : noun(sentence, i, trigger);
            if (draft != null) {
                told.add(draft.type);
                keep(draft);
            }
        }
    }

    /** "an official visit", "the visiting": a form that is a verb elsewhere. */
    private static boolean isNounHere(Sentence sentence, int i, Trigger trigger) {
        Item before = sentence.item(i - 1);
        if (trigger.base()) {
            boolean verb = before.in(Set.of("will", "would", "to", "not", "we", "they"))
                    || before.isMention() && !before.mention().attributive;
            return !verb;
        }
        return trigger.ing() && (before.in(Words.DETERMINERS) || before.is("'s") || before.in(Words.PREPOSITIONS)
                || before.isToken() && before.token().isWord() && !before.token().isAuxiliary() && sentence.item(i + 1).is("of"));
    }

    private EventDraft verb(Sentence sentence, int at, Trigger trigger) {
        Item before = sentence.item(at - 1);
        boolean passive = before.in(Set.of("was", "were", "been", "be", "is", "are", "being"));
        boolean future = before.is("will") || before.is("be") && sentence.item(at - 2).is("will");
        boolean planned = future || before.is("would") || before.is("to") && sentence.item(at - 2).in(PLANNING);
        if (trigger.base() && !planned || trigger.ing() && !passive || before.is("to") && !planned || isNegated(sentence, at)
                || before.in(Words.DETERMINERS) || before.in(Set.of("could", "should", "may", "might", "can", "must"))) {
            return null;
        }
        if (sentence.item(at).token().lower().startsWith("fire") && !sentence.item(at + 3).in(Set.of("at", "on", "into", "toward"))
                && !sentence.item(at + 2).in(Set.of("at", "on", "into", "toward", "cannon"))) {
            return null;
        }
        Cue cue = new CueReader(sentence).subjectOf(at);
        Set<Referent> who = new LinkedHashSet<>(cue == null ? List.of() : cue.speakers());
        objects(sentence, at, who, trigger);
        if (trigger.type() == EventType.CALL && !isNear(sentence, at, Set.of("phone", "telephone"))) {
            return null;
        }
        if (before.is("behind") || sentence.item(at + 1).is("doors")) {
            return null;
        }
        if (who.isEmpty() || cue != null && cue.subject() < 0) {
            nearby(sentence, at, who);
        }
        boolean subjectless = SUBJECTLESS.contains(sentence.item(at).token().lower());
        if (cue == null && !subjectless) {
            return null;
        }
        if (who.isEmpty() && subjectless && trigger.type() != EventType.ATTACK) {
            who.addAll(pair);
        }
        boolean founding = trigger.type() == EventType.OPENING && isNear(sentence, at, Set.of("relations", "ties"));
        if (isNear(sentence, at, Set.of("activities", "investigation", "probe", "fire", "campaign"))) {
            return null;
        }
        Trigger told = founding ? new Trigger(EventType.OTHER, PloverType.COOPERATE, true, false, false) : trigger;
        if (!isComplete(told, who, sentence, at)) {
            return null;
        }
        EventDraft draft = draft(sentence, at, told, who, TOLD);
        int first = cue == null || cue.subject() < 0 ? clauseStart(sentence, at) : cue.subject();
        draft.title = words(sentence, first, at);
        return draft;
    }

    /** "NSM gunmen attacked …": who stands in the words right before a verb whose subject is unnamed. */
    private static void nearby(Sentence sentence, int at, Set<Referent> into) {
        for (int i = at - 1; i >= 0 && i > at - 6; i--) {
            Item item = sentence.item(i);
            if (item.isMark() && !item.token().isHyphen() || item.in(Words.CONJUNCTIONS)) {
                return;
            }
            if (item.isMention()) {
                item.mention().referents.stream().filter(referent -> !referent.document).forEach(into::add);
            }
        }
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
            case VISIT -> !who.isEmpty() && (who.size() > 1 || sentence.item(at + 1).in(Set.of("in", "to")) || placeAt(sentence, at + 1));
            case APPOINTMENT -> who.stream().anyMatch(Referent::isPerson);
            case CALL -> who.size() > 1;
            default -> !who.isEmpty();
        };
    }

    private static boolean placeAt(Sentence sentence, int i) {
        return sentence.item(i).isToken() && sentence.item(i).token().isCapital();
    }

    /** Who stands behind a verb: "met X and Y", "with Z". */
    private void objects(Sentence sentence, int at, Set<Referent> into, Trigger trigger) {
        int reach = trigger.type() == EventType.OPENING || trigger.type() == EventType.CLOSURE ? 5 : 14;
        for (int i = at + 1; i < sentence.size() && i <= at + reach; i++) {
            Item item = sentence.item(i);
            if (item.isToken() && (item.token().isStop() || item.is(";") || item.is("to") && trigger.type() == EventType.MEETING)
                    || item.isQuote() || item.in(Set.of("that", "which", "while", "after", "before", "but"))) {
                return;
            }
            if (item.isMention() && !item.mention().attributive && item.mention().kind != Mention.Kind.PRONOUN) {
                item.mention().referents.stream().filter(referent -> !referent.document).forEach(into::add);
            }
        }
    }

    private EventDraft noun(Sentence sentence, int at, Trigger trigger) {
        String noun = tokens.get(sentence.item(at).last()).lower();
        int start = sentence.item(at).isMention() ? at : nounStart(sentence, at);
        boolean definite = sentence.item(start).is("the") || sentence.item(start).is("this")
                || sentence.item(start).in(Set.of("its", "their", "his", "her"));
        EventDraft before = before(trigger, noun);
        if (definite && before != null && at - start <= 2) {
            before.proofs.add(proof(sentence));
            return null;
        }
        boolean holding = isHeld(sentence, start, at) || trigger.type() == EventType.AID && isGiven(sentence, start)
                || trigger.type() == EventType.ELECTION
                || trigger.type() == EventType.STATEMENT && sentence.item(start - 1).in(Set.of("told", "in"));
        boolean occasion = sentence.item(start - 1).in(OCCASION);
        boolean joint = trigger.type() == EventType.TRAINING || (trigger.type() == EventType.OPENING || trigger.type() == EventType.CLOSURE)
                && sentence.item(at + 1).is("of") && !sentence.item(at).isMention();
        if (!holding && !joint && !(occasion && isOccasion(trigger)) && trigger.type() != EventType.ANNIVERSARY
                && !(trigger.type() == EventType.OTHER)
                && !sentence.item(at + 1).is("between")) {
            return null;
        }
        if (noun.equals("conference") && !isNear(sentence, start - 1, Set.of("press", "news", "media"))
                || trigger.type() == EventType.ELECTION && !isFixed(sentence, at)) {
            return null;
        }
        if (trigger.type() == EventType.AID && !holding || trigger.type() == EventType.CALL && !isPhone(sentence, at)) {
            return null;
        }
        Set<Referent> who = new LinkedHashSet<>();
        Item head = sentence.item(at);
        if (head.isMention()) {
            Referent document = head.mention().only();
            who.addAll(document == null ? List.of() : document.issuers);
        }
        if (trigger.type() == EventType.STATEMENT && who.isEmpty()) {
            who.addAll(speakers);
        }
        if (trigger.type() == EventType.ELECTION || trigger.type() == EventType.AID || trigger.type() == EventType.TRAINING) {
            states(sentence, who);
        }
        attributes(sentence, start, at, who);
        Cue cue = verbBefore(sentence, start);
        if (cue != null) {
            who.addAll(cue.speakers());
        }
        partners(sentence, at, who, trigger);
        if (who.isEmpty() && !holding && !occasion) {
            return null;
        }
        if (who.isEmpty() && (trigger.type() == EventType.OPENING || trigger.type() == EventType.CLOSURE)
                || who.size() < 2 && (trigger.type() == EventType.MEETING || trigger.type() == EventType.ANNIVERSARY)) {
            who.addAll(pair);
        }
        if (who.isEmpty() || trigger.type() == EventType.MEETING && who.size() < 2 && !holding) {
            return null;
        }
        EventDraft draft = draft(sentence, at, trigger, who, holding ? TOLD : NAMED);
        draft.noun = noun;
        draft.title = title(sentence, start, at, who);
        return draft;
    }

    /** Who stands behind a noun: "with …", "between … and …", of a visit "to …" and "by …", of a summit "of …". */
    private static void partners(Sentence sentence, int at, Set<Referent> into, Trigger trigger) {
        for (int i = at + 1; i < sentence.size() && i < at + 16; i++) {
            Item item = sentence.item(i);
            if (item.isStop() || item.isQuote() || item.in(Set.of("that", "which", "while", "but", ";"))) {
                return;
            }
            boolean link = item.is("with") || item.is("between") || item.is("by") || item.is("among")
                    || item.is("to") && trigger.type() == EventType.VISIT
                    || item.is("of") && (trigger.type() == EventType.SUMMIT || trigger.type() == EventType.OTHER
                            || trigger.type() == EventType.MEETING);
            for (int k = i + 1; link && k < i + 8 && k < sentence.size(); k++) {
                Item partner = sentence.item(k);
                if (partner.isMention() && !partner.mention().attributive) {
                    partner.mention().referents.stream().filter(referent -> !referent.document).forEach(into::add);
                } else if (!partner.is("and") && !partner.isComma() && !partner.in(Words.DETERMINERS)) {
                    break;
                }
            }
        }
    }

    private static boolean isOccasion(Trigger trigger) {
        return switch (trigger.type()) {
            case MEETING, SUMMIT, VISIT, STATEMENT, CALL, TRAINING, ATTACK -> true;
            default -> false;
        };
    }

    private static void states(Sentence sentence, Set<Referent> into) {
        for (Item item : sentence.items()) {
            if (item.isMention() && item.mention().only() != null && !item.mention().only().isPerson() && !item.mention().only().document) {
                into.add(item.mention().only());
            }
        }
    }

    private static boolean isGiven(Sentence sentence, int start) {
        for (int i = start - 1; i >= 0 && i > start - 9; i--) {
            if (sentence.item(i).in(GIVING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an election has a date or is held: others are talked of only. */
    private boolean isFixed(Sentence sentence, int at) {
        return date(sentence, at) != null;
    }

    private static boolean isPhone(Sentence sentence, int at) {
        for (int i = at - 1; i > at - 4; i--) {
            if (sentence.item(i).in(Set.of("phone", "telephone", "video", "conference"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeld(Sentence sentence, int start, int at) {
        for (int i = start - 1; i > start - 4 && i >= 0; i--) {
            if (sentence.item(i).in(HOLDING)) {
                return true;
            }
            if (!sentence.item(i).in(Words.DETERMINERS) && !sentence.item(i).is("out")) {
                break;
            }
        }
        for (int i = at + 1; i < at + 14 && i < sentence.size(); i++) {
            if (sentence.item(i).in(Set.of("held", "took", "takes", "place", "concluded", "began", "begins", "issued", "ended"))) {
                return true;
            }
            if (sentence.item(i).isStop()) {
                return false;
            }
        }
        return false;
    }

    private Cue verbBefore(Sentence sentence, int start) {
        for (int i = start - 1; i > start - 4 && i >= 0; i--) {
            if (sentence.item(i).in(HOLDING)) {
                return new CueReader(sentence).subjectOf(i);
            }
        }
        return null;
    }

    private static void attributes(Sentence sentence, int start, int at, Set<Referent> who) {
        for (int i = start; i < at; i++) {
            if (sentence.item(i).isMention()) {
                sentence.item(i).mention().referents.stream().filter(referent -> !referent.document).forEach(who::add);
            }
        }
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

    private static boolean isNegated(Sentence sentence, int verb) {
        for (int i = verb - 1; i >= 0 && i > verb - 4; i--) {
            if (sentence.item(i).in(Set.of("not", "never", "failed", "refused"))) {
                return true;
            }
        }
        return false;
    }

    private EventDraft draft(Sentence sentence, int at, Trigger trigger, Set<Referent> who, double sure) {
        EventDraft draft = new EventDraft();
        draft.type = trigger.type();
        draft.plover = trigger.plover();
        draft.sure = sure;
        draft.participants.addAll(who);
        who.forEach(referent -> represented(referent, draft.participants));
        draft.proofs.add(proof(sentence));
        Dated dated = date(sentence, at);
        if (dated != null) {
            draft.start = dated.start();
            draft.end = dated.end();
        }
        draft.place = place(sentence, at);
        return draft;
    }

    /** With an official the state takes part for which the office acts. */
    private void represented(Referent person, Set<Referent> into) {
        Referent organization = person.isPerson() ? Offices.organization(person) : null;
        if (organization != null && !organization.document) {
            Referent state = organization.arm ? cast.state(organization.country) : organization;
            into.add(state == null ? organization : state);
        }
    }

    private Dated date(Sentence sentence, int at) {
        int token = sentence.item(at).first();
        Dated best = null;
        for (Dated dated : dates.in(sentence.first(), sentence.last())) {
            if (best == null || Math.abs(dated.first() - token) < Math.abs(best.first() - token)) {
                best = dated;
            }
        }
        return best == null || Math.abs(best.first() - token) > DATE_WINDOW ? null : best;
    }

    /** "in Rawalpindi", "at National University …": the first name of a place behind the word that tells of the event. */
    private String place(Sentence sentence, int at) {
        for (int i = at + 1; i < sentence.size() && i < at + 14; i++) {
            Item item = sentence.item(i);
            if (item.isQuote() || item.isStop()) {
                return null;
            }
            boolean locative = item.is("in") || item.is("at") || item.is("near")
                    || i == at + 1 && item.isToken() && item.token().isCapital();
            if (!locative) {
                continue;
            }
            int first = item.token().isCapital() ? item.first() : item.last() + 1;
            if (tokens.get(first).is("the")) {
                first++;
            }
            int last = first;
            while (last + 1 < tokens.size()
                    && (tokens.get(last + 1).isCapital() || tokens.get(last + 1).is("of") && tokens.get(last + 2).isCapital())) {
                last++;
            }
            if (tokens.get(first).isCapital() && !Words.CALENDAR.contains(Words.bare(tokens.get(first)))) {
                return text(first, last);
            }
        }
        return null;
    }

    private EventDraft before(Trigger trigger, String noun) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - COMPARED); i--) {
            if (found.get(i).type == trigger.type()) {
                return found.get(i);
            }
        }
        return null;
    }

    private void keep(EventDraft draft) {
        for (EventDraft other : found.subList(Math.max(0, found.size() - COMPARED), found.size())) {
            boolean dates = draft.start == null || other.start == null || draft.start.equals(other.start);
            boolean who = other.participants.containsAll(draft.participants) || draft.participants.containsAll(other.participants);
            if (other.type == draft.type && dates && who
                    && (draft.place == null || other.place == null || draft.place.equals(other.place))) {
                other.proofs.addAll(draft.proofs);
                other.participants.addAll(draft.participants);
                if (other.start == null) {
                    other.start = draft.start;
                    other.end = draft.end;
                }
                other.place = other.place == null ? draft.place : other.place;
                return;
            }
        }
        found.add(draft);
    }

    /** What became of an agreement is an event each: its signing, and what else is dated. */
    void steps(AgreementDraft agreement) {
        List<AgreementDraft.Step> told = new ArrayList<>();
        for (AgreementDraft.Step step : agreement.steps) {
            boolean known = told.stream()
                    .anyMatch(other -> other.isSigning() == step.isSigning() && (step.on() == null || step.on().equals(other.on())));
            if (!known && told.size() < COMPARED && (step.isSigning() || step.on() != null)) {
                told.add(step);
                found.add(event(agreement, step));
            }
        }
    }

    private static EventDraft event(AgreementDraft agreement, AgreementDraft.Step step) {
        EventDraft draft = new EventDraft();
        draft.type = step.isSigning() ? EventType.SIGNING : EventType.OTHER;
        draft.plover = step.isSigning() ? PloverType.AGREE : step.status() == AgreementStatus.IN_FORCE ? PloverType.COOPERATE : null;
        draft.title = step.isSigning() ? "Signing of " + agreement.name : agreement.name + ": " + step.verb();
        draft.start = step.on();
        draft.participants.addAll(agreement.parties);
        draft.agreements.add(agreement);
        draft.proofs.add(step.proof());
        draft.sure = agreement.sure;
        return draft;
    }

    private static Span proof(Sentence sentence) {
        return new Span(sentence.first(), sentence.last());
    }

    private static int clauseStart(Sentence sentence, int at) {
        int start = at;
        while (start > 0 && !sentence.item(start - 1).isComma() && !sentence.item(start - 1).isQuote() && at - start < 12) {
            start--;
        }
        return start;
    }

    private String title(Sentence sentence, int start, int at, Set<Referent> who) {
        int first = sentence.item(start).in(Words.DETERMINERS) ? start + 1 : start;
        String words = text(sentence.item(first).first(), sentence.item(at).last());
        String names = who.stream().limit(3).map(referent -> referent.name).filter(name -> !words.contains(name))
                .collect(java.util.stream.Collectors.joining(", "));
        String capital = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return names.isEmpty() ? capital : capital + ": " + names;
    }

    /** The words around a verb: its subject and what follows, up to a comma. */
    private String words(Sentence sentence, int first, int at) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int i = sentence.item(first).first(); i <= sentence.last(); i++) {
            Token token = tokens.get(i);
            boolean stop = i > sentence.item(at).last() + 1 && (token.is(",") || token.is(";")) || token.isStop() || token.isParagraph();
            if (stop || count >= LONGEST_TITLE && i > sentence.item(at).last() + 3 || count > 2 * LONGEST_TITLE) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            words.append(words.length() > 0 && token.gap() ? " " : "").append(token.text());
        }
        String text = words.toString();
        return text.isEmpty() ? "Event" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String text(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(i > first && tokens.get(i).gap() ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }
}
