package dev.communique.extraction.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft.Step;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Modality;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Subject;
import dev.communique.extraction.syntax.Subjects;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.DateExpression;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.PartialDate;

/** Reads what parties agreed: "signed a treaty with …", "both sides agreed to …", "the deal was extended". */
public final class AgreementReader {

    private static final double SIGNED = 0.85;
    private static final double AGREED = 0.75;
    private static final double NOMINAL = 0.6;

    /** How many tokens away a date may stand. */
    private static final int DATE_WINDOW = 25;
    private static final Set<String> PLEDGE = AgreementWords.words("PLEDGE");
    private static final Set<String> VAGUE = AgreementWords.words("VAGUE");
    private static final Set<String> REPLACING = AgreementWords.words("REPLACING");
    private static final Set<String> MEANING_IT = AgreementWords.words("MEANING_IT");
    private final List<Token> tokens;
    private final Dates dates;
    private final Parties parties;
    private final AgreementWording wording;
    private final AgreementDrafts drafts = new AgreementDrafts();

    private List<Entity> pair = List.of();
    /** The nouns of the sentence that a verb told of. */
    private final Set<Integer> used = new HashSet<>();

    /** Starts an article. */
    public AgreementReader(List<Token> tokens, Dates dates, EntityIndex index) {
        this.tokens = tokens;
        this.dates = dates;
        this.wording = new AgreementWording(tokens);
        this.parties = new Parties(index);
    }

    /** The agreements found so far, each once. */
    public List<AgreementDraft> found() {
        return drafts.all();
    }

    /** Reads a sentence; {@code both} are those who act together at this point of the article. */
    public void read(Sentence sentence, List<Entity> both) {
        pair = both;
        used.clear();
        boolean bound = false;
        boolean told = false;
        Pledges pledges = new Pledges(sentence, parties, both);
        for (int i = 0; i < sentence.size(); i++) {
            AgreementStatus status = Instruments.status(sentence, i);
            bound = bound || common(sentence, i, pledges);
            boolean more = !bound || status != null && status.compareTo(AgreementStatus.SUSPENDED) >= 0;
            told |= more && status != null && instrument(sentence, i, status);
        }
        for (int i = 0; !bound && !told && i < sentence.size(); i++) {
            told = Instruments.isNoun(sentence, i) && named(sentence, i);
        }
        if (!bound && !told) {
            effect(sentence);
        }
    }

    /** "It takes effect on …", "Under the deal, …": the agreement that was told of last. */
    private void effect(Sentence sentence) {
        AgreementDraft last = drafts.lastNamed();
        AgreementDraft standing = drafts.lastStanding();
        boolean meant = standing != null && (Instruments.isNoun(sentence, 0) || sentence.chunk(0).in(MEANING_IT));
        if (meant && Effects.isEntering(sentence)) {
            Effects.read(sentence, dates, standing);
            standing.evidence.add(sentence.span());
        } else if (last != null && Instruments.isUnderKnown(sentence)) {
            last.evidence.add(sentence.span());
        }
    }

    /** "both sides agreed to …", "they pledged deeper cooperation": two or more who bind themselves. */
    private boolean common(Sentence sentence, int verb, Pledges pledges) {
        List<Entity> bound = pledges.bound(verb);
        if (bound.isEmpty()) {
            return false;
        }
        int end = sentence.clauseEnd(verb);
        AgreementDraft draft = draft(AgreementStatus.AGREED, bound, sentence, sentence.chunk(verb).is("agreed") ? AGREED : NOMINAL);
        int noun = Instruments.under(sentence);
        if (isOfKnown(sentence, verb, bound) || Instruments.isUnderKnown(sentence) && drafts.lastNamed() != null) {
            drafts.lastNamed().evidence.add(sentence.span());
            return true;
        }
        if (noun >= 0 && noun < verb) {
            if (used.add(noun)) {
                nominal(draft, sentence, noun);
            }
            return true;
        }
        describe(draft, sentence.chunk(verb + 1).first(), sentence.chunk(end).last(), sentence.chunk(end).last());
        draft.name = AgreementWording.partyNames(bound) + " agreement " + (pledges.isClause(verb) ? "" : "on ")
                + wording.words(verb + 1, end, sentence);
        drafts.keep(draft, false);
        return true;
    }

    /** "agreed on the outline of the pact": more of the agreement that was told of, by the same parties. */
    private boolean isOfKnown(Sentence sentence, int verb, List<Entity> bound) {
        AgreementDraft last = drafts.lastNamed();
        int noun = last == null || !last.named ? -1 : Instruments.known(sentence, verb);
        return noun >= 0 && Set.copyOf(last.parties).equals(Set.copyOf(bound));
    }

    private static AgreementDraft draft(AgreementStatus status, List<Entity> parties, Sentence sentence, double confidence) {
        AgreementDraft draft = new AgreementDraft();
        draft.status = status;
        draft.parties = parties;
        draft.confidence = confidence;
        draft.evidence.add(sentence.span());
        return draft;
    }

