package dev.communique.extraction;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.AgreementDraft.Step;
import dev.communique.extraction.Dates.Dated;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.PartialDate;

/** Reads what parties agreed: "signed a treaty with …", "both sides agreed to …", "the deal was extended". */
final class AgreementReader {

    private static final double SIGNED = 0.85;
    private static final double AGREED = 0.75;
    private static final double NOMINAL = 0.6;
    private static final int LONGEST_NAME = 12;
    /** How many tokens away a date may stand. */
    private static final int DATE_WINDOW = 25;

    private static final Set<String> PLEDGE = Instruments.words("PLEDGE");
    private static final Set<String> VAGUE = Instruments.words("VAGUE");
    private static final Set<String> REPLACING = Set.of("replaces", "replaced", "replace", "supersedes", "superseded");
    private static final Set<String> REPEATED = Instruments.words("REPEATED");
    private static final Set<String> COMMITMENT = Instruments.words("COMMITMENT");
    private static final Set<String> DEEPENING = Instruments.words("DEEPENING");
    /** Verbs of pledging behind which "to" tells not what is pledged. */
    private static final Set<String> NOT_TO = Set.of("committed", "reaffirmed", "reiterated");
    private static final Set<String> AGREED_ON = Set.of("on", "upon", "that", "in");
    private static final Set<String> MEANING_IT = Set.of("the", "it", "both");
    private static final Set<String> WHEN_AND_WHERE = Set.of("on", "in", "at", "late", "early", "this", "last", "week", "month",
            "yesterday",
            "today");
    private static final Set<String> TAKING = Set.of("took", "takes", "take");
    private static final Set<String> EFFECTIVE = Set.of("implemented", "effective");

    private final List<Token> tokens;
    private final Dates dates;
    private final Parties parties;
    private final AgreementDrafts drafts = new AgreementDrafts();
    private List<Referent> pair = List.of();

    AgreementReader(List<Token> tokens, Dates dates, Cast cast) {
        this.tokens = tokens;
        this.dates = dates;
        this.parties = new Parties(cast);
    }

    List<AgreementDraft> found() {
        return drafts.all();
    }

    /** Reads a sentence; {@code both} are those who act together at this point of the article. */
    void read(Sentence sentence, List<Referent> both) {
        pair = both;
        boolean bound = false;
        boolean told = false;
        for (int i = 0; i < sentence.size(); i++) {
            AgreementStatus status = Instruments.status(sentence, i);
            bound |= !bound && sentence.item(i).in(PLEDGE) && common(sentence, i);
            boolean more = !told && !bound || status != null && status.compareTo(AgreementStatus.SUSPENDED) >= 0;
            told |= more && status != null && instrument(sentence, i, status);
        }
        for (int i = 0; !bound && !told && i < sentence.size(); i++) {
            told = Instruments.isNoun(sentence, i) && between(sentence, i);
        }
        if (!bound && !told) {
            effect(sentence);
        }
    }

    /** "It takes effect on …": the agreement that was told of last. */
    private void effect(Sentence sentence) {
        AgreementDraft last = drafts.lastNamed();
        boolean meant = last != null && (sentence.item(0).isMention() || sentence.item(0).in(MEANING_IT));
        if (meant && isEffective(sentence)) {
            inForce(sentence, last);
            last.proofs.add(sentence.span());
        }
    }

