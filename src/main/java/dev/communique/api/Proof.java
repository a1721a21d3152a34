package dev.communique.api;

import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;
import dev.communique.store.BadUserInput;
import dev.communique.store.Where;

/** What filters ask of how facts are proven, the same of agreements, events and statements. */
record Proof(Method method, Double minConfidence, PartialDate reportedFrom, PartialDate reportedTo) {

    /** Adds what is asked to the conditions of a filter. */
    Where and(Where where) {
        if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
            throw new BadUserInput("'minConfidence' is " + minConfidence + ": expected 0 to 1");
        }
        return where.andIfGiven("t.method = %s", method).andIfGiven("t.confidence >= %s", minConfidence)
                .andWithin("t.reportedOn", "t.reportedOn", reportedFrom, reportedTo);
    }

    /** How many articles tell something, checked. */
    static Integer articles(Integer minArticles) {
        if (minArticles != null && minArticles < 0) {
            throw new BadUserInput("'minArticles' is " + minArticles + ": expected 0 or more");
        }
        return minArticles;
    }
}
