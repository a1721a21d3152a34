package dev.communique.corpus;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The documents of a file that holds several; behind the last one the file is closed. */
final class PieceSources implements Iterator<Source> {

    private final Pieces pieces;
    private final String file;
    private final String curation;
    private Pieces.Piece next;
    private boolean ended;

    /** @param curation name of the YAML file beside the file, or null */
    PieceSources(Pieces pieces, String file, String curation) {
        this.pieces = pieces;
        this.file = file;
        this.curation = curation;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = pieces.next();
            ended = next == null;
            if (ended) {
                close();
            }
        }
        return next != null;
    }

    @Override
    public Source next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Source source = new Source(file + "#" + next.hash(), file, curation, next);
        next = null;
        return source;
    }

    private void close() {
        try {
            pieces.close();
        } catch (IOException e) {
            // it was read, and nothing was written
        }
    }
}
