package dev.communique.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a file, one at a time; those that are too long, or no text, are noted and passed over. */
final class Lines {

    private final InputStream in;
    private final int longest;
    private final Notes notes;

    /** What was read of the file to see what it is. */
    private byte[] seen;
    private int seenAt;
    private int number;

    Lines(InputStream in, int longest, Notes notes) {
        this.in = in;
        this.longest = longest;
        this.notes = notes;
    }

    /** Whether each line seems to start and end with these: the first one does, and the second starts so. To be asked before all else. */
    boolean holdEach(char first, char last) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        int c = in.read();
        while (c != -1 && c != '\n' && start.size() <= longest) {
            start.write(c);
            c = in.read();
        }
        byte[] line = start.toByteArray();
        boolean ended = c == '\n';
        while (c != -1 && start.size() <= longest + 1_000 && (c == '\n' || c == '\r' || c == ' ' || c == '\t')) {
            start.write(c);
            c = in.read();
        }
        if (c != -1) {
            start.write(c);
        }
        seen = start.toByteArray();
        String text = new String(line, StandardCharsets.UTF_8).strip().replace("\uFEFF", "");
        return ended && c == first && text.length() > 1 && text.charAt(0) == first && text.charAt(text.length() - 1) == last;
    }

    /** The whole file from its start, where {@link #holdEach} was asked and nothing else. */
    InputStream unread() {
        return new SequenceInputStream(new ByteArrayInputStream(seen), in);
    }

    private int read() throws IOException {
        return seenAt < seen.length ? seen[seenAt++] & 0xFF : in.read();
    }

    /** The next line without its end; null behind the last. */
    String next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            long length = 0;
            int c = read();
            if (c == -1) {
                return null;
            }
            number++;
            for (; c != -1 && c != '\n'; c = read()) {
                if (length++ < longest) {
                    line.write(c);
                }
            }
            if (length > longest) {
                notes.note(number, Notes.Grade.LOST, Records.TOO_LARGE,
                        "the line has " + length
                                + " bytes, more than a document may have (communique.corpus.max-document-size); it is left out");
                continue;
            }
            try {
                return TextBytes.decode(line.toByteArray());
            } catch (TextBytes.NoText e) {
                notes.note(number, Notes.Grade.LOST, Records.UNREADABLE, "the line " + e.getMessage() + "; it is left out");
            }
        }
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }
}
