package dev.communique.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import dev.communique.corpus.format.Packing;

/** The files of a zip, read from its start to its end; nothing is unpacked onto a disk, so that names in it lead nowhere. */
final class Archive {

    private static final int BUFFER = 64 << 10;

    /** The archive as a whole can't be read on. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        Broken(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final Watched watched;
    private final ZipInputStream zip;
    private final InputStream content;
    private boolean entered;

    Archive(InputStream in) {
        this.watched = new Watched(in);
        Packing.Counted packed = new Packing.Counted(watched);
        this.zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        this.content = new Packing.Bounded(zip, packed);
    }

    /** The name of the next file; null behind the last. */
    String next() throws Broken {
        try {
            drain();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entered = true;
                    return entry.getName().replace('\\', '/').replaceAll("^[./]+|(?<=/)\\.\\.(?:/|$)", "");
                }
            }
            if (!watched.endsAsZip()) {
                throw new Broken("is torn: it breaks off before its end", null);
            }
            return null;
        } catch (ZipException | IllegalArgumentException e) {
            throw new Broken("is no zip that can be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Broken(e.getMessage(), e);
        }
    }

    /** Looks for the mark with which each zip ends. */
    private static final class Watched extends FilterInputStream {

        private static final int END = 0x504B0506;

        private int last;
        private boolean ended;

        Watched(InputStream in) {
            super(in);
        }

        boolean endsAsZip() throws IOException {
            byte[] buffer = new byte[BUFFER];
            while (!ended && read(buffer, 0, buffer.length) >= 0) {
                // the list of its files
            }
            return ended;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                see(c);
            }
            return c;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = 0; i < read; i++) {
                see(buffer[offset + i] & 0xFF);
            }
            return read;
        }

        private void see(int c) {
            last = last << 8 | c;
            ended |= last == END;
        }
    }

    /** Reads what is left of a file, as the zip itself would, but no more than any text has. */
    private void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (entered && content.read(buffer) >= 0) {
            // nobody wants it
        }
        entered = false;
    }

    /** What the file holds whose name was told last; closing it does nothing. */
    InputStream entry() {
        return new FilterInputStream(content) {

            @Override
            public void close() {
                // the archive goes on
            }
        };
    }
}
