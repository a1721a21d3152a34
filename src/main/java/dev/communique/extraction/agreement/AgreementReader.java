package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.communique.extraction.agreement.AgreementDraft.Step;
import dev.communique.extraction.agreement.Parties.Bound;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Places;
import dev.communique.extraction.pattern.Rule;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.ClauseDates;
import dev.communique.extraction.time.DateExpression;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.PartialDate;

/** Reads what parties agreed: "signed a treaty with …", "both sides agreed to …", "the deal was extended". */
public final class AgreementReader {

    private static final String THING = "thing";
    private static final Set<String> OCCASION = Instrument.words("OCCASION");
    private static final Set<String> DEEPENING = Instrument.words("DEEPENING");
    private static final Set<String> WORKING_ON = Instrument.words("WORKING_ON");
    private static final Set<String> DEALING = Instrument.words("DEALING");
    private static final Set<String> SIDES = Instrument.words("SIDES");
    private static final Set<String> AHEAD_OF = Instrument.words("AHEAD_OF");
    private static final Set<String> DUTIES = Instrument.words("DUTIES");
    private static final Set<String> EXPLETIVE = Instrument.words("EXPLETIVE");
    /** How sure a rule is that does not say so. */
    private static final double OTHERWISE = 0.7;
    private static final double SURE_OF_LIST = 0.8;
    /** The rule by which items of a list are read. */
    private static final String LISTED = "listed";
    /** Of a rule: who does it is bound himself. */
    private static final String BY_PARTIES = "by-parties";

    /** What a rule gives that is no status. */
    private enum Other {
        /** Somebody binds himself, without a noun for it: "agreed to". */
        PLEDGE,
        /** As before, by a clause that must tell a duty. */
        PLEDGE_THAT,
        /** As before, where it goes further than what was agreed before. */
        PLEDGE_DEEPER,
        /** An agreement is named, and no verb tells what became of it. */
        NAMED,
        /** Another takes the place of the agreement. */
        REPLACED,
        /** No agreement. */
        NOTHING
    }

    private final Rules rules;
    private final List<Token> tokens;
    private final Dates dates;
    private final Trees trees;
    private final Parties parties;
    private final Places places;
    private final AgreementNames names;
    private final DocumentList list;
    private final AgreementDrafts drafts = new AgreementDrafts();
    /** The date of the last sentence that has one, for what is told after it without one; null at the start of a paragraph. */
    private PartialDate told;
    private int paragraph;

    private Sentence previous;
    private ParsedSentence sentence;
    private ClauseDates clauses;

    /**
     * Starts an article.
     *
     * @param title its headline, or null
     * @param sides the two states that all of it is about; empty where it is not about two
     */
    public AgreementReader(Rules rules, String title, List<Token> tokens, Dates dates, EntityIndex index, Trees trees, List<Entity> sides) {
        this.rules = rules;
        this.tokens = tokens;
        this.dates = dates;
        this.trees = trees;
        this.parties = new Parties(index, sides);
        this.places = new Places(tokens);
        this.names = new AgreementNames(tokens);
        this.list = new DocumentList(title, tokens);
    }

    /**
     * Checks that a rule gives a status of an agreement, or what else is known here.
     *
     * @throws IllegalArgumentException with its file and line where it does not
     */
    public static void check(Rule rule) {
        String gives = rule.gives().get(0);
        boolean known = Stream.of(AgreementStatus.values()).anyMatch(status -> status.name().equals(gives))
                || Stream.of(Other.values()).anyMatch(other -> other.name().equals(gives));
        if (!known) {
            throw new IllegalArgumentException(rule.where() + ": rule " + rule.name() + " gives " + gives + ", which is none of "
                    + List.of(AgreementStatus.values()) + " and " + List.of(Other.values()));
        }
        if (rule.gives().size() > 1 && !rule.gives().get(1).matches("0\\.\\d*[1-9]\\d*")) {
            throw new IllegalArgumentException(rule.where() + ": rule " + rule.name() + " is sure by " + rule.gives().get(1)
                    + ", which is no number between 0 and 1");
        }
    }

    /** The agreements found so far, each once. */
    public List<AgreementDraft> found() {
        return drafts.all();
    }

