package dev.communique.extraction.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.EventType;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.PloverType;

/** The events an article has told of so far, each once. */
final class EventDrafts {

    /** With how many events before one is compared: articles tell of one again soon, and not of thousands. */
    private static final int COMPARED = 100;
    private static final Set<EventType> MEETINGS = EnumSet.of(EventType.MEETING, EventType.CALL);
    /** The rule of what is said in a statement, which may be the announcement itself. */
    private static final String IN_STATEMENT = "say-in-statement";

    private final List<EventDraft> found = new ArrayList<>();
    /** Events by the sentence that tells them and the verb it does so with. */
    private final Map<List<Object>, EventDraft> byVerb = new HashMap<>();

    /** The events found so far, in the order in which they were found. */
    List<EventDraft> all() {
        return found;
    }

    /** The last event of a type, which "the meeting" means; null where there is none. */
    EventDraft last(EventType type) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - COMPARED); i--) {
            if (found.get(i).type == type) {
                return found.get(i);
            }
        }
        return null;
    }

    /** The last meeting or summit; null where there is none. */
    EventDraft lastMeeting() {
        EventDraft meeting = last(EventType.MEETING);
        EventDraft summit = last(EventType.SUMMIT);
        return summit != null && (meeting == null || found.indexOf(summit) > found.indexOf(meeting)) ? summit : meeting;
    }

    /** Takes a new event, or more evidence for one that was told before: of one type, with the same people, at no other time or place. */
    void keep(EventDraft draft) {
        for (EventDraft other : found.subList(Math.max(0, found.size() - COMPARED), found.size())) {
            boolean dates = draft.start == null || other.start == null || draft.start.equals(other.start);
            boolean who = other.participants.keySet().containsAll(draft.participants.keySet())
                    || draft.participants.keySet().containsAll(other.participants.keySet());
            if (isOfKind(other, draft) && !isAnother(other, draft) && other.planned == draft.planned && dates && who
                    && (draft.place == null || other.place == null || draft.place.equals(other.place)
                            || other.evidence.containsAll(draft.evidence))) {
                other.evidence.addAll(draft.evidence);
                draft.participants.forEach(other.participants::putIfAbsent);
                if (other.start == null) {
                    other.start = draft.start;
                    other.end = draft.end;
                }
                other.place = other.place == null ? draft.place : other.place;
                byVerb(draft, other);
                return;
            }
        }
        found.add(draft);
        byVerb(draft, draft);
    }

    private void byVerb(EventDraft draft, EventDraft kept) {
        if (draft.verb != null) {
            draft.evidence.forEach(span -> byVerb.put(List.of(span, draft.verb), kept));
        }
    }

    /**
     * Whether two of one kind are told as two: the second with "also", each with another end of what one does to the other, or what is said
     * in two sentences, or told of an office by two verbs, and shares no day; or that somebody meets whom the article does not name. What is said
     * in a statement may be what another sentence announces.
     */
    private static boolean isAnother(EventDraft one, EventDraft other) {
        boolean apart = !one.evidence.containsAll(other.evidence);
        boolean days = one.start != null && one.start.equals(other.start);
        boolean reversed = one.plover != PloverType.CONSULT && other.participants.entrySet().stream()
                .anyMatch(each -> isOpposite(each.getValue(), one.participants.get(each.getKey())));
        boolean verbs = apart && !days && one.verb != null && other.verb != null;
        boolean said = verbs && one.type == EventType.STATEMENT && !IN_STATEMENT.equals(one.rule) && !IN_STATEMENT.equals(other.rule);
        boolean named = verbs && one.type == EventType.APPOINTMENT && !one.word.equals(other.word);
        boolean met = verbs && MEETINGS.contains(one.type) && Math.max(one.participants.size(), other.participants.size()) == 1;
        return apart && other.besides || reversed || said || named || met;
    }

    private static boolean isOpposite(ParticipantRole one, ParticipantRole other) {
        return one == ParticipantRole.INITIATOR && other == ParticipantRole.RECIPIENT
                || one == ParticipantRole.RECIPIENT && other == ParticipantRole.INITIATOR;
    }

    /** Events of no type of their own are of one kind where one verb tells them. */
    private static boolean isOfKind(EventDraft one, EventDraft other) {
        boolean gathering = one.type == EventType.MEETING && other.type == EventType.SUMMIT && one.evidence.equals(other.evidence)
                && one.participants.keySet().equals(other.participants.keySet()); // "met for their summit"
        return gathering || one.type == other.type
                && (one.type != EventType.OTHER || one.word.equals(other.word) || one.rule != null && one.rule.equals(other.rule)
                        && one.evidence.equals(other.evidence));
    }

    /** What became of an agreement is an event each: its signing, and what else is dated. */
    void steps(AgreementDraft agreement) {
        List<AgreementDraft.Step> steps = new ArrayList<>();
        EventDraft signing = null;
        for (AgreementDraft.Step step : agreement.steps()) {
            boolean known = steps.stream()
                    .anyMatch(other -> other.isSigning() == step.isSigning() && (step.on() == null || step.on().equals(other.on())));
            EventDraft signed = step.isSigning() ? told(step) : null;
            if (signing != null && signed != null && signed != signing && signed.type == EventType.SIGNING
                    && (signing.start == null || signed.start == null || signing.start.equals(signed.start))) {
                signing.evidence.addAll(signed.evidence); // "they signed a treaty … on behalf of Togo, it was signed by …"
                signed.participants.forEach(signing.participants::putIfAbsent);
                signing.start = signing.start == null ? signed.start : signing.start;
                found.remove(signed);
                continue;
            }
            EventDraft act = step.status() == AgreementStatus.AGREED ? told(step) : null;
            if (act != null && act.type == EventType.OTHER) {
                found.remove(act); // "exchanged notes", "adopted a plan": the agreement itself
            }
            boolean told = step.isSigning() ? step.isOccasion() : step.on() != null && step.status() != AgreementStatus.AGREED;
            if (!known && steps.size() < COMPARED && told) {
                steps.add(step);
                EventDraft event = told(step);
                if (event == null) {
                    EventDraft added = event(agreement, step);
                    found.add(added);
                    signing = signing == null && step.isSigning() ? added : signing;
                } else {
                    signing = signing == null && event.type == EventType.SIGNING ? event : signing;
                    event.agreements.add(agreement);
                    if (event.type == EventType.SIGNING) {
                        agreement.parties().forEach(party -> event.participants.putIfAbsent(party, ParticipantRole.PARTICIPANT));
                    }
                }
            }
        }
    }

    /** The event that the verb of a step told already: "ratified the treaty"; null where it told none. */
    private EventDraft told(AgreementDraft.Step step) {
        return byVerb.get(List.of(step.span(), step.verb()));
    }

    private static EventDraft event(AgreementDraft agreement, AgreementDraft.Step step) {
        EventDraft draft = new EventDraft();
        draft.type = step.isSigning() ? EventType.SIGNING : EventType.OTHER;
        draft.plover = step.isSigning() ? PloverType.AGREE : step.status() == AgreementStatus.IN_FORCE ? PloverType.COOPERATE : null;
        draft.word = step.verb();
        draft.title = step.isSigning() ? "Signing of " + agreement.name() : agreement.name() + ": " + step.verb();
        draft.start = step.on();
        draft.place = step.place();
        step.signers().forEach(signer -> draft.participants.put(signer, ParticipantRole.SIGNER));
        agreement.parties().forEach(party -> draft.participants.putIfAbsent(party, ParticipantRole.PARTICIPANT));
        draft.agreements.add(agreement);
        draft.evidence.add(step.span());
        draft.confidence = agreement.confidence();
        return draft;
    }
}
