package dev.communique.extraction;

import java.util.List;
import java.util.Set;

/** Reads by which verbs two or more bind themselves, and who does: "both sides agreed to …", "they pledged deeper cooperation". */
final class Pledges {

    private static final int REACH = 15;
    private static final Set<String> PLEDGE = Instruments.words("PLEDGE");
    private static final Set<String> REPEATED = Instruments.words("REPEATED");
    private static final Set<String> COMMITMENT = Instruments.words("COMMITMENT");
    private static final Set<String> DEEPENING = Instruments.words("DEEPENING");

    /** Verbs of pledging behind which "to" tells not what is pledged. */
    private static final Set<String> NOT_TO = Set.of("committed", "reaffirmed", "reiterated");
    private static final Set<String> AGREED_ON = Set.of("on", "upon", "that", "in");
    private static final Set<String> WHEN_AND_WHERE = Set.of("on", "in", "at", "late", "early", "this", "last", "week", "month",
            "yesterday",
            "today");

    private final Parties parties;
    private final Sentence sentence;
    private final List<Referent> pair;

    /** @param pair those who act together at this point of the article */
    Pledges(Sentence sentence, Parties parties, List<Referent> pair) {
        this.sentence = sentence;
        this.parties = parties;
        this.pair = pair;
    }

    /** Those who bind themselves by a verb; empty where none do. */
    List<Referent> bound(int verb) {
        if (!sentence.item(verb).in(PLEDGE) || !isTold(verb)) {
            return List.of();
        }
        List<Referent> subject = sentence.within() != null && verb == 0 ? pair : Subjects.who(sentence, verb);
        List<Referent> bound = parties.bound(subject, Parties.with(sentence, verb));
        return bound.size() < 2 || !isBinding(verb) ? List.of() : bound;
    }

    private boolean isTold(int verb) {
        Item pledge = sentence.item(verb);
        return Modality.isTold(sentence, verb) && !pledge.is("agree") && !sentence.item(verb - 1).is("to")
                && !(pledge.in(REPEATED) && !isDeepening(verb));
    }

    /** Whether a clause tells to what they bind themselves, not only a noun. */
    boolean isClause(int verb) {
        return sentence.item(verb + 1).is("to") || sentence.item(verb + 1).in(AGREED_ON);
    }

    /** Whether the words behind a verb tell to what: "agreed to …", "pledged to …", "pledged deeper cooperation". */
    private boolean isBinding(int verb) {
        Item next = sentence.item(verb + 1);
        boolean agreed = sentence.item(verb).token().lower().startsWith("agree");
        if (sentence.item(behindAdjuncts(verb)).is("to") && !sentence.item(verb).in(NOT_TO)
                || agreed && (next.in(AGREED_ON) || next.isQuote())) {
            return true;
        }
        for (int i = verb + 1; i <= sentence.clauseEnd(verb) && i < verb + REACH; i++) {
            if (sentence.item(i).in(COMMITMENT) || Instruments.isNoun(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "agreed Monday in Quito to": what stands behind when and where it was. */
    private int behindAdjuncts(int verb) {
        int at = verb + 1;
        while (at < verb + 7 && (Dates.isDay(sentence.item(at).token()) || sentence.item(at).in(WHEN_AND_WHERE)
                || sentence.item(at).is("with")
                || sentence.item(at).isMention() && (sentence.item(at - 1).in(WHEN_AND_WHERE) || sentence.item(at - 1).is("with"))
                || sentence.item(at).isToken() && sentence.item(at).token().isCapital())) {
            at++;
        }
        return at;
    }

    /** "reaffirmed their commitment to deepening cooperation": new only where it goes further. */
    private boolean isDeepening(int verb) {
        for (int i = verb + 1; i < verb + 7; i++) {
            Item item = sentence.item(i);
            if (item.isToken() && DEEPENING.stream().anyMatch(item.token().lower()::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