    /** Reads a sentence; {@code both} are those who act together at this point of the article. */
    public void read(Sentence next, List<Entity> both) {
        parties.next(next, both);
        told = next.paragraph() == paragraph ? told : null;
        previous = next.paragraph() == paragraph ? previous : null;
        paragraph = next.paragraph();
        boolean listed = list.status() != null && !list.isNumber(next);
        if (listed || rules.canMatch(next, tokens)) {
            sentence = trees.of(next);
            clauses = new ClauseDates(sentence, dates);
            Instrument item = listed ? list.item(sentence) : null;
            if (item == null) {
                read();
            } else {
                listed(item);
            }
        }
        List<DateExpression> here = dates.in(next.first(), next.last());
        told = here.isEmpty() ? told : here.get(here.size() - 1).start();
        previous = next;
        parties.read(next);
    }

    /** "2. Memorandum of Understanding between … on …", in a list of what was signed. */
    private void listed(Instrument item) {
        Bound bound = parties.of(item, List.of());
        AgreementDraft draft = new AgreementDraft();
        draft.parties = bound.isEnough() ? bound.parties() : item.isBetween() ? List.of() : parties.context();
        if (draft.parties.isEmpty()) {
            return;
        }
        draft.status = list.status();
        draft.signedOn = list.on();
        draft.steps.addAll(list.takeSteps());
        draft.rule = LISTED;
        draft.confidence = SURE_OF_LIST;
        draft.evidence.add(sentence.sentence().span());
        describe(draft, item);
        draft.name = names.of(draft.parties, item);
        drafts.add(draft);
    }

    private void read() {
        Map<Integer, List<Match>> things = new LinkedHashMap<>();
        List<Match> pledges = new ArrayList<>();
        for (Match match : rules.matches(sentence)) {
            Other other = other(match);
            if (other == Other.NAMED) {
                things.computeIfAbsent(match.node(), key -> new ArrayList<>()).add(match);
            } else if (other == null || other == Other.REPLACED) {
                match.nodes(THING).forEach(thing -> things
                        .computeIfAbsent(new Instrument(sentence, thing).worded().node(), key -> new ArrayList<>()).add(match));
            } else if (other != Other.NOTHING) {
                pledges.add(match);
            }
        }
        pledges.forEach(pledge -> pledge(pledge, things.keySet()));
        List<Integer> done = new ArrayList<>();
        things.forEach((node, verbs) -> {
            if (verbs.stream().anyMatch(verb -> other(verb) != Other.NAMED)) {
                instruments(new Instrument(sentence, node), verbs.stream().filter(verb -> other(verb) != Other.NAMED).toList(), done);
            }
        });
        things.forEach((node, verbs) -> {
            boolean told = done.contains(node) || verbs.stream().anyMatch(verb -> other(verb) != Other.NAMED);
            if (!told) {
                named(new Instrument(sentence, node), verbs.get(0));
            }
        });
    }

    private static Other other(Match match) {
        String gives = match.rule().gives().get(0);
        for (Other other : Other.values()) {
            if (other.name().equals(gives)) {
                return other;
            }
        }
        return null;
    }

    private static double confidence(Match match) {
        List<String> gives = match.rule().gives();
        return gives.size() > 1 ? Double.parseDouble(gives.get(1)) : OTHERWISE;
    }

    // -- by a noun and what verbs tell of it

