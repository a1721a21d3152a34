package dev.communique.corpus;

import dev.communique.fact.Origin;
import dev.communique.fact.Passage;

/**
 * A curator's word that extraction is wrong somewhere.
 *
 * @param kind    what is rejected, or null for everything
 * @param passage the words it was read out of
 */
public record Rejection(Kind kind, Passage passage, Origin origin) {

    /** What can be rejected. */
    public enum Kind {
        MENTION, AFFILIATION, AGREEMENT, EVENT, STATEMENT
    }

    /** Whether something of a kind that these words prove is rejected. */
    public boolean rejects(Kind what, Passage words) {
        return (kind == null || kind == what) && words.start() < passage.end() && passage.start() < words.end();
    }
}
