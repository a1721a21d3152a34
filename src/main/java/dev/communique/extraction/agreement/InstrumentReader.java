package dev.communique.extraction.agreement;

import java.util.Collections;
import java.util.List;

import dev.communique.extraction.agreement.Parties.Bound;
import dev.communique.extraction.agreement.PartyPlaces.Pair;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.text.Span;
import dev.communique.fact.AgreementStatus;

/** Reads agreements of the nouns for them and of what verbs tell of those: "signed a treaty with …", "the deal was extended". */
final class InstrumentReader {

    private final SentenceContext context;
    private final ParsedSentence sentence;
    private final Parties parties;
    private final AgreementNames names;
    private final AgreementDrafts drafts;
    private final StatusReader status;
    private final UntoldParties untold;
    private final DocumentList list;

    InstrumentReader(SentenceContext context, DocumentList list) {
        this.context = context;
        this.sentence = context.sentence();
        this.parties = context.article().parties();
        this.names = context.article().names();
        this.drafts = context.article().drafts();
        this.status = new StatusReader(context);
        this.untold = new UntoldParties(context);
        this.list = list;
    }

    /** One agreement, or each of several: "three accords, including a treaty and a protocol", "two memoranda: on fish and on nurses". */
    void read(Instrument thing, List<Match> verbs, List<Integer> done) {
        List<Instrument> members = thing.members();
        List<Integer> subjects = members.isEmpty() ? thing.subjects() : List.of();
        done.add(thing.node());
        members.forEach(member -> done.add(member.node()));
        for (Instrument member : members) {
            boolean own = parties.of(member, List.of()).isEnough(); // "these documents were signed: a treaty between …; a protocol between …"
            AgreementDraft draft = instrument(own ? member : thing, verbs, done);
            if (draft != null) {
                context.describe(draft, member);
                draft.name = names.of(draft.parties, member);
                drafts.add(draft);
            }
        }
        AgreementDraft draft = members.isEmpty() ? instrument(thing, verbs, done) : null;
        List<Pair> pairs = draft == null || !subjects.isEmpty() ? List.of() : PartyPlaces.pairs(thing, verbs);
        for (Pair pair : pairs) {
            AgreementDraft one = instrument(thing, verbs, done);
            one.parties = pair.parties();
            one.evidence.clear();
            one.evidence.add(new Span(pair.first(), pair.last()));
            keep(one, thing);
        }
        if (!pairs.isEmpty()) {
            return;
        }
        boolean alone = draft != null && thing.isProperName() && verbs.stream().anyMatch(verb -> verb.rule().gives().contains(Gives.EACH));
        if (alone && draft.parties.size() > 1) { // "Kenya and Uganda joined the Paris Agreement"
            for (Entity party : draft.parties) {
                AgreementDraft one = instrument(thing, verbs, done);
                one.parties = List.of(party);
                keep(one, thing);
            }
            return;
        }
        List<Entity> each = draft == null || !subjects.isEmpty() ? List.of() : parties.counterparts(thing, verbs, draft.parties);
        for (Entity counterpart : each) {
            AgreementDraft one = instrument(thing, verbs, done);
            one.parties = one.parties.stream().filter(party -> party == counterpart || !each.contains(party)).toList();
            keep(one, thing);
        }
        if (draft != null && subjects.isEmpty() && each.isEmpty()) {
            keep(draft, thing);
        }
        for (int subject : draft == null ? List.<Integer>of() : subjects) {
            AgreementDraft one = instrument(thing, verbs, done);
            one.topic.clear();
            one.topic.addAll(Topics.of(context.article().tokens(), sentence.subtree(subject).first(), sentence.span(subject).last()));
            one.type = Topics.type(sentence, subject);
            one.name = names.of(one.parties, thing, subject);
            drafts.add(one);
        }
    }

    /** What is told of an agreement; null where nothing is, or where it is not known who is bound. */
    private AgreementDraft instrument(Instrument noun, List<Match> all, List<Integer> done) {
        List<Match> verbs = all.stream().filter(verb -> !isByOthers(noun, verb)).toList();
        if (verbs.isEmpty()) {
            done.add(noun.node());
            return null;
        }
        if (noun.isPronoun()) {
            effect(verbs);
            return null;
        }
        Instrument thing = noun.isPart() ? noun.whole() : noun;
        done.add(thing.node());
        AgreementDraft draft = new AgreementDraft();
        verbs.forEach(verb -> status.step(draft, thing, verb));
        if (draft.status != null && draft.status.compareTo(AgreementStatus.PROPOSED) > 0 && list.isBegunBy(noun)
                && noun.members().isEmpty()) {
            list.begin(draft);
            return null;
        }
        boolean several = (noun.isPlural() || noun.isBare() && sentence.tree().child(noun.node(), "det") < 0)
                && verbs.stream().anyMatch(verb -> verb.rule().gives().contains(Gives.ONE));
        if (!noun.isAgreement() || draft.status == null || several) {
            return null;
        }
        Bound bound = parties.of(noun, verbs);
        bound = bound.isEnough() || !noun.isPart() ? bound : parties.of(thing, verbs);
        AgreementDraft before = thing.isDefinite() && !thing.isAnother() ? before(thing, verbs, bound) : null;
        before = before != null && isTold(before, thing) ? before : null;
        List<Entity> who = bound.parties();
        if (before != null && (who.size() < 2 || !before.parties.containsAll(who))) {
            who = before.parties;
        } else if (!bound.isEnough() && !thing.isVague()) {
            who = untold.of(draft, noun, verbs, bound);
        }
        if (who.isEmpty() || before == null && thing.isVague()) {
            await(draft, thing, verbs, bound);
            return null;
        }
        draft.parties = who;
        draft.several = noun.isPlural() && !noun.isPart();
        draft.before = before;
        draft.endsWar = thing.endsWar();
        dates(draft, noun, verbs);
        context.describe(draft, thing);
        return draft;
    }