    /** One agreement, or each of several: "three accords, including a treaty and a protocol", "two memoranda: on fish and on nurses". */
    private void instruments(Instrument thing, List<Match> verbs, List<Integer> done) {
        List<Instrument> members = thing.members();
        List<Integer> subjects = members.isEmpty() ? thing.subjects() : List.of();
        done.add(thing.node());
        members.forEach(member -> done.add(member.node()));
        for (Instrument member : members) {
            boolean own = parties.of(member, List.of()).isEnough(); // "these documents were signed: a treaty between …; a protocol between …"
            AgreementDraft draft = instrument(own ? member : thing, verbs, done);
            if (draft != null) {
                describe(draft, member);
                draft.name = names.of(draft.parties, member);
                drafts.add(draft);
            }
        }
        AgreementDraft draft = members.isEmpty() ? instrument(thing, verbs, done) : null;
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
            one.topic.addAll(Topics.of(tokens, sentence.subtree(subject).first(), sentence.span(subject).last()));
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
        verbs.forEach(verb -> step(draft, thing, verb));
        if (draft.status != null && draft.status.compareTo(AgreementStatus.PROPOSED) > 0 && list.isBegunBy(noun)) {
            list.begin(draft);
            return null;
        }
        boolean several = noun.isPlural() && verbs.stream().anyMatch(verb -> verb.rule().name().equals("have"));
        if (!noun.isAgreement() || draft.status == null || several) {
            return null;
        }
        Bound bound = parties.of(noun, verbs);
        bound = bound.isEnough() || !noun.isPart() ? bound : parties.of(thing, verbs);
        AgreementDraft before = thing.isDefinite() && !thing.isAnother() ? before(thing, bound) : null;
        List<Entity> who = bound.parties();
        if (before != null && (who.size() < 2 || !before.parties.containsAll(who))) {
            who = before.parties;
        } else if (!bound.isEnough() && !thing.isVague()) {
            who = otherwise(draft, noun, verbs, bound);
        }
        if (who.isEmpty() || before == null && thing.isVague()) {
            return null;
        }
        draft.parties = who;
        draft.before = before;
        dates(draft, noun, verbs);
        describe(draft, thing);
        return draft;
    }

    /** "the assembly denounced the pact between …": whether somebody does it who is not bound, where the rule is of those who are. */
    private boolean isByOthers(Instrument noun, Match verb) {
        if (!verb.rule().gives().contains(BY_PARTIES)) {
            return false;
        }
        List<Entity> acting = parties.acting(verb);
        AgreementDraft last = drafts.lastNamed(acting);
        boolean before = last != null && noun.isDefinite() && noun.isBare();
        return acting.isEmpty() || !before && !parties.of(noun, List.of(verb)).parties().containsAll(acting);
    }

    /** The agreement that "the deal" means: one of those who are told; whatever others do to it, it stays that of its parties. */
    private AgreementDraft before(Instrument thing, Bound bound) {
        AgreementDraft before = drafts.lastNamed(bound.parties());
        AgreementDraft last = drafts.lastNamed(List.of());
        boolean others = before == null && last != null && last.named && thing.isBare()
                && (bound.parties().size() < 2 || !bound.signers().isEmpty() && !Collections.disjoint(last.parties, bound.parties()));
        return others ? last : before;
    }

    /** When it was signed: by the verb, by its name, or where it was only told that it was, when all else in the paragraph happened. */
    private void dates(AgreementDraft draft, Instrument noun, List<Match> verbs) {
        boolean alone = verbs.stream().allMatch(verb -> !verb.arguments().has(Arguments.SUBJECT) && !sentence.word(verb.node()).is("acl"));
        draft.signedOn = draft.signedOn == null ? year(noun) : draft.signedOn;
        if (draft.signedOn == null && draft.status == AgreementStatus.SIGNED && alone) {
            draft.signedOn = told;
        }
    }

    /** Who is bound where the words around a noun don't tell enough: an organization's members, or those whom the sentences before are about. */
    private List<Entity> otherwise(AgreementDraft draft, Instrument noun, List<Match> verbs, Bound bound) {
        List<Entity> members = parties.members(noun);
        boolean acted = verbs.stream().anyMatch(verb -> verb.arguments().has(Arguments.SUBJECT) && verb.rule().roles().size() > 1);
        AgreementDraft last = drafts.lastNamed(List.of());
        if (other(verbs.get(0)) == Other.REPLACED) {
            return last == null ? List.of() : last.parties;
        }
        if (!members.isEmpty()) {
            return members;
        }
        List<Entity> witnesses = parties.witnesses(verbs);
        if (!witnesses.isEmpty()) {
            return witnesses;
        }
        List<Entity> acting = acted ? List.of() : parties.acting(noun);
        if (!acting.isEmpty()) {
            return acting;
        }
        if (verbs.stream().anyMatch(parties::isTogether)) {
            return parties.together(verbs.get(0), last);
        }
        boolean passive = verbs.stream().anyMatch(verb -> (Arguments.isPassive(sentence, verb.node())
                || verb.arguments().nodes(Arguments.SUBJECT).contains(noun.node())) && isMain(verb.node(), noun));
        boolean coming = draft.status.compareTo(AgreementStatus.SIGNED) <= 0 || noun.isAnother() || noun.isNew();
        boolean ofOthers = noun.isBetween() && !parties.isBetweenBoth(noun); // "between the town councils of …"
        if (!acted && passive && coming && !ofOthers && bound.parties().isEmpty()
                && (occasion() || !noun.isPlural() || !noun.isAnother())) {
            return parties.context();
        }
        if (bound.parties().isEmpty() && bound.signers().size() > 1) {
            return parties.sides(); // two presidents, in a text of two states
        }
        List<Entity> elsewhere = bound.parties().isEmpty() ? parties.elsewhere(noun) : List.of();
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        return bound.parties().size() == 1 && noun.isProperName() && draft.status == AgreementStatus.SIGNED ? bound.parties() : List.of();
    }

