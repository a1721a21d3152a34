package dev.communique.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.buffer.Buffer;

/** An answer as it goes over the wire, plain or compressed. */
final class Answer {

    private static final int WORTH_COMPRESSING = 1_024;

    private final int status;
    private final boolean complete;
    private final byte[] plain;
    private volatile byte[] compressed;

    /**
     * @param status   HTTP status
     * @param complete whether it has no errors, so that it is the same until the corpus changes
     * @param plain    JSON
     */
    Answer(int status, boolean complete, byte[] plain) {
        this.status = status;
        this.complete = complete;
        this.plain = plain;
    }

    int status() {
        return status;
    }

    boolean isComplete() {
        return complete;
    }

    boolean isWorthCompressing() {
        return plain.length >= WORTH_COMPRESSING;
    }

    boolean isCompressed() {
        return compressed != null;
    }

    Buffer plain() {
        return Buffer.buffer(plain);
    }

    /** Compressed with gzip, once. */
    Buffer compressed() {
        byte[] done = compressed;
        if (done == null) {
            done = gzip(plain);
            compressed = done;
        }
        return Buffer.buffer(done);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Bytes of memory, nearly: compressing adds a third at most. */
    int weight() {
        return plain.length + plain.length / 3 + 100;
    }
}