    /** Tells what an agreement is about, by the words up to one token, and of what kind it is, by those up to another. */
    private void describe(AgreementDraft draft, int first, int topicEnd, int typeEnd) {
        draft.topic.addAll(Topics.of(tokens, first, topicEnd));
        draft.type = Topics.type(tokens, first, typeEnd);
    }

    /** "signed a defence pact with …", "the treaty was extended". */
    private boolean instrument(Sentence sentence, int verb, AgreementStatus status) {
        if (!Modality.isTold(sentence, verb)) {
            return false;
        }
        boolean behind = Instruments.isBehindNoun(sentence, verb);
        boolean ending = status == AgreementStatus.ENDED && !isPassive(sentence, verb);
        List<Integer> nouns = behind ? List.of() : Instruments.objects(sentence, verb, status);
        List<Entity> subject = Subjects.who(sentence, verb);
        boolean passive = nouns.isEmpty();
        int relativeNoun = passive && !behind ? Instruments.relativeNoun(sentence, verb) : -1;
        if (relativeNoun >= 0) {
            return instrument(sentence, verb, relativeNoun, false, true, status, subject);
        }
        if (passive && ending && hasObject(sentence, verb)) {
            return false; // "the treaty replaces a line", "the deal ended a dispute"
        }
        if (passive) {
            int noun = Instruments.nounBefore(sentence, verb);
            if (noun < 0) {
                return false;
            }
            nouns = List.of(noun);
            subject = Parties.by(sentence, verb, status);
        }
        boolean told = false;
        for (int noun : nouns) {
            boolean fresh = !used.contains(noun) || status.compareTo(AgreementStatus.SUSPENDED) >= 0;
            told |= fresh && instrument(sentence, verb, noun, passive, false, status, subject);
        }
        return told;
    }

    private static boolean isPassive(Sentence sentence, int verb) {
        return sentence.chunk(verb - 1).isToken() && sentence.chunk(verb - 1).token().isAuxiliary();
    }

    private static boolean hasObject(Sentence sentence, int verb) {
        return sentence.chunk(verb + 1).in(Words.DETERMINERS) || sentence.chunk(verb + 1).isMention();
    }

    private boolean instrument(Sentence sentence, int verb, int noun, boolean passive, boolean own, AgreementStatus status,
            List<Entity> subject) {
        boolean planned = sentence.chunk(verb).is("sign") || sentence.chunk(verb - 1).is("to") || sentence.chunk(verb - 1).is("be")
                || sentence.chunk(verb).is("signing") && !passive;
        AgreementStatus state = planned && status == AgreementStatus.SIGNED ? AgreementStatus.PROPOSED : status;
        AgreementDraft before = !own && !InstrumentPhrases.isAnother(sentence, noun) && InstrumentPhrases.isDefinite(sentence, noun)
                ? drafts.lastNamed()
                : null;
        if (before == null && sentence.chunk(noun).isNoun(VAGUE)) {
            return false;
        }
        int first = InstrumentPhrases.nounStart(sentence, noun);
        List<Entity> bound = bound(sentence, noun, verb, subject, status);
        if (bound.size() < 2) {
            bound = otherwise(sentence, noun, verb, passive, before, bound);
        }
        if (bound.size() < 2 && !(bound.size() == 1 && isProperName(sentence, first, noun))) {
            return false;
        }
        used.add(noun);
        AgreementDraft draft = draft(state, bound, sentence, SIGNED);
        draft.named = true;
        describe(draft, sentence.chunk(first).first(), sentence.chunk(topicEnd(sentence, noun)).last(),
                sentence.chunk(sentence.clauseEnd(noun)).last());
        step(draft, sentence, verb, noun, planned);
        Effects.read(sentence, dates, draft);
        if (sentence.chunk(verb).in(REPLACING) && !passive) { // never the one that replaces it
            draft.name = wording.name(draft.parties, sentence, first, noun);
            drafts.add(draft);
        } else {
            keep(draft, before, sentence, first, noun);
        }
        return true;
    }

    /** Who is bound where the words around a noun do not tell. */
    private List<Entity> otherwise(Sentence sentence, int noun, int verb, boolean passive, AgreementDraft before, List<Entity> told) {
        AgreementDraft last = drafts.lastNamed();
        if (before != null || sentence.chunk(verb).in(REPLACING) && last != null) {
            return before == null ? last.parties : before.parties;
        }
        if (Instruments.isOne(sentence, noun)) {
            Subject subject = new Subjects(sentence).firstSubject(0, noun);
            return subject == null ? told : parties.bound(subject.who(), told);
        }
        return passive && pair.size() > 1 && !(InstrumentPhrases.isAnother(sentence, noun) && InstrumentPhrases.isPlural(sentence, noun))
                ? parties.bound(pair, List.of())
                : told;
    }