    /** Whether a verb is no participle that hangs on a noun, or hangs on one that is all of the sentence: "An earlier pact, signed in 1992, lapsed". */
    private boolean isMain(int verb, Instrument noun) {
        return !sentence.word(verb).is("acl") || sentence.word(noun.node()).head() < 0;
    }

    private boolean occasion() {
        Tree tree = sentence.tree();
        for (int at = 0; at < tree.size(); at++) {
            if (OCCASION.contains(tree.word(at).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Takes down how far an agreement has come by a verb, what was done to it, and when. */
    private void step(AgreementDraft draft, Instrument thing, Match verb) {
        boolean coming = sentence.word(verb.node()).is("acl") && sentence.word(verb.node()).inflection().equals("VBG"); // "upon the treaty entering into force"
        boolean ahead = AHEAD_OF.contains(Arguments.preposition(sentence.tree(), verb.node())); // "ahead of the signing of …"
        Telling telling = coming ? Telling.OPEN : Telling.of(sentence, verb.node());
        telling = telling == Telling.TOLD && ahead ? Telling.PLANNED : telling;
        AgreementStatus gives = other(verb) == Other.REPLACED ? AgreementStatus.ENDED : AgreementStatus.valueOf(verb.rule().gives().get(0));
        DateExpression dated = clauses.of(verb.node());
        boolean named = dated != null && thing != null && dated.last() <= sentence.span(thing.node()).first()
                && dated.first() >= sentence.span(sentence.tree().first(thing.node())).first(); // "the 1994 treaty remains in force"
        PartialDate date = dated == null || named ? null : dated.start();
        boolean force = verb.rule().name().endsWith("force") || verb.rule().name().endsWith("effect");
        AgreementStatus status = gives;
        if (telling == Telling.OPEN) {
            boolean sought = thing == null || !thing.isTruce(); // "tried to broker a truce" tells of none
            status = sought && isWorkedOn(verb.node()) && gives.compareTo(AgreementStatus.SIGNED) <= 0 ? AgreementStatus.PROPOSED : null;
        } else if (telling == Telling.PLANNED) {
            status = gives.compareTo(AgreementStatus.SIGNED) <= 0 ? AgreementStatus.PROPOSED : AgreementStatus.AGREED;
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
        }
        draft.confidence = Math.max(draft.confidence, confidence(verb));
        if (draft.evidence.isEmpty()) {
            draft.evidence.add(sentence.sentence().span());
        }
        if (telling == Telling.TOLD && other(verb) == null) {
            String word = force ? "in force" : tokens.get(sentence.span(verb.node()).first()).lower();
            draft.steps.add(new Step(word, gives, date, parties.signers(verb), places.of(verb), sentence.sentence().span()));
        }
    }

    /** "work to finalize", "asked officials to conclude": put forward and not agreed. */
    private boolean isWorkedOn(int verb) {
        int head = sentence.word(verb).head();
        boolean infinitive = sentence.word(verb).inflection().equals("VB") || sentence.tree().child(verb, "mark") >= 0;
        return infinitive && head >= 0 && WORKING_ON.contains(sentence.word(head).lemma());
    }

    /** "It takes effect on …": the agreement that was told of last. */
    private void effect(List<Match> verbs) {
        AgreementDraft standing = drafts.lastStanding();
        if (standing == null) {
            return;
        }
        AgreementDraft more = new AgreementDraft();
        more.status = standing.status;
        verbs.forEach(verb -> step(more, null, verb));
        if (!more.evidence.isEmpty()) {
            AgreementDrafts.join(standing, more);
        }
    }

    /** "a 2011 border agreement": the year among the words that belong to a noun; null where none is. */
    private PartialDate year(Instrument noun) {
        List<DateExpression> years = dates.in(sentence.span(sentence.tree().first(noun.node())).first(),
                sentence.span(noun.node()).first());
        return years.isEmpty() || years.get(0).start().toString().length() > 4 ? null : years.get(0).start();
    }

    /** Tells what an agreement is about. */
    private void describe(AgreementDraft draft, Instrument thing) {
        draft.named = true;
        draft.topic.addAll(Topics.of(tokens, sentence.span(thing.first()).first(), sentence.span(thing.last()).last()));
        draft.type = Topics.type(sentence, thing.node());
        int governor = Arguments.governor(sentence.tree(), thing.node());
        if (draft.type == AgreementType.OTHER && governor >= 0) {
            draft.type = Topics.type(sentence, governor);
        }
        if (draft.type == AgreementType.OTHER && thing.isBare() && previous != null) {
            draft.type = Topics.type(tokens, previous.first(), previous.last());
        }
    }

    /** Keeps what was told of a noun: a phase of an agreement, the agreement that is meant, or one of its own. */
    private void keep(AgreementDraft draft, Instrument noun) {
        AgreementDraft before = draft.before;
        if (draft.rule.equals("replace")) { // never the one that replaces it
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
            draft.name = names.of(draft.parties, noun);
            drafts.keep(draft, draft.status == AgreementStatus.SIGNED);
        }
    }

    /** "a 2015 treaty between … and …", "the US-Japan security treaty", "India’s trade deal with Nepal": told by its noun alone. */
    private void named(Instrument noun, Match match) {
        boolean under = Arguments.preposition(sentence.tree(), noun.node()).equals("under");
        Bound bound = parties.of(noun, List.of());
        List<Entity> who = bound.isEnough() || noun.isBare() ? bound.parties() : parties.acting(noun);
        AgreementDraft before = noun.isDefinite() && noun.isBare() ? drafts.lastNamed(bound.parties()) : null;
        if (before != null && under) {
            before.evidence.add(sentence.sentence().span());
        }
        Telling telling = Telling.of(sentence, noun.node());
        boolean planned = noun.isPlanned();
        if (before != null || !bound.isEnough() && who.size() < 2 || !noun.isTreaty() && !noun.isAgreement()
                || telling == Telling.OPEN && !planned) {
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
        draft.confidence = confidence(match);
        draft.rule = match.rule().name();
        draft.evidence.add(sentence.sentence().span());
        draft.signedOn = year(noun);
        DateExpression since = force < 0 ? null : clauses.of(force);
        draft.inForceOn = since == null ? null : since.start();
        int participle = participle(noun);
        if (participle >= 0) {
            DateExpression dated = clauses.of(participle);
            draft.status = AgreementStatus.SIGNED;
            draft.signedOn = dated == null ? draft.signedOn : dated.start();
        }
        describe(draft, noun);
        draft.name = names.of(draft.parties, noun);
        drafts.keep(draft, false);
    }

    /** "one with Peru, signed on Tuesday": "signed" right behind a noun, wherever the parser hangs it; -1 where it does not stand there. */
    private int participle(Instrument noun) {
        Tree tree = sentence.tree();
        int at = tree.last(noun.node()) + 1;
        at = at < tree.size() && tree.word(at).form().equals(",") ? at + 1 : at;
        return at < tree.size() && tree.word(at).lemma().equals("sign") && tree.word(at).inflection().equals("VBN") ? at : -1;
    }

    // -- by a verb alone

    /** "both sides agreed to …", "they pledged deeper cooperation": two or more who bind themselves. */
    private void pledge(Match verb, Set<Integer> things) {
        if (Telling.of(sentence, verb.node()) != Telling.TOLD || !isBinding(verb)) {
            return;
        }
        Bound bound = parties.of(verb);
        List<Entity> who = who(verb, bound);
        if (who.size() < 2 && !bound.isEnough()) {
            return;
        }
        AgreementDraft last = drafts.lastNamed(who);
        boolean same = last != null && Set.copyOf(last.parties).equals(Set.copyOf(who));
        boolean under = verb.arguments().nodes("under").stream().anyMatch(at -> new Instrument(sentence, at).isDefinite());
        boolean known = verb.nodes(THING).stream().map(at -> new Instrument(sentence, at))
                .anyMatch(thing -> thing.isAgreement() && (thing.isPart() ? thing.whole() : thing).isDefinite());
        if (same && (under || known || last.named && sentence.sentence().within() != null)) {
            last.evidence.add(sentence.sentence().span());
            return;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.status = AgreementStatus.AGREED;
        draft.parties = who;
        draft.confidence = confidence(verb);
        draft.rule = verb.rule().name();
        draft.evidence.add(sentence.sentence().span());
        int end = sentence.tree().last(verb.node());
        draft.topic.addAll(Topics.of(tokens, sentence.span(verb.node()).last() + 1, sentence.span(end).last()));
        draft.type = Topics.type(sentence, verb.node());
        boolean clause = verb.arguments().has(Arguments.INFINITIVE) || verb.arguments().has(Arguments.PURPOSE)
                || other(verb) == Other.PLEDGE_THAT;
        draft.name = names.ofPledge(who, sentence, verb.node(), clause || verb.arguments().has("on"));
        drafts.keep(draft, false);
    }

    /** Who binds himself, also where only "both sides" or "they" stands for them. */
    private List<Entity> who(Match verb, Bound bound) {
        AgreementDraft told = drafts.lastNamed(List.of());
        boolean sides = verb.arguments().nodes(Arguments.SUBJECT).stream().anyMatch(at -> SIDES.contains(sentence.word(at).lemma()));
        if (sides && told != null && told.named && !Collections.disjoint(told.parties, bound.parties())) {
            return told.parties;
        }
        if (sentence.sentence().within() != null && verb.node() == 0) {
            return parties.context(); // Peru and Chile “agreed to …,” the statement said
        }
        boolean nobody = verb.arguments().nodes(Arguments.OBJECT).stream().anyMatch(at -> EXPLETIVE.contains(sentence.word(at).lemma()));
        if (nobody && Arguments.isPassive(sentence, verb.node())) {
            return parties.context(); // "It was agreed to …"
        }
        if (!bound.isEnough() && parties.isTogether(verb)) {
            return parties.together(verb, told);
        }
        return bound.parties().size() == 1 ? dealing(verb, bound) : bound.parties();
    }

    /** "agreed to buy 50 aircraft from …": who buys, and from whom. */
    private List<Entity> dealing(Match verb, Bound bound) {
        for (String slot : List.of(Arguments.INFINITIVE, Arguments.PURPOSE)) {
            for (int infinitive : verb.arguments().nodes(slot)) {
                if (DEALING.contains(sentence.word(infinitive).lemma())) {
                    return parties.with(bound, sentence, Arguments.of(sentence, infinitive));
                }
            }
        }
        return bound.parties();
    }

    /** Whether it tells a duty, or goes further than before, where the rule asks for it. */
    private boolean isBinding(Match verb) {
        Tree tree = sentence.tree();
        if (other(verb) == Other.PLEDGE_THAT) {
            int clause = verb.arguments().nodes(Arguments.CLAUSE).get(0);
            int auxiliary = tree.child(clause, "aux");
            int subject = tree.child(clause, "nsubj");
            return auxiliary >= 0 && DUTIES.contains(tree.word(auxiliary).lemma()) && subject >= 0 && tree.child(clause, "expl") < 0
                    && !EXPLETIVE.contains(tree.word(subject).lemma());
        }
        if (!verb.nodes(THING).isEmpty()
                && verb.nodes(THING).stream().allMatch(at -> sentence.mention(at) != null && !sentence.mention(at).entities().isEmpty())) {
            return false; // "agreed Ukraine will …"
        }
        if (other(verb) == Other.PLEDGE_DEEPER) {
            for (int at = verb.node(); at <= tree.last(verb.node()); at++) {
                if (DEEPENING.contains(tree.word(at).lemma())) {
                    return true;
                }
            }
            return false;
        }
        return true;
    }
}
