package dev.communique.corpus;

import dev.communique.fact.Origin;
import dev.communique.fact.Severity;

/**
 * Something in the corpus that could not be read or understood, or was passed over or guessed.
 *
 * @param origin   file and, where it is known, line
 * @param severity what it costs
 * @param sort     what it has in common with others, which are told in one line of the log: {@code "files of no known format"}; null for
 *                 what is told by itself
 * @param message  what is wrong and what became of it, for the person who wrote the file
 */
public record CorpusProblem(Origin origin, Severity severity, String sort, String message) {

    /** The same of a document that now stands elsewhere in its file; unchanged where the problem is one of another file. */
    public CorpusProblem at(Origin place) {
        return origin.line() != null && origin.file().equals(place.file()) ? new CorpusProblem(place, severity, sort, message) : this;
    }

    /** As compilers print it: {@code actors.yaml:12: message}. */
    @Override
    public String toString() {
        return origin.file() + (origin.line() == null ? "" : ":" + origin.line()) + ": " + message;
    }
}
