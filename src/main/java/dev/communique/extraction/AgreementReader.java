package dev.communique.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.AgreementDraft.Step;
import dev.communique.extraction.Dates.Dated;
import dev.communique.extraction.Saying.Span;
import dev.communique.fact.ActorType;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.PartialDate;

/** Reads what parties agreed: "signed a treaty with …", "both sides agreed to …", "the deal was extended". */
final class AgreementReader {

    private static final double SIGNED = 0.85;
    private static final double AGREED = 0.75;
    private static final double NOMINAL = 0.6;
    /** With how many agreements before one is compared: articles tell of one again soon, and not of thousands. */
    private static final int COMPARED = 100;
    private static final int LONGEST_NAME = 12;

    private static final Set<String> NOUNS = Set.of("agreement", "treaty", "pact", "accord", "deal", "memorandum", "mou", "protocol",
            "convention",
            "ceasefire", "truce", "armistice", "contract", "arrangement", "charter", "compact", "understanding", "agreements", "memoranda",
            "mous",
            "pacts", "deals", "treaties", "accords", "fta", "cease-fire", "framework", "roadmap", "settlement");
    private static final Map<String, AgreementStatus> VERBS = Map.ofEntries(Map.entry("signed", AgreementStatus.SIGNED),
            Map.entry("inked", AgreementStatus.SIGNED), Map.entry("initialled", AgreementStatus.AGREED),
            Map.entry("initialed", AgreementStatus.AGREED),
            Map.entry("concluded", AgreementStatus.AGREED), Map.entry("reached", AgreementStatus.AGREED),
            Map.entry("struck", AgreementStatus.AGREED),
            Map.entry("finalised", AgreementStatus.AGREED), Map.entry("finalized", AgreementStatus.AGREED),
            Map.entry("sealed", AgreementStatus.SIGNED),
            Map.entry("ratified", AgreementStatus.IN_FORCE), Map.entry("approved", AgreementStatus.AGREED),
            Map.entry("adopted", AgreementStatus.AGREED),
            Map.entry("extended", AgreementStatus.IN_FORCE), Map.entry("renewed", AgreementStatus.IN_FORCE),
            Map.entry("prolonged", AgreementStatus.IN_FORCE), Map.entry("implemented", AgreementStatus.IN_FORCE),
            Map.entry("suspended", AgreementStatus.SUSPENDED), Map.entry("paused", AgreementStatus.SUSPENDED),
            Map.entry("frozen", AgreementStatus.SUSPENDED), Map.entry("terminated", AgreementStatus.ENDED),
            Map.entry("scrapped", AgreementStatus.ENDED), Map.entry("cancelled", AgreementStatus.ENDED),
            Map.entry("abrogated", AgreementStatus.ENDED),
            Map.entry("expired", AgreementStatus.ENDED), Map.entry("proposed", AgreementStatus.PROPOSED),
            Map.entry("drafted", AgreementStatus.PROPOSED),
            Map.entry("negotiated", AgreementStatus.PROPOSED), Map.entry("signing", AgreementStatus.SIGNED),
            Map.entry("sign", AgreementStatus.PROPOSED),
            Map.entry("signs", AgreementStatus.SIGNED), Map.entry("agreed", AgreementStatus.AGREED),
            Map.entry("amended", AgreementStatus.IN_FORCE),
            Map.entry("revised", AgreementStatus.IN_FORCE), Map.entry("upgraded", AgreementStatus.IN_FORCE));
    private static final List<String> DEEPENING = List.of("deepen", "strengthen", "enhanc", "expand", "boost", "intensif", "increas",
            "broaden", "combat");
    private static final Set<String> PHASES = Set.of("phase", "stage", "round", "extension", "amendment", "annex", "addendum", "version",
            "protocol");
    /** What is signed, but is an agreement only where it is. */
    private static final Set<String> SIGNABLE = Set.of("documents", "declaration", "extension", "contracts", "communique");
    private static final Set<String> COMMITMENT = Set.of("cooperation", "collaboration", "coordination", "ties", "partnership", "relations",
            "exchanges",
            "trade", "dialogue", "work", "together", "efforts", "support", "projects", "investment", "contacts", "framework", "commitment");

