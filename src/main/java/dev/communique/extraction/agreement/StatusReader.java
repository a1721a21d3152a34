package dev.communique.extraction.agreement;

import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft.Step;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.time.DateExpression;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.PartialDate;

/** Reads how far an agreement has come by a verb: signed, in force, ended, or still to be. */
final class StatusReader {

    private static final Set<String> WORKING_ON = Instrument.words("WORKING_ON");
    private static final Set<String> GATHERING = Instrument.words("GATHERING");
    private static final Set<String> AHEAD_OF = Instrument.words("AHEAD_OF");

    private final SentenceContext context;
    private final ParsedSentence sentence;

    StatusReader(SentenceContext context) {
        this.context = context;
        this.sentence = context.sentence();
    }

    /** Takes down how far an agreement has come by a verb, what was done to it, and when. */
    void step(AgreementDraft draft, Instrument thing, Match verb) {
        // "upon the treaty entering into force"
        boolean coming = sentence.word(verb.node()).is("acl") && sentence.word(verb.node()).inflection().equals("VBG");
        boolean ahead = AHEAD_OF.contains(Arguments.preposition(sentence.tree(), verb.node())); // "ahead of the signing of …"
        Telling telling = coming ? Telling.OPEN : Telling.of(sentence, verb.node());
        boolean worked = sentence.word(verb.node()).tag() == Tag.NOUN && isWorkedOn(verb.node());
        telling = isGathering(verb.node()) ? Telling.TOLD : telling;
        telling = telling == Telling.TOLD && (ahead || worked) ? Telling.PLANNED : telling;
        AgreementStatus gives = Gives.of(verb) == Gives.REPLACED
                ? AgreementStatus.ENDED
                : AgreementStatus.valueOf(verb.rule().gives().get(0));
        DateExpression dated = context.clauses().of(verb.node());
        boolean named = dated != null && thing != null && dated.last() <= sentence.span(thing.node()).first()
                && dated.first() >= sentence.span(sentence.tree().first(thing.node())).first(); // "the 1994 treaty remains in force"
        PartialDate date = dated == null || named ? null : dated.start();
        boolean force = verb.rule().gives().contains(Gives.EFFECT);
        AgreementStatus status = gives;
        if (telling == Telling.OPEN) {
            boolean sought = thing == null || !thing.isTruce(); // "tried to broker a truce" tells of none
            status = sought && isWorkedOn(verb.node()) && gives.compareTo(AgreementStatus.SIGNED) <= 0 ? AgreementStatus.PROPOSED : null;
        } else if (telling == Telling.PLANNED) {
            status = gives.compareTo(AgreementStatus.SIGNED) <= 0 ? AgreementStatus.PROPOSED : AgreementStatus.AGREED;
        } else if (gives == AgreementStatus.AGREED && isUnderWay(verb.node())) { // "they are finalizing a treaty"
            status = thing == null || thing.isTreaty() ? AgreementStatus.PROPOSED : null;
        } else if (force) {
            draft.inForceOn = date;
        } else if (gives == AgreementStatus.SIGNED) {
            draft.signedOn = date;
        }
        if (telling == Telling.PLANNED && force) {
            draft.inForceOn = date;
        }
        if (status == null) {
            return;
        }
        if (draft.status == null || status.compareTo(draft.status) > 0) {
            draft.status = status;
            draft.rule = verb.rule().name();
            draft.replaced = Gives.of(verb) == Gives.REPLACED;
        }
        draft.confidence = Math.max(draft.confidence, Gives.confidence(verb));
        if (draft.evidence.isEmpty()) {
            draft.evidence.add(sentence.sentence().span());
        }
        if (telling == Telling.TOLD && Gives.of(verb) == Gives.STATUS) {
            String word = force ? "in force" : context.article().tokens().get(sentence.span(verb.node()).first()).lower();
            draft.steps.add(new Step(word, gives, date, context.article().parties().signers(verb), context.article().places().of(verb),
                    verb.arguments().has(Arguments.SUBJECT) || verb.arguments().has("between"), sentence.sentence().span()));
        }
    }

    /** "met to sign a treaty" */
    private boolean isGathering(int verb) {
        Tree tree = sentence.tree();
        int head = tree.word(verb).head();
        return tree.word(verb).inflection().equals("VB") && tree.child(verb, "mark") >= 0 && head >= 0
                && tree.word(head).inflection().equals("VBD") && GATHERING.contains(tree.word(head).lemma())
                && Telling.of(sentence, head) == Telling.TOLD;
    }

    private boolean isUnderWay(int verb) {
        Tree tree = sentence.tree();
        int auxiliary = tree.child(verb, "aux");
        return tree.word(verb).inflection().equals("VBG") && auxiliary >= 0 && tree.word(auxiliary).lemma().equals("be");
    }

    /** "work to finalize", "asked officials to conclude": put forward and not agreed. */
    private boolean isWorkedOn(int verb) {
        int head = sentence.word(verb).head();
        if (sentence.word(verb).tag() == Tag.NOUN) { // "work on the signing of …"
            int governor = Arguments.governor(sentence.tree(), verb);
            return governor >= 0 && WORKING_ON.contains(sentence.word(governor).lemma());
        }
        boolean infinitive = sentence.word(verb).inflection().equals("VB") || sentence.tree().child(verb, "mark") >= 0;
        return infinitive && head >= 0 && WORKING_ON.contains(sentence.word(head).lemma());
    }
}
