package dev.communique.evaluation;

import java.util.Locale;

/**
 * How well something was found.
 *
 * @param found  of what is true
 * @param wrong  found though not true
 * @param missed true though not found
 */
record Tally(int found, int wrong, int missed) {

    Tally plus(Tally other) {
        return new Tally(found + other.found, wrong + other.wrong, missed + other.missed);
    }

    /** The part of what was found that is true; 1 where nothing was found. */
    double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    /** The part of what is true that was found; 1 where nothing is true. */
    double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5d %5d %6d   %.3f  %.3f  %.3f", found, wrong, missed, precision(), recall(), f1());
    }
}