    private static boolean isEffective(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.item(i).is("effect") && sentence.item(i - 1).in(TAKING)
                    || sentence.item(i).is("force") && sentence.item(i - 1).is("into")) {
                return true;
            }
        }
        return false;
    }

    /** "both sides agreed to …", "they pledged deeper cooperation": two or more who bind themselves. */
    private boolean common(Sentence sentence, int verb) {
        Item pledge = sentence.item(verb);
        if (!Modality.isTold(sentence, verb) || pledge.is("agree") || sentence.item(verb - 1).is("to")
                || pledge.in(REPEATED) && !isDeepening(sentence, verb)) {
            return false;
        }
        List<Referent> subject = sentence.within() != null && verb == 0 ? pair : subject(sentence, verb);
        List<Referent> bound = parties.bound(subject, Parties.with(sentence, verb));
        if (bound.size() < 2 || !isBinding(sentence, verb)) {
            return false;
        }
        int end = sentence.clauseEnd(verb);
        AgreementDraft draft = draft(AgreementStatus.AGREED, bound, sentence, pledge.is("agreed") ? AGREED : NOMINAL);
        topic(draft, sentence.item(verb + 1).first(), sentence.item(end).last());
        boolean clause = sentence.item(verb + 1).is("to") || sentence.item(verb + 1).in(AGREED_ON);
        draft.name = partyNames(bound) + " agreement " + (clause ? "" : "on ") + words(verb + 1, end, sentence);
        drafts.keep(draft, false);
        return true;
    }

    /** Whether the words behind a verb tell to what: "agreed to …", "pledged to …", "pledged deeper cooperation". */
    private static boolean isBinding(Sentence sentence, int verb) {
        Item next = sentence.item(verb + 1);
        boolean agreed = sentence.item(verb).token().lower().startsWith("agree");
        if (sentence.item(behindAdjuncts(sentence, verb)).is("to") && !sentence.item(verb).in(NOT_TO)
                || agreed && (next.in(AGREED_ON) || next.isQuote())) {
            return true;
        }
        for (int i = verb + 1; i <= sentence.clauseEnd(verb) && i < verb + 15; i++) {
            if (sentence.item(i).in(COMMITMENT) || Instruments.isNoun(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "agreed Monday in Quito to": what stands behind when and where it was. */
    private static int behindAdjuncts(Sentence sentence, int verb) {
        int at = verb + 1;
        while (at < verb + 7 && (Dates.isDay(sentence.item(at).token()) || sentence.item(at).in(WHEN_AND_WHERE)
                || sentence.item(at).isMention() && sentence.item(at - 1).in(WHEN_AND_WHERE)
                || sentence.item(at).isToken() && sentence.item(at).token().isCapital())) {
            at++;
        }
        return at;
    }

    private static AgreementDraft draft(AgreementStatus status, List<Referent> parties, Sentence sentence, double sure) {
        AgreementDraft draft = new AgreementDraft();
        draft.status = status;
        draft.parties = parties;
        draft.sure = sure;
        draft.proofs.add(sentence.span());
        return draft;
    }

    private void topic(AgreementDraft draft, int first, int last) {
        draft.topic.addAll(Topics.of(tokens, first, last));
        draft.type = Topics.type(tokens, first, last);
    }

    /** "reaffirmed their commitment to deepening cooperation": new only where it goes further. */
    private static boolean isDeepening(Sentence sentence, int verb) {
        for (int i = verb + 1; i < verb + 7; i++) {
            Item item = sentence.item(i);
            if (item.isToken() && DEEPENING.stream().anyMatch(item.token().lower()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** "signed a defence pact with …", "the treaty was extended". */
    private boolean instrument(Sentence sentence, int verb, AgreementStatus status) {
        if (!Modality.isTold(sentence, verb)) {
            return false;
        }
        List<Integer> nouns = Instruments.isPassive(sentence, verb) ? List.of() : Instruments.objects(sentence, verb, status);
        List<Referent> subject = subject(sentence, verb);
        boolean passive = nouns.isEmpty();
        int relativeNoun = passive && !Instruments.isPassive(sentence, verb) ? Instruments.relativeNoun(sentence, verb) : -1;
        if (relativeNoun >= 0) {
            return instrument(sentence, verb, relativeNoun, false, true, status, subject);
        }
        if (passive) {
            int noun = Instruments.nounBefore(sentence, verb);
            if (noun < 0) {
                return false;
            }
            nouns = List.of(noun);
            subject = Parties.by(sentence, verb);
        }
        boolean told = false;
        for (int noun : nouns) {
            told |= instrument(sentence, verb, noun, passive, false, status, subject);
        }
        return told;
    }

    private boolean instrument(Sentence sentence, int verb, int noun, boolean passive, boolean own, AgreementStatus status,
            List<Referent> subject) {
        boolean planned = sentence.item(verb).is("sign") || sentence.item(verb - 1).is("to") || sentence.item(verb - 1).is("be")
                || sentence.item(verb).is("signing") && !passive;
        AgreementStatus state = planned && status == AgreementStatus.SIGNED ? AgreementStatus.PROPOSED : status;
        AgreementDraft before = !own && !Instruments.isAnother(sentence, noun) && Instruments.isDefinite(sentence, noun)
                ? drafts.lastNamed()
                : null;
        if (before == null && sentence.item(noun).isNoun(VAGUE)) {
            return false;
        }
        int first = Instruments.nounStart(sentence, noun);
        List<Referent> bound = bound(sentence, noun, verb, subject, status);
        if (bound.size() < 2 && before != null) {
            bound = before.parties;
        } else if (bound.size() < 2 && passive && pair.size() > 1) {
            bound = parties.bound(pair, List.of());
        }
        if (bound.size() < 2 && !(bound.size() == 1 && isProperName(sentence, first, noun))) {
            return false;
        }
        AgreementDraft draft = draft(state, bound, sentence, SIGNED);
        draft.named = true;
        draft.topic.addAll(Topics.of(tokens, sentence.item(first).first(), sentence.item(topicEnd(sentence, noun)).last()));
        draft.type = Topics.type(tokens, sentence.item(first).first(), sentence.item(sentence.clauseEnd(noun)).last());
        Dated dated = dates.nearest(sentence, verb, DATE_WINDOW);
        PartialDate date = dated == null ? null : dated.start();
        draft.signedOn = state == AgreementStatus.SIGNED ? date : null;
        if (!planned && !sentence.item(verb).in(REPLACING)) {
            draft.steps.add(new Step(sentence.item(verb).token().lower(), state, date, sentence.span()));
        }
        inForce(sentence, draft);
        keep(draft, before, sentence, first, noun);
        return true;
    }

    /** Where the words end that tell what an agreement is about: before the next verb of agreeing. */
    private static int topicEnd(Sentence sentence, int noun) {
        int end = sentence.clauseEnd(noun);
        for (int i = noun + 1; i <= end; i++) {
            if (sentence.item(i).in(PLEDGE) || Instruments.status(sentence, i) != null) {
                return i - 1;
            }
        }
        return end;
    }

    /** Keeps what was told of a noun: a phase of an agreement, the agreement that is meant, or one of its own. */
    private void keep(AgreementDraft draft, AgreementDraft before, Sentence sentence, int first, int noun) {
        int phase = before == null ? -1 : Instruments.phase(sentence, first, noun);
        if (phase >= 0) {
            boolean ordinal = phase > 0 && sentence.item(phase - 1).token().isWord() && !sentence.item(phase - 1).in(Words.DETERMINERS);
            draft.amends = before;
            draft.type = before.type;
            draft.name = before.name + ", " + words(ordinal ? phase - 1 : phase, phase, sentence);
            drafts.keep(draft, true);
        } else if (before != null && (Instruments.isBareReference(first, noun) || sentence.item(noun).isNoun(VAGUE))) {
            AgreementDrafts.join(before, draft);
        } else {
            draft.name = name(draft.parties, sentence, first, noun);
            drafts.keep(draft, draft.status == AgreementStatus.SIGNED);
        }
    }

    private List<Referent> bound(Sentence sentence, int noun, int verb, List<Referent> subject, AgreementStatus status) {
        boolean joint = subject.size() > 1 && parties.bound(subject, List.of()).size() > 1;
        return parties.bound(subject, joint ? Parties.with(sentence, noun) : Parties.named(sentence, noun, verb, status));
    }

    private boolean isProperName(Sentence sentence, int first, int noun) {
        int capitals = 0;
        for (int i = sentence.item(first).first(); i <= sentence.item(noun).last(); i++) {
            capitals += tokens.get(i).isCapital() ? 1 : 0;
        }
        return capitals > 1 && tokens.get(sentence.item(noun).last()).isCapital();
    }

    /** "a 2015 treaty between … and …" */
    private boolean between(Sentence sentence, int noun) {
        List<Referent> bound = parties.bound(Parties.named(sentence, noun, noun, AgreementStatus.AGREED), List.of());
        int first = Instruments.nounStart(sentence, noun);
        boolean dated = !dates.in(sentence.item(first).first(), sentence.item(Math.min(noun + 12, sentence.size() - 1)).last()).isEmpty();
        if (bound.size() < 2 || !sentence.item(noun + 1).is("between") && !dated) {
            return false;
        }
        AgreementDraft draft = draft(AgreementStatus.AGREED, bound, sentence, NOMINAL);
        draft.named = true;
        draft.topic.addAll(Topics.of(tokens, sentence.item(first).first(), sentence.item(noun).last()));
        draft.type = Topics.type(tokens, sentence.item(first).first(), sentence.item(Math.min(noun + 8, sentence.size() - 1)).last());
        draft.name = name(bound, sentence, first, noun);
        drafts.keep(draft, false);
        return true;
    }

    private void inForce(Sentence sentence, AgreementDraft draft) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean effect = sentence.item(i).in(EFFECTIVE)
                    || sentence.item(i).is("force") && sentence.item(i - 1).is("into") || sentence.item(i).is("effect")
                            && (sentence.item(i - 1).in(TAKING) || sentence.item(i - 1).is("into"));
            if (effect) {
                List<Dated> behind = dates.in(sentence.item(i).last(), sentence.item(Math.min(sentence.size() - 1, i + 8)).last());
                if (!behind.isEmpty()) {
                    draft.inForceOn = behind.get(0).start();
                    draft.status = AgreementStatus.IN_FORCE;
                    draft.steps.add(new Step("in force", AgreementStatus.IN_FORCE, draft.inForceOn, sentence.span()));
                }
            }
        }
    }

    private List<Referent> subject(Sentence sentence, int verb) {
        Subjects.Found subject = new Subjects(sentence).of(verb);
        return subject == null ? List.of() : subject.who();
    }

    private static String partyNames(List<Referent> parties) {
        return String.join("–", parties.stream().map(referent -> referent.name).toList());
    }

    private String name(List<Referent> parties, Sentence sentence, int first, int noun) {
        return partyNames(parties) + " " + words(first, noun, sentence).replaceFirst("^(?i)(a|an|the) ", "");
    }

    /** The words of a stretch of items, at most a dozen. */
    private String words(int first, int last, Sentence sentence) {
        int start = sentence.item(first).first();
        int end = start - 1;
        int count = 0;
        for (int i = start; i <= sentence.item(last).last() && count < LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            if (token.isParagraph() || count > 3 && token.is(",")) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            end = i;
        }
        return end < start ? "" : Wording.of(tokens, start, end);
    }
}
