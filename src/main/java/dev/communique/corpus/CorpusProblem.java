package dev.communique.corpus;

import dev.communique.fact.Origin;

/**
 * Something in the corpus that could not be read or understood, and was left out.
 *
 * @param origin  file and, where it is known, line
 * @param message what is wrong and what became of it, for the person who wrote the file
 */
public record CorpusProblem(Origin origin, String message) {

    /** As compilers print it: {@code actors.yaml:12: message}. */
    @Override
    public String toString() {
        return origin.file() + (origin.line() == null ? "" : ":" + origin.line()) + ": " + message;
    }
}
