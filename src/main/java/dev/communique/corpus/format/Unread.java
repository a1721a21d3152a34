package dev.communique.corpus.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A document that was taken out of its file and still has to be read. Whoever knows already what it says by its bytes need not read it. */
public interface Unread {

    /** Where it starts in its file, from 1. */
    int line();

    /** Adds what tells it from other documents of its file to a digest: all that it says, as it stands there. */
    void digest(MessageDigest digest);

    /** About how many bytes of memory wait in it. */
    int size();

    /**
     * What it says, on any thread; null with a note where it is no document.
     *
     * @throws IOException with a message for the curator where it can't be read
     */
    RawDocument read(Notes notes) throws IOException;

    /** One that had to be read to be taken out of its file. */
    static Unread of(RawDocument document) {
        return new AlreadyRead(document);
    }

    /** See {@link #of}. */
    record AlreadyRead(RawDocument document) implements Unread {

        @Override
        public int line() {
            return document.line();
        }

        @Override
        public void digest(MessageDigest digest) {
            digest.update((document.metadata() + "\0" + document.layout() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(Objects.toString(document.text()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int size() {
            return 2 * document.text().length();
        }

        @Override
        public RawDocument read(Notes notes) {
            return document;
        }
    }
}
