package dev.communique.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a file, one at a time; those that are too long are noted and passed over. */
final class Lines {

    private static final int BUFFER = 64 << 10;

    private final InputStream in;
    private final int longest;
    private final Notes notes;

    /** What was read of the file, of which lines are taken from {@code at} on. */
    private byte[] buffer = {};
    private int at;
    private int end;
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
        buffer = start.toByteArray();
        end = buffer.length;
        String text = new String(line, StandardCharsets.UTF_8).strip().replace("\uFEFF", "");
        return ended && c == first && text.length() > 1 && text.charAt(0) == first && text.charAt(text.length() - 1) == last;
    }

    /** The whole file from its start, where {@link #holdEach} was asked and nothing else. */
    InputStream unread() {
        return new SequenceInputStream(new ByteArrayInputStream(buffer), in);
    }

    /** The bytes of the next line that is not blank, without its end; null behind the last. */
    byte[] next() throws IOException {
        while (at < end || fill()) {
            number++;
            byte[] line = line();
            if (line != null && !isBlank(line)) {
                return line;
            }
        }
        return null;
    }

    /** Has some more of the file in the buffer, where there is more. */
    private boolean fill() throws IOException {
        if (buffer.length < BUFFER) {
            buffer = new byte[BUFFER];
        }
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /** The line that starts here; null where it is too long. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        long length = 0;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, (int) Math.max(0, Math.min(at - from, longest - length)));
            length += at - from;
            ended = at < end;
            at += ended ? 1 : 0;
        }
        if (length <= longest) {
            return line.toByteArray();
        }
        notes.note(number, Notes.Grade.LOST, Records.TOO_LARGE, "the line has " + length
                + " bytes, more than a document may have (communique.corpus.max-document-size); it is left out");
        return null;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }
}
