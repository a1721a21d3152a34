package dev.communique.extraction.agreement;

import java.util.List;

import dev.communique.extraction.agreement.Parties.Bound;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.time.DateExpression;
import dev.communique.fact.AgreementStatus;

/** Reads agreements that are only named, where no verb tells what became of them: "the US-Japan security treaty". */
final class NamedAgreementReader {

    /** How long a date is that tells only a year. */
    private static final int YEAR = 4;

    private final SentenceContext context;
    private final ParsedSentence sentence;
    private final Parties parties;
    private final AgreementNames names;
    private final AgreementDrafts drafts;

    NamedAgreementReader(SentenceContext context) {
        this.context = context;
        this.sentence = context.sentence();
        this.parties = context.article().parties();
        this.names = context.article().names();
        this.drafts = context.article().drafts();
    }

    /** "a 2015 treaty between … and …", "the US-Japan security treaty", "India’s trade deal with Nepal": told by its noun alone. */
    void read(Instrument noun, Match match) {
        boolean under = Arguments.preposition(sentence.tree(), noun.node()).equals("under");
        Bound bound = parties.of(noun, List.of());
        List<Entity> who = bound.isEnough() || noun.isBare() ? bound.parties() : parties.acting(noun);
        who = who.isEmpty() && (isOfHistory(noun) || noun.isJoint() && parties.isJoint()) ? parties.sides() : who;
        AgreementDraft before = noun.isDefinite() && noun.isBare() ? drafts.lastNamed(bound.parties()) : null;
        if (before != null && under) {
            before.evidence.add(sentence.sentence().span());
        }
        Telling telling = Telling.of(sentence, noun.node());
        boolean planned = noun.isPlanned();
        if (before != null || noun.isPlan() && !noun.isJoint() || !bound.isEnough() && who.size() < 2
                || !noun.isTreaty() && !noun.isAgreement() && !noun.isJoint()
                || telling == Telling.OPEN && !planned && !isKnown(noun) && !(under && noun.isDefinite() && !noun.isProperName())) {
            return;
        }
        int force = noun.inForce();
        if (force >= 0 && Telling.of(sentence, force) != Telling.TOLD || planned && noun.isTruce()) {
            return;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.status = force >= 0
                ? AgreementStatus.IN_FORCE
                : planned ? AgreementStatus.PROPOSED : noun.isOver() ? AgreementStatus.ENDED : AgreementStatus.AGREED;
        draft.parties = who;
        draft.several = noun.isPlural();
        draft.confidence = Gives.confidence(match);
        draft.rule = match.rule().name();
        draft.evidence.add(sentence.sentence().span());
        draft.signedOn = context.year(noun);
        DateExpression since = force < 0 ? null : context.clauses().of(force);
        draft.inForceOn = since == null ? null : since.start();
        int participle = participle(noun);
        if (noun.isSigned()) {
            draft.status = AgreementStatus.SIGNED;
        }
        if (participle >= 0) {
            DateExpression dated = context.clauses().of(participle);
            draft.status = AgreementStatus.SIGNED;
            draft.signedOn = dated == null ? draft.signedOn : dated.start();
        }
        context.describe(draft, noun);
        if (context.article().dates().in(sentence.sentence().first(), sentence.sentence().last()).isEmpty()) {
            drafts.complete(draft, noun);
        }
        draft.name = names.of(draft.parties, noun);
        drafts.keep(draft, false);
    }

    /** "urged it to keep the June 2011 agreement with …": one that there is, whatever is asked for. */
    private boolean isKnown(Instrument noun) {
        return noun.isDefinite() && context.year(noun) != null;
    }

    /** "the 1998 Lima Agreement" in what tells of two states and is not theirs: one between them, by its name and year. */
    private boolean isOfHistory(Instrument noun) {
        return noun.isProperName() && !noun.isPlural() && !noun.isBetween() && !parties.isJoint() && context.year(noun) != null
                && context.year(noun).toString().length() == YEAR;
    }

    /** "one with Peru, signed on Tuesday": "signed" right behind a noun, wherever the parser hangs it; -1 where it does not stand there. */
    private int participle(Instrument noun) {
        Tree tree = sentence.tree();
        int at = tree.last(noun.node()) + 1;
        at = at < tree.size() && tree.word(at).form().equals(",") ? at + 1 : at;
        return at < tree.size() && tree.word(at).lemma().equals("sign") && tree.word(at).inflection().equals("VBN") ? at : -1;
    }
}