    private final List<Token> tokens;
    private final Dates dates;
    private final Cast cast;
    private final List<AgreementDraft> found = new ArrayList<>();
    private List<Referent> pair = List.of();

    AgreementReader(List<Token> tokens, Dates dates, Cast cast) {
        this.tokens = tokens;
        this.dates = dates;
        this.cast = cast;
    }

    List<AgreementDraft> found() {
        return found;
    }

    /** Reads a sentence; {@code both} are those who act together at this point of the article. */
    void read(Sentence sentence, List<Referent> both) {
        pair = both;
        for (int i = 0; i < sentence.size(); i++) {
            Item item = sentence.item(i);
            if (!item.isToken() || !item.token().isWord()) {
                continue;
            }
            if (item.in(Set.of("agreed", "agree", "agrees", "pledged", "vowed", "resolved", "undertook", "committed", "reaffirmed",
                    "reiterated", "decided"))
                    && common(sentence, i)) {
                return;
            }
            AgreementStatus status = VERBS.get(item.token().lower());
            if (status != null && instrument(sentence, i, status)) {
                return;
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (isNoun(sentence, i) && between(sentence, i)) {
                return;
            }
        }
        AgreementDraft last = lastNamed();
        boolean meant = last != null
                && (sentence.item(0).isMention() || sentence.item(0).is("the") || sentence.item(0).in(Set.of("it", "both")));
        if (meant && isEffective(sentence)) {
            inForce(sentence, last);
            last.proofs.add(proof(sentence));
        }
    }

    private static boolean isEffective(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.item(i).is("effect") && sentence.item(i - 1).in(Set.of("took", "takes", "take"))
                    || sentence.item(i).is("force") && sentence.item(i - 1).is("into")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Sentence sentence, int i) {
        Item item = sentence.item(i);
        return item.isToken() && item.token().isWord() && NOUNS.contains(item.token().lower());
    }

    /** "both sides agreed to …", "they pledged deeper cooperation": two or more who bind themselves. */
    private boolean common(Sentence sentence, int verb) {
        if (isNegated(sentence, verb)) {
            return false;
        }
        boolean agreed = sentence.item(verb).token().lower().startsWith("agree");
        List<Referent> subject = sentence.within() != null && verb == 0 ? pair : subject(sentence, verb);
        List<Referent> parties = parties(subject, with(sentence, verb));
        if (sentence.item(verb).token().lower().startsWith("re") && !isDeepening(sentence, verb)) {
            return false;
        }
        if (parties.size() < 2) {
            return false;
        }
        int from = verb + 1;
        int end = end(sentence, verb);
        boolean toDo = sentence.item(from).is("to") || sentence.item(from).is("on") || sentence.item(from).is("upon")
                || sentence.item(from).is("that")
                || sentence.item(from).is("in");
        boolean noun = false;
        for (int i = from; i <= end && i < from + 14; i++) {
            noun |= sentence.item(i).in(COMMITMENT) || isNoun(sentence, i);
        }
        boolean bound = sentence.item(from).is("to")
                && sentence.item(verb).in(Set.of("pledged", "vowed", "undertook", "resolved", "decided"));
        if (bound ? false : agreed ? !toDo && !noun && !sentence.item(from).isQuote() : !noun) {
            return false;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.status = AgreementStatus.AGREED;
        draft.parties = parties;
        draft.sure = agreed ? AGREED : NOMINAL;
        int first = sentence.item(from).first();
        int last = sentence.item(end).last();
        draft.topic.addAll(Topics.of(tokens, first, last));
        draft.type = Topics.type(tokens, first, last);
        draft.name = partyNames(parties) + " agreement " + words(toDo ? from : from, end, sentence);
        draft.proofs.add(proof(sentence));
        PartialDate date = date(sentence, verb);
        if (sentence.item(verb).is("agree") || sentence.item(verb - 1).is("to")) {
            return false;
        }
        keep(draft, false);
        return date != null || true;
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

    private static boolean isNegated(Sentence sentence, int verb) {
        for (int i = verb - 1; i >= 0 && i > verb - 4; i--) {
            if (sentence.item(i).in(Set.of("not", "never", "n't", "yet", "failed", "refused", "didn't", "hadn't", "haven't", "could"))) {
                return true;
            }
        }
        return false;
    }

    /** "signed a defence pact with …", "the treaty was extended". */
    private boolean instrument(Sentence sentence, int verb, AgreementStatus status) {
        if (isNegated(sentence, verb)) {
            return false;
        }
        List<Integer> nouns = isPassive(sentence, verb) ? List.of() : objects(sentence, verb, status);
        List<Referent> subject = subject(sentence, verb);
        boolean passive = nouns.isEmpty();
        if (passive) {
            int noun = nounBefore(sentence, verb);
            if (noun < 0) {
                return false;
            }
            nouns = List.of(noun);
            boolean relative = sentence.item(noun + 1).isComma() && sentence.item(noun + 2).is("which")
                    || sentence.item(noun + 1).is("that");
            subject = relative && !isPassive(sentence, verb) ? subject : by(sentence, verb);
        }
        boolean told = false;
        for (int noun : nouns) {
            told |= instrument(sentence, verb, noun, passive, status, subject);
        }
        return told;
    }

    /** The nouns a verb governs: "signed an agreement on … and a memorandum of …". */
    private static List<Integer> objects(Sentence sentence, int verb, AgreementStatus status) {
        List<Integer> nouns = new ArrayList<>();
        for (int i = verb + 1; i < sentence.size() && i < verb + (nouns.isEmpty() ? 14 : 30); i++) {
            Item item = sentence.item(i);
            if (item.isToken() && item.token().isStop() || item.is(";") || item.is("but") || item.is("that") || item.is("which")) {
                break;
            }
            boolean noun = isNoun(sentence, i) || status == AgreementStatus.SIGNED && item.in(SIGNABLE);
            if (noun && (nouns.isEmpty() || isListed(sentence, i))) {
                i = lastNoun(sentence, i);
                nouns.add(i);
            }
        }
        return nouns;
    }

    /** "… and a five-year extension": the noun's phrase follows "and" or a comma. */
    private static boolean isListed(Sentence sentence, int noun) {
        int start = nounStart(sentence, noun);
        start = sentence.item(start - 1).in(Words.DETERMINERS) ? start - 1 : start;
        return sentence.item(start).in(Words.DETERMINERS) && (sentence.item(start - 1).is("and") || sentence.item(start - 1).isComma())
                || sentence.item(start - 1).is("and");
    }

    /** "was signed by … and …" */
    private static List<Referent> by(Sentence sentence, int verb) {
        Set<Referent> who = new LinkedHashSet<>();
        if (sentence.item(verb + 1).is("by")) {
            list(sentence, verb + 2, who);
        }
        return List.copyOf(who);
    }

    private boolean instrument(Sentence sentence, int verb, int noun, boolean passive, AgreementStatus status, List<Referent> subject) {
        boolean planned = sentence.item(verb).is("sign") || sentence.item(verb - 1).is("to") || sentence.item(verb - 1).is("be")
                || sentence.item(verb).is("signing") && !passive;
        AgreementStatus state = planned && status == AgreementStatus.SIGNED ? AgreementStatus.PROPOSED : status;
        AgreementDraft before = isDefinite(sentence, noun) ? lastNamed() : null;
        int first = nounStart(sentence, noun);
        List<Referent> parties = parties(sentence, noun, verb, passive, subject, before, status);
        if (parties.size() < 2 && !(parties.size() == 1 && isProperName(sentence, first, noun))) {
            return false;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.status = state;
        draft.parties = parties;
        draft.sure = SIGNED;
        draft.named = true;
        draft.topic.addAll(Topics.of(tokens, sentence.item(first).first(), sentence.item(end(sentence, noun)).last()));
        draft.type = Topics.type(tokens, sentence.item(first).first(), sentence.item(end(sentence, noun)).last());
        PartialDate date = date(sentence, verb);
        if (state == AgreementStatus.SIGNED) {
            draft.signedOn = date;
        }
        if (!planned) {
            draft.steps.add(new Step(sentence.item(verb).token().lower(), state, date, proof(sentence)));
        }
        inForce(sentence, draft);
        draft.proofs.add(proof(sentence));
        int phase = phase(sentence, first, noun);
        if (phase >= 0 && before != null) {
            boolean ordinal = phase > 0 && sentence.item(phase - 1).token().isWord() && !sentence.item(phase - 1).in(Words.DETERMINERS);
            draft.amends = before;
            draft.type = before.type;
            draft.name = before.name + ", " + words(ordinal ? phase - 1 : phase, phase, sentence);
            keep(draft, true);
        } else if (before != null && isBareReference(first, noun)) {
            join(before, draft);
        } else {
            draft.name = name(parties, sentence, first, noun);
            keep(draft, state == AgreementStatus.SIGNED);
        }
        return true;
    }

    private List<Referent> parties(Sentence sentence, int noun, int verb, boolean passive, List<Referent> subject, AgreementDraft before,
            AgreementStatus status) {
        List<Referent> own = parties(subject, List.of());
        boolean joint = own.size() > 1 && subject.size() > 1;
        List<Referent> parties = joint ? parties(subject, with(sentence, noun)) : parties(subject, named(sentence, noun, verb, status));
        if (parties.size() < 2 && before != null) {
            return before.parties;
        }
        return parties.size() < 2 && passive && pair.size() > 1 ? parties(pair, List.of()) : parties;
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
        List<Referent> parties = parties(named(sentence, noun, noun, AgreementStatus.AGREED), List.of());
        int first = nounStart(sentence, noun);
        boolean dated = !dates.in(sentence.item(first).first(), sentence.item(Math.min(noun + 12, sentence.size() - 1)).last()).isEmpty();
        if (parties.size() < 2 || !sentence.item(noun + 1).is("between") && !dated) {
            return false;
        }
        AgreementDraft draft = new AgreementDraft();
        draft.status = AgreementStatus.AGREED;
        draft.parties = parties;
        draft.sure = NOMINAL;
        draft.named = true;
        draft.topic.addAll(Topics.of(tokens, sentence.item(first).first(), sentence.item(noun).last()));
        draft.type = Topics.type(tokens, sentence.item(first).first(), sentence.item(Math.min(noun + 8, sentence.size() - 1)).last());
        draft.name = name(parties, sentence, first, noun);
        draft.proofs.add(proof(sentence));
        keep(draft, false);
        return true;
    }

    private void inForce(Sentence sentence, AgreementDraft draft) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean effect = sentence.item(i).in(Set.of("implemented", "effective"))
                    || sentence.item(i).is("force") && sentence.item(i - 1).is("into") || sentence.item(i).is("effect")
                            && sentence.item(i - 1).in(Set.of("took", "into", "takes", "take"));
            if (effect) {
                List<Dated> behind = dates.in(sentence.item(i).last(), sentence.item(Math.min(sentence.size() - 1, i + 8)).last());
                if (!behind.isEmpty()) {
                    draft.inForceOn = behind.get(0).start();
                    draft.status = AgreementStatus.IN_FORCE;
                    draft.steps.add(new Step("in force", AgreementStatus.IN_FORCE, draft.inForceOn, proof(sentence)));
                }
            }
        }
    }

    /** A new agreement, or more evidence for one that was told before. */
    private void keep(AgreementDraft draft, boolean distinct) {
        Set<Referent> parties = Set.copyOf(draft.parties);
        for (AgreementDraft other : found.subList(Math.max(0, found.size() - COMPARED), found.size())) {
            boolean same = Set.copyOf(other.parties).equals(parties) && draft.amends == null && other.amends == null
                    && !(distinct && other.signedOn != null && draft.signedOn != null && !other.signedOn.equals(draft.signedOn))
                    && (Topics.alike(other.topic, draft.topic) || other.name.equals(draft.name));
            if (same) {
                join(other, draft);
                return;
            }
        }
        found.add(draft);
    }

    private static void join(AgreementDraft into, AgreementDraft more) {
        more.proofs.stream().filter(proof -> !into.proofs.contains(proof)).forEach(into.proofs::add);
        into.steps.addAll(more.steps);
        into.topic.addAll(more.topic);
        into.sure = Math.max(into.sure, more.sure);
        into.signedOn = into.signedOn == null ? more.signedOn : into.signedOn;
        into.inForceOn = into.inForceOn == null ? more.inForceOn : into.inForceOn;
        if (more.status.ordinal() > into.status.ordinal()) {
            into.status = more.status;
        }
    }

    private AgreementDraft lastNamed() {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - COMPARED); i--) {
            if (found.get(i).named && found.get(i).amends == null) {
                return found.get(i);
            }
        }
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    // --- parties

    private List<Referent> subject(Sentence sentence, int verb) {
        Cue cue = new CueReader(sentence).subjectOf(verb);
        return cue == null ? List.of() : cue.speakers();
    }

    private List<Referent> with(Sentence sentence, int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 4); i++) {
            if (sentence.item(i).is("with") && sentence.item(i + 1).isMention()) {
                return sentence.item(i + 1).mention().referents;
            }
        }
        return List.of();
    }

    /** The parties that stand behind a noun: "with …", "between … and …", "China-Pakistan" before it. */
    private List<Referent> named(Sentence sentence, int noun, int verb, AgreementStatus status) {
        Set<Referent> named = new LinkedHashSet<>();
        for (int i = noun - 1; i >= Math.max(0, noun - 8) && i > verb - 12; i--) {
            Item item = sentence.item(i);
            if (item.isMention() && item.mention().only() != null && sentence.item(i + 1).isMark()
                    && sentence.item(i + 1).token().isHyphen()
                    && sentence.item(i + 2).isMention()) {
                named.add(item.mention().only());
                named.addAll(sentence.item(i + 2).mention().referents);
            }
        }
        for (int i = noun + 1; i < sentence.size() && i < noun + 16; i++) {
            Item item = sentence.item(i);
            if (item.isToken() && item.token().isStop() || item.is(";")) {
                break;
            }
            boolean offered = item.is("to") && status == AgreementStatus.PROPOSED;
            if ((item.is("with") || item.is("between") || item.is("among") || offered) && list(sentence, i + 1, named)) {
                break;
            }
        }
        return List.copyOf(named);
    }

    private static boolean list(Sentence sentence, int from, Set<Referent> into) {
        int i = from;
        while (sentence.item(i).in(Words.DETERMINERS)) {
            i++;
        }
        while (sentence.item(i).isMention() && !sentence.item(i).mention().attributive) {
            into.addAll(sentence.item(i).mention().referents);
            i++;
            if (sentence.item(i).isComma()) {
                i++;
            }
            if (sentence.item(i).is("and")) {
                i++;
            }
            if (sentence.item(i).in(Words.DETERMINERS)) {
                i++;
            }
        }
        return !into.isEmpty();
    }

    /** Who is bound: for persons those they act for, for a state's arms the state. */
    private List<Referent> parties(List<Referent> some, List<Referent> more) {
        Set<Referent> parties = new LinkedHashSet<>();
        some.forEach(referent -> parties.add(party(referent)));
        more.forEach(referent -> parties.add(party(referent)));
        parties.remove(null);
        parties.removeIf(referent -> referent.document || referent.isPerson());
        return List.copyOf(parties);
    }

    private Referent party(Referent referent) {
        Referent party = referent;
        if (referent.isPerson()) {
            party = Offices.organization(referent);
        }
        if (party != null && (party.arm || party.type == ActorType.ARMED_FORCES) && party.country != null
                && cast.state(party.country) != null) {
            return cast.state(party.country);
        }
        return party;
    }

    // --- words

    private static int lastNoun(Sentence sentence, int i) {
        int at = i;
        while (at + 1 < sentence.size() && isNoun(sentence, at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean isPassive(Sentence sentence, int verb) {
        return sentence.item(verb - 1).in(Set.of("was", "were", "been", "be", "is", "being"));
    }

    /** The noun a passive verb tells of: the first of the clause, as "the pact" of "the pact, known as the … Arrangement, was signed". */
    private static int nounBefore(Sentence sentence, int verb) {
        int found = -1;
        for (int i = verb - 1; i >= 0 && i > verb - 16; i--) {
            if (isNoun(sentence, i) && (found < 0 || isDefinite(sentence, i))) {
                found = i;
            }
            if (sentence.item(i).is(";") || sentence.item(i).isQuote()) {
                break;
            }
        }
        return found;
    }

    private static int nounStart(Sentence sentence, int noun) {
        int start = noun;
        while (start > 0) {
            Item before = sentence.item(start - 1);
            boolean part = before.isToken() && (before.token().isWord() && !before.in(Words.PREPOSITIONS) && !before.token().isAuxiliary()
                    && !VERBS.containsKey(before.token().lower()) && !before.in(Words.CONJUNCTIONS) || before.token().isHyphen()
                    || before.token().isNumber()) || before.is("of") && start > 1 && isPhase(sentence.item(start - 2))
                    || before.isMention() && (before.mention().attributive || sentence.item(start).isMark());
            if (!part || before.in(Words.DETERMINERS) && !sentence.item(start - 2).is("of")) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isPhase(Item item) {
        return item.isToken() && PHASES.contains(item.token().lower());
    }

    private static int phase(Sentence sentence, int first, int noun) {
        for (int i = first; i < noun; i++) {
            if (isPhase(sentence.item(i)) && sentence.item(i + 1).in(Set.of("of", "to"))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDefinite(Sentence sentence, int noun) {
        for (int i = noun - 1; i >= 0 && i > noun - 6; i--) {
            if (sentence.item(i).is("the") || sentence.item(i).is("that") || sentence.item(i).is("this") || sentence.item(i).is("its")) {
                return true;
            }
            if (sentence.item(i).is("a") || sentence.item(i).is("an")) {
                return false;
            }
        }
        return false;
    }

    /** "the deal", "the agreement" without words that tell it apart. */
    private static boolean isBareReference(int first, int noun) {
        return noun - first <= 1;
    }

    private static int end(Sentence sentence, int from) {
        int end = from;
        while (end + 1 < sentence.size() && !(sentence.item(end + 1).isToken() && sentence.item(end + 1).token().isStop())
                && !sentence.item(end + 1).is(";")) {
            end++;
        }
        return end;
    }

    private PartialDate date(Sentence sentence, int verb) {
        List<Dated> all = dates.in(sentence.first(), sentence.last());
        int at = sentence.item(verb).first();
        Dated best = null;
        for (Dated dated : all) {
            if (best == null || Math.abs(dated.first() - at) < Math.abs(best.first() - at)) {
                best = dated;
            }
        }
        return best == null || Math.abs(best.first() - at) > 25 ? null : best.start();
    }

    private static Span proof(Sentence sentence) {
        return new Span(sentence.first(), sentence.last());
    }

    private static String partyNames(List<Referent> parties) {
        return String.join("–", parties.stream().map(referent -> referent.name).toList());
    }

    private String name(List<Referent> parties, Sentence sentence, int first, int noun) {
        return partyNames(parties) + " " + words(first, noun, sentence).replaceFirst("^(?i)(a|an|the) ", "");
    }

    /** The words of a stretch of items, at most a dozen, not broken within a name. */
    private String words(int first, int last, Sentence sentence) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        for (int i = sentence.item(first).first(); i <= sentence.item(last).last(); i++) {
            Token token = tokens.get(i);
            if (token.isParagraph() || count >= LONGEST_NAME || count > 3 && token.is(",")) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            words.append(words.length() > 0 && token.gap() ? " " : "").append(token.text());
        }
        return words.toString();
    }
}
