package dev.communique.corpus.format;

/** Takes note of what in a file could not be read, or was guessed. */
@FunctionalInterface
public interface Notes {

    /** How bad it is. */
    enum Grade {

        /** Something was left out. */
        LOST,

        /** Something was guessed or passed over, as it has to be. */
        PASSED_OVER
    }

    /**
     * Notes something.
     *
     * @param line where, from 1; null where the whole file is meant
     * @param sort what it has in common with others like it, in the plural: {@code "records without text"}
     */
    void note(Integer line, Grade grade, String sort, String message);
}
