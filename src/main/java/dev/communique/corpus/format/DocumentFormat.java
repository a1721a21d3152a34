package dev.communique.corpus.format;

import java.io.IOException;
import java.io.InputStream;

/** A format that documents come in. */
public interface DocumentFormat {

    /** What people call it. */
    String name();

    /**
     * Whether a file is of this format.
     *
     * @param ending what stands behind the last dot of its name, in small letters; empty where there is none
     * @param start  the first characters of its text, white space at the start left out
     */
    boolean recognizes(String ending, String start);

    /** Whether a file of this format can hold any number of documents: then it is read piece by piece, and never as a whole. */
    boolean holdsMany();

    /**
     * Opens a file.
     *
     * @param in    its bytes, which whoever asks closes
     * @param notes gets what can't be read
     * @throws IOException with a message for the curator where nothing of it can be read
     */
    Documents open(InputStream in, Options options, Notes notes) throws IOException;
}
