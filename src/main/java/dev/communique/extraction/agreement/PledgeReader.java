package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.extraction.agreement.Parties.Bound;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.time.DateExpression;
import dev.communique.fact.AgreementStatus;

/** Reads what two or more bind themselves to by a verb alone: "both sides agreed to …", "they pledged deeper cooperation". */
final class PledgeReader {

    private static final String THING = "thing";
    private static final Set<String> DEEPENING = Instrument.words("DEEPENING");
    private static final Set<String> DEEPENED = Instrument.words("DEEPENED");
    /** What one does with another who so is bound, too: he sells to him, forgives his debt, cooperates with him. */
    private static final Set<String> BETWEEN_TWO = Stream.of("DEALING", "RELIEVING", "COOPERATING")
            .flatMap(heading -> Instrument.words(heading).stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COOPERATING = Instrument.words("COOPERATING");
    private static final Set<String> SIDES = Instrument.words("SIDES");
    private static final Set<String> WISHES = Instrument.words("WISHES");
    private static final Set<String> DUTIES = Instrument.words("DUTIES");
    private static final Set<String> EXPLETIVE = Instrument.words("EXPLETIVE");

    private final SentenceContext context;
    private final ParsedSentence sentence;
    private final Parties parties;
    private final AgreementNames names;
    private final AgreementDrafts drafts;

    PledgeReader(SentenceContext context) {
        this.context = context;
        this.sentence = context.sentence();
        this.parties = context.article().parties();
        this.names = context.article().names();
        this.drafts = context.article().drafts();
    }

    /** "both sides agreed to …", "they pledged deeper cooperation": two or more who bind themselves. */
    void read(Match verb) {
        if (Telling.of(sentence, verb.node()) != Telling.TOLD || !isBinding(verb)) {
            return;
        }
        Bound bound = parties.of(verb);
        List<Entity> who = who(verb, bound);
        if (who.isEmpty() || who.size() < 2 && !bound.isEnough() && !parties.isGathered(who)) {
            return;
        }
        AgreementDraft last = drafts.lastNamed(who);
        boolean same = last != null && Set.copyOf(last.parties).equals(Set.copyOf(who));
        boolean under = verb.arguments().nodes("under").stream().anyMatch(at -> new Instrument(sentence, at).isDefinite());
        boolean known = Stream.concat(verb.nodes(THING).stream(), subjects(verb).stream()).map(at -> new Instrument(sentence, at))
                .anyMatch(thing -> thing.isAgreement() && (thing.isPart() ? thing.whole() : thing).isDefinite());
        if (same && (under || known || last.named && sentence.sentence().within() != null)) {
            last.evidence.add(sentence.sentence().span());
            return;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.status = AgreementStatus.AGREED;
        draft.parties = who;
        DateExpression dated = context.clauses().of(verb.node());
        draft.agreedOn = dated == null ? null : dated.start();
        draft.confidence = Gives.confidence(verb);
        draft.rule = verb.rule().name();
        draft.evidence.add(sentence.sentence().span());
        int end = sentence.tree().last(verb.node());
        draft.topic.addAll(Topics.of(context.article().tokens(), sentence.span(verb.node()).last() + 1, sentence.span(end).last()));
        draft.type = Topics.type(sentence, verb.node());
        boolean clause = verb.arguments().has(Arguments.INFINITIVE) || verb.arguments().has(Arguments.PURPOSE)
                || Gives.of(verb) == Gives.PLEDGE_THAT;
        draft.name = names.ofPledge(who, sentence, verb.node(), clause || verb.arguments().has("on") || verb.arguments().has("to"));
        drafts.keep(draft, false);
    }

    /** "agreed that the core elements of this arrangement will be …": the nouns that tell what a clause is about. */
    private List<Integer> subjects(Match verb) {
        List<Integer> all = new ArrayList<>();
        for (int clause : verb.arguments().nodes(Arguments.CLAUSE)) {
            for (int subject : Arguments.of(sentence, clause).nodes(Arguments.SUBJECT)) {
                for (int at = subject; at <= sentence.tree().last(subject); at++) {
                    all.add(at);
                }
            }
        }
        return all;
    }

    /** Who binds himself, also where only "both sides" or "they" stands for them. */
    private List<Entity> who(Match verb, Bound bound) {
        List<Entity> before = parties.bothBefore(verb);
        if (!before.isEmpty()) {
            return before;
        }
        AgreementDraft told = drafts.lastNamed(List.of());
        boolean sides = verb.arguments().nodes(Arguments.SUBJECT).stream().anyMatch(at -> SIDES.contains(sentence.word(at).lemma()));
        if (sides && told != null && told.named && !Collections.disjoint(told.parties, bound.parties())) {
            return told.parties;
        }
        if (sentence.sentence().within() != null && verb.node() == 0) {
            return parties.context(); // Peru and Chile “agreed to …,” the statement said
        }
        boolean nobody = verb.arguments().nodes(Arguments.OBJECT).stream().anyMatch(at -> EXPLETIVE.contains(sentence.word(at).lemma()));
        if (nobody && SurfaceSubjects.isPassive(sentence, verb.node())) {
            List<Entity> context = parties.context(); // "It was agreed to …"
            return isDutyOfOthers(verb, context) ? List.of() : context;
        }
        boolean others = parties.isJoint() && bound.signers().isEmpty() && verb.arguments().nodes(Arguments.SUBJECT).stream()
                .allMatch(at -> sentence.word(at).tag() == Tag.PRON); // in a readout "they" are who met
        if ((!bound.isEnough() || others) && parties.isTogether(verb)) {
            return parties.together(verb, told);
        }
        return bound.parties().size() == 1 ? dealing(verb, bound) : bound.parties();
    }

    /** "agreed to buy 50 aircraft from …": who buys, and from whom. */
    private List<Entity> dealing(Match verb, Bound bound) {
        for (String slot : List.of(Arguments.INFINITIVE, Arguments.PURPOSE)) {
            for (int infinitive : verb.arguments().nodes(slot)) {
                if (BETWEEN_TWO.contains(sentence.word(infinitive).lemma())) {
                    List<Entity> all = parties.with(bound, sentence, infinitive);
                    boolean joint = COOPERATING.contains(sentence.word(infinitive).lemma());
                    return joint && !all.stream().allMatch(Entity::isState) ? bound.parties() : all;
                }
            }
        }
        return bound.parties();
    }

    /** "It was agreed that Ethiopia would …": whether somebody else is to do it. */
    private boolean isDutyOfOthers(Match verb, List<Entity> bound) {
        for (int clause : verb.arguments().nodes(Arguments.CLAUSE)) {
            for (int subject : Arguments.of(sentence, clause).nodes(Arguments.SUBJECT)) {
                if (sentence.mention(subject) != null && !sentence.mention(subject).entities().isEmpty()
                        && Collections.disjoint(sentence.mention(subject).entities(), bound)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it tells a duty, or goes further than before, where the rule asks for it. */
    private boolean isBinding(Match verb) {
        Tree tree = sentence.tree();
        if (Gives.of(verb) == Gives.PLEDGE_THAT) {
            int clause = verb.arguments().nodes(Arguments.CLAUSE).get(0);
            int auxiliary = tree.child(clause, "aux");
            int subject = tree.child(clause, "nsubj");
            return auxiliary >= 0 && !WISHES.contains(tree.word(clause).lemma()) && DUTIES.contains(tree.word(auxiliary).lemma())
                    && subject >= 0 && tree.child(clause, "expl") < 0
                    && !EXPLETIVE.contains(tree.word(subject).lemma());
        }
        if (verb.nodes(THING).stream().anyMatch(at -> sentence.word(at).inflection().startsWith("W"))) {
            return false; // "what the allies agreed in the room"
        }
        if (!verb.nodes(THING).isEmpty()
                && verb.nodes(THING).stream().allMatch(at -> sentence.mention(at) != null && !sentence.mention(at).entities().isEmpty())) {
            return false; // "agreed Ukraine will …"
        }
        return Gives.of(verb) != Gives.PLEDGE_DEEPER || isDeepening(verb.node());
    }

    /** "pledged to deepen military cooperation": what parties do together is to become more. */
    private boolean isDeepening(int verb) {
        Tree tree = sentence.tree();
        for (int at = verb + 1; at <= tree.last(verb); at++) {
            if (DEEPENED.contains(tree.word(at).lemma())) {
                for (int of = tree.word(at).head(); of > verb; of = tree.word(of).head()) {
                    if (DEEPENING.contains(tree.word(of).lemma())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