    /** "A peace deal was signed in Washington": keeps what is told of an agreement until it is told whose it is. */
    private void await(AgreementDraft draft, Instrument thing, List<Match> verbs, Bound bound) {
        boolean byNobody = verbs.stream().noneMatch(verb -> verb.arguments().has(Arguments.SUBJECT));
        boolean open = byNobody && bound.parties().isEmpty() && thing.isTreaty() && thing.isNew() && !thing.isPlural() && !thing.isPart()
                && !thing.isBetween() && draft.status.compareTo(AgreementStatus.PROPOSED) > 0;
        if (open) {
            dates(draft, thing, verbs);
            context.describe(draft, thing);
            drafts.await(draft, thing);
        }
    }

    /** "the assembly denounced the pact between …": whether somebody does it who is not bound, where the rule is of those who are. */
    private boolean isByOthers(Instrument noun, Match verb) {
        if (!verb.rule().gives().contains(Gives.BY_PARTIES)) {
            return false;
        }
        List<Entity> acting = parties.acting(verb);
        AgreementDraft last = drafts.lastNamed(acting);
        boolean before = last != null && noun.isDefinite() && noun.isBare();
        return acting.isEmpty() || !before && !parties.of(noun, List.of(verb)).parties().containsAll(acting);
    }

    /** Whether an agreement that is told apart by words of its own, "the G7 agreement on taxes", can be one that was told before. */
    private boolean isTold(AgreementDraft before, Instrument thing) {
        AgreementDraft own = new AgreementDraft();
        context.describe(own, thing);
        return thing.isBare() || thing.isVague() || own.topic.isEmpty() || !Collections.disjoint(own.topic, before.topic)
                || before.topic.isEmpty() && !thing.isProperName();
    }

    /** The agreement that "the deal" means: one of those who are told; whatever others do to it, it stays that of its parties. */
    private AgreementDraft before(Instrument thing, List<Match> verbs, Bound bound) {
        AgreementDraft before = drafts.lastNamed(bound.parties());
        AgreementDraft last = drafts.lastNamed(List.of());
        boolean others = before == null && last != null && last.named && thing.isBare()
                && (bound.parties().size() < 2 || !bound.signers().isEmpty() && !Collections.disjoint(last.parties, bound.parties()));
        AgreementDraft meant = others ? last : before;
        return meant == null || isOfOthers(thing, verbs, meant) ? null : meant;
    }

    /**
     * "the pact with Fiji" after one of others, "the record was signed by Madonna" after what was agreed without a noun or by others: not the
     * agreement that was told of.
     */
    private boolean isOfOthers(Instrument thing, List<Match> verbs, AgreementDraft meant) {
        List<Entity> own = parties.of(thing, List.of()).parties();
        if (!meant.parties.containsAll(own)) {
            return true;
        }
        boolean byName = verbs.stream().flatMap(verb -> verb.arguments().nodes(Arguments.SUBJECT).stream())
                .anyMatch(at -> sentence.word(at).tag() == Tag.PROPN);
        return thing.isPaper() && (!meant.named || byName && Collections.disjoint(meant.parties, parties.of(thing, verbs).parties()));
    }

    /** When it was signed: by the verb, by its name, or where it was only told that it was, when all else in the paragraph happened. */
    private void dates(AgreementDraft draft, Instrument noun, List<Match> verbs) {
        boolean alone = verbs.stream().allMatch(verb -> !verb.arguments().has(Arguments.SUBJECT) && !sentence.word(verb.node()).is("acl"));
        draft.signedOn = draft.signedOn == null ? context.year(noun) : draft.signedOn;
        if (draft.signedOn == null && draft.status == AgreementStatus.SIGNED && alone) {
            draft.signedOn = context.told();
        }
    }

    /** "It takes effect on …": the agreement that was told of last. */
    private void effect(List<Match> verbs) {
        AgreementDraft standing = drafts.lastStanding();
        if (standing == null) {
            return;
        }
        AgreementDraft more = new AgreementDraft();
        more.status = standing.status;
        verbs.forEach(verb -> status.step(more, null, verb));
        if (!more.evidence.isEmpty()) {
            AgreementDrafts.join(standing, more);
        }
    }

    /** Keeps what was told of a noun: a phase of an agreement, the agreement that is meant, or one of its own. */
    private void keep(AgreementDraft draft, Instrument noun) {
        AgreementDraft before = draft.before;
        if (draft.replaced) { // never the one that replaces it
            draft.name = names.of(draft.parties, noun);
            drafts.add(draft);
        } else if (noun.isPart() && before != null) {
            draft.amends = before;
            draft.type = before.type;
            draft.name = names.ofPart(before, noun);
            drafts.keep(draft, true);
        } else if (before != null && (noun.isBare() || noun.isVague())) {
            AgreementDrafts.join(before, draft);
        } else {
            drafts.complete(draft, noun);
            draft.name = names.of(draft.parties, noun);
            drafts.keep(draft, draft.status == AgreementStatus.SIGNED);
        }
    }
}
