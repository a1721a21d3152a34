package dev.communique.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are taken out of a stream, as they are. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer count;

    CountedInput(InputStream in, LongConsumer count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count.accept(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        if (read > 0) {
            count.accept(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        count.accept(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
