package dev.communique.extraction.agreement;

import java.util.List;

import dev.communique.extraction.pattern.Match;

/** What a rule gives: a status of an agreement, or what else it tells. */
enum Gives {

    /** How far an agreement has come. */
    STATUS,
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
    NOTHING;

    /** Of a rule: who does it is bound himself. */
    static final String BY_PARTIES = "by-parties";
    /** Of a rule: it tells from when an agreement holds. */
    static final String EFFECT = "effect";
    /** Of a rule: it tells of one agreement, and of several nothing. */
    static final String ONE = "one";

    /** Of a rule: of several who do it, each is bound by himself to what others have agreed. */
    static final String EACH = "each";

    /** How sure a rule is that does not say so. */
    private static final double OTHERWISE = 0.7;

    /** What the rule of a match gives. */
    static Gives of(Match match) {
        return of(match.rule().gives().get(0));
    }

    /** What is given by a name; {@link #STATUS} where it is none of the others. */
    static Gives of(String name) {
        for (Gives gives : values()) {
            if (gives.name().equals(name)) {
                return gives;
            }
        }
        return STATUS;
    }

    /** How sure the rule of a match is. */
    static double confidence(Match match) {
        List<String> gives = match.rule().gives();
        return gives.size() > 1 ? Double.parseDouble(gives.get(1)) : OTHERWISE;
    }
}
