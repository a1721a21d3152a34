package dev.communique.extraction.agreement;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Modality;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Subjects;

/** Reads by which verbs two or more bind themselves, and who does: "both sides agreed to …", "they pledged deeper cooperation". */
final class Pledges {

    private static final int REACH = 15;
    private static final Set<String> PLEDGE = AgreementWords.words("PLEDGE");
    private static final Set<String> REPEATED = AgreementWords.words("REPEATED");
    private static final Set<String> COMMITMENT = AgreementWords.words("COMMITMENT");
    private static final Set<String> DEEPENING = AgreementWords.words("DEEPENING");

    /** Verbs of pledging after which "to" tells not what is pledged. */
    private static final Set<String> NOT_TO = AgreementWords.words("NOT_TO");
    private static final Set<String> AGREED_ON = AgreementWords.words("AGREED_ON");
    private static final Set<String> WHEN_AND_WHERE = AgreementWords.words("WHEN_AND_WHERE");

    private final Parties parties;
    private final Sentence sentence;
    private final List<Entity> pair;

    /** @param pair those who act together at this point of the article */
    Pledges(Sentence sentence, Parties parties, List<Entity> pair) {
        this.sentence = sentence;
        this.parties = parties;
        this.pair = pair;
    }

    /** Those who bind themselves by a verb; empty where none do. */
    List<Entity> bound(int verb) {
        if (!sentence.chunk(verb).in(PLEDGE) || !isTold(verb)) {
            return List.of();
        }
        List<Entity> subject = sentence.within() != null && verb == 0 ? pair : Subjects.who(sentence, verb);
        List<Entity> bound = parties.bound(subject, Parties.with(sentence, verb));
        return bound.size() < 2 || !isBinding(verb) ? List.of() : bound;
    }

    private boolean isTold(int verb) {
        Chunk pledge = sentence.chunk(verb);
        return Modality.isTold(sentence, verb) && !pledge.is("agree") && !sentence.chunk(verb - 1).is("to")
                && !(pledge.in(REPEATED) && !isDeepening(verb));
    }

    /** Whether a clause tells to what they bind themselves, not only a noun. */
    boolean isClause(int verb) {
        return sentence.chunk(verb + 1).is("to") || sentence.chunk(verb + 1).in(AGREED_ON);
    }

    /** Whether the words after a verb tell to what: "agreed to …", "pledged to …", "pledged deeper cooperation". */
    private boolean isBinding(int verb) {
        Chunk next = sentence.chunk(verb + 1);
        boolean agreed = sentence.chunk(verb).token().lower().startsWith("agree");
        if (sentence.chunk(behindAdjuncts(verb)).is("to") && !sentence.chunk(verb).in(NOT_TO)
                || agreed && (next.in(AGREED_ON) || next.isQuote())) {
            return true;
        }
        for (int i = verb + 1; i <= sentence.clauseEnd(verb) && i < verb + REACH; i++) {
            if (sentence.chunk(i).in(COMMITMENT) || Instruments.isNoun(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "agreed Monday in Quito to": what stands after when and where it was. */
    private int behindAdjuncts(int verb) {
        int at = verb + 1;
        while (at < verb + 7 && (sentence.chunk(at).token().isDay() || sentence.chunk(at).in(WHEN_AND_WHERE)
                || sentence.chunk(at).is("with")
                || sentence.chunk(at).isMention() && (sentence.chunk(at - 1).in(WHEN_AND_WHERE) || sentence.chunk(at - 1).is("with"))
                || sentence.chunk(at).isToken() && sentence.chunk(at).token().isCapital())) {
            at++;
        }
        return at;
    }

    /** "reaffirmed their commitment to deepening cooperation": new only where it goes further. */
    private boolean isDeepening(int verb) {
        for (int i = verb + 1; i < verb + 7; i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isToken() && DEEPENING.stream().anyMatch(chunk.token().lower()::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