    /** Takes down what was done to an agreement, and when. */
    private void step(AgreementDraft draft, Sentence sentence, int verb, int noun, boolean planned) {
        DateExpression dated = dates.nearest(sentence, verb, DATE_WINDOW);
        PartialDate date = dated == null ? null : dated.start();
        draft.signedOn = draft.status == AgreementStatus.SIGNED ? date : year(sentence, noun);
        if (!planned && !sentence.chunk(verb).in(REPLACING)) {
            draft.steps.add(new Step(sentence.chunk(verb).token().lower(), draft.status, date, sentence.span()));
        }
    }

    /** "a 2011 border agreement": the year among the words that belong to a noun; null where none is. */
    private PartialDate year(Sentence sentence, int noun) {
        List<DateExpression> years = dates.in(sentence.chunk(InstrumentPhrases.nounStart(sentence, noun)).first(),
                sentence.chunk(noun).first());
        return years.isEmpty() || years.get(0).start().toString().length() > 4 ? null : years.get(0).start();
    }

    /** Where the words end that tell what an agreement is about: before the next verb of agreeing. */
    private static int topicEnd(Sentence sentence, int noun) {
        int end = sentence.clauseEnd(noun);
        for (int i = noun + 1; i <= end; i++) {
            if (sentence.chunk(i).in(PLEDGE) || Instruments.status(sentence, i) != null
                    || Instruments.isNoun(sentence, i) && Instruments.isListedAnew(sentence, i)) {
                return i - 1;
            }
        }
        return end;
    }

    /** Keeps what was told of a noun: a phase of an agreement, the agreement that is meant, or one of its own. */
    private void keep(AgreementDraft draft, AgreementDraft before, Sentence sentence, int first, int noun) {
        int phase = before == null ? -1 : InstrumentPhrases.phase(sentence, first, noun);
        if (phase >= 0) {
            boolean ordinal = phase > 0 && sentence.chunk(phase - 1).token().isWord() && !sentence.chunk(phase - 1).in(Words.DETERMINERS);
            draft.amends = before;
            draft.type = before.type;
            draft.name = before.name + ", " + wording.words(ordinal ? phase - 1 : phase, phase, sentence);
            drafts.keep(draft, true);
        } else if (before != null && (InstrumentPhrases.isBareReference(first, noun) || sentence.chunk(noun).isNoun(VAGUE))) {
            AgreementDrafts.join(before, draft);
        } else {
            draft.name = wording.name(draft.parties, sentence, first, noun);
            drafts.keep(draft, draft.status == AgreementStatus.SIGNED);
        }
    }

    private List<Entity> bound(Sentence sentence, int noun, int verb, List<Entity> subject, AgreementStatus status) {
        boolean joint = subject.size() > 1 && parties.bound(subject, List.of()).size() > 1;
        return parties.bound(subject, joint ? Parties.with(sentence, noun) : Parties.named(sentence, noun, verb, status));
    }

    private boolean isProperName(Sentence sentence, int first, int noun) {
        int capitals = 0;
        for (int i = sentence.chunk(first).first(); i <= sentence.chunk(noun).last(); i++) {
            capitals += tokens.get(i).isCapital() ? 1 : 0;
        }
        return capitals > 1 && tokens.get(sentence.chunk(noun).last()).isCapital();
    }

    /** "a 2015 treaty between … and …", "the US-Japan security treaty", "India’s trade deal with Nepal": told by its noun alone. */
    private boolean named(Sentence sentence, int noun) {
        int first = InstrumentPhrases.nounStart(sentence, noun);
        List<Entity> around = Parties.named(sentence, noun, noun, AgreementStatus.AGREED);
        List<Entity> joined = Parties.joined(sentence, noun, noun);
        List<Entity> bound = parties.bound(around, Parties.owner(sentence, noun));
        boolean dated = !dates.in(sentence.chunk(first).first(), sentence.chunk(Math.min(noun + 12, sentence.size() - 1)).last()).isEmpty();
        boolean treaty = InstrumentPhrases.isTreaty(sentence, noun) && (!joined.isEmpty() || bound.size() > around.size());
        boolean told = sentence.chunk(noun + 1).is("between") || dated || treaty;
        if (bound.size() < 2 || !told) {
            return false;
        }
        boolean planned = InstrumentPhrases.isPlanned(sentence, first, noun);
        nominal(draft(planned ? AgreementStatus.PROPOSED : AgreementStatus.AGREED, bound, sentence, NOMINAL), sentence, noun);
        return true;
    }

    private void nominal(AgreementDraft draft, Sentence sentence, int noun) {
        int first = InstrumentPhrases.nounStart(sentence, noun);
        draft.named = true;
        describe(draft, sentence.chunk(first).first(), sentence.chunk(noun).last(),
                sentence.chunk(Math.min(noun + 8, sentence.size() - 1)).last());
        draft.name = wording.name(draft.parties, sentence, first, noun);
        drafts.keep(draft, false);
    }
}
