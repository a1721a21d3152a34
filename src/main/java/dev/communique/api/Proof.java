package dev.communique.api;

import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;
import dev.communique.store.BadUserInput;
import dev.communique.store.Where;

/** What filters ask of how facts are proven, the same of agreements, events and statements. */
record Proof(Method method, Double minConfidence, Double maxConfidence, PartialDate reportedFrom, PartialDate reportedTo) {

    /** Adds what is asked to the conditions of a filter. */
    Where and(Where where) {
        check("minConfidence", minConfidence);
        check("maxConfidence", maxConfidence);
        return where.andIfGiven("t.method = %s", method).andIfGiven("t.confidence >= %s", minConfidence)
                .andIfGiven("t.confidence <= %s", maxConfidence)
                .andWithin("t.reportedOn", "t.reportedOn", reportedFrom, reportedTo);
    }

    private static void check(String argument, Double confidence) {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new BadUserInput("'" + argument + "' is " + confidence + ": expected 0 to 1");
        }
    }

    /** How many articles tell something, checked. */
    static Integer articles(Integer minArticles) {
        if (minArticles != null && minArticles < 0) {
            throw new BadUserInput("'minArticles' is " + minArticles + ": expected 0 or more");
        }
        return minArticles;
    }
}
