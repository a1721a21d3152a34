package dev.communique.corpus.format;

import java.io.Closeable;
import java.io.IOException;

/** The documents of a file, one after the other. */
public interface Documents extends Closeable {

    /**
     * The next document; null behind the last.
     *
     * @throws IOException with a message for the curator where the rest of the file can't be read
     */
    Unread next() throws IOException;

    @Override
    default void close() throws IOException {
        // most hold nothing that is to be closed
    }

    /** One document. */
    static Documents of(RawDocument document) {
        return new Documents() {

            private Unread left = Unread.of(document);

            @Override
            public Unread next() {
                Unread next = left;
                left = null;
                return next;
            }
        };
    }
}
