package dev.communique.corpus.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.tukaani.xz.XZInputStream;

/** How a file is packed: by gzip or xz, which hold one file. */
public enum Packing {
    NONE("") {
        @Override
        InputStream unpack(InputStream in) {
            return in;
        }
    },
    GZIP(".gz") {
        @Override
        InputStream unpack(InputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER);
        }
    },
    XZ(".xz") {
        @Override
        InputStream unpack(InputStream in) throws IOException {
            return new XZInputStream(in, MOST_MEMORY_KB);
        }
    };

    private static final int BUFFER = 64 << 10;
    private static final int MOST_MEMORY_KB = 128 << 10;

    /** Text is packed to a tenth, and to a hundredth where it repeats itself. What is packed further is there to fill memories. */
    private static final int MOST_TIMES = 400;
    private static final long HARMLESS = 64L << 20;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    abstract InputStream unpack(InputStream in) throws IOException;

    /** How a file of this name is packed. */
    public static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(XZ.ending) ? XZ : lower.endsWith(GZIP.ending) ? GZIP : NONE;
    }

    /** A name without the ending that tells the packing. */
    public String unpackedName(String name) {
        return name.substring(0, name.length() - ending.length());
    }

    /**
     * What a packed file holds; reading it fails where it unpacks to more than any text does.
     *
     * @throws IOException with a message for the curator where it is not packed so
     */
    public InputStream open(InputStream in) throws IOException {
        if (this == NONE) {
            return new BufferedInputStream(in, BUFFER);
        }
        Counted packed = new Counted(in);
        try {
            return new BufferedInputStream(new Bounded(unpack(packed), packed), BUFFER);
        } catch (IOException e) {
            throw new IOException("can't be unpacked: " + e.getMessage(), e);
        }
    }

    /** Counts the bytes that are read. */
    public static final class Counted extends FilterInputStream {

        private long count;

        public Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Ends the reading of what unpacks to more than any text does. */
    public static final class Bounded extends FilterInputStream {

        private final Counted packed;
        private long count;

        /** @param packed the bytes that {@code in} is unpacked from */
        public Bounded(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            check(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            check(Math.max(0, read));
            return read;
        }

        private void check(int more) throws IOException {
            count += more;
            if (count > HARMLESS && count / MOST_TIMES > packed.count) {
                throw new IOException("unpacks to more than " + MOST_TIMES + " times its size, as no text does");
            }
        }
    }
}
