package dev.communique.endpoint;

import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** A response that is written at the pace of who takes it: whoever writes waits while much is on its way. To be written by one thread. */
final class PacedResponse extends OutputStream {

    /** How many bytes are sent at once; before so many are there, nothing is sent, and a request may still be refused. */
    static final int AT_ONCE = 32_000;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final HttpServerResponse response;
    private final Semaphore drained = new Semaphore(0);
    private Buffer waiting = Buffer.buffer(AT_ONCE + 1_000);
    private volatile boolean begun;

    PacedResponse(HttpServerResponse response) {
        this.response = response;
    }

    /** Ends the writing: nobody takes it any more, or not within a minute. */
    static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("nobody takes the answer any more", null, false, false);
        }
    }

    /** Whether anything was sent. */
    boolean isBegun() {
        return begun;
    }

    /** Whether the client has gone. */
    boolean isGone() {
        return response.closed();
    }

    @Override
    public void write(int one) {
        waiting.appendByte((byte) one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        waiting.appendBytes(bytes, from, length);
        if (waiting.length() >= AT_ONCE) {
            send();
        }
    }

    private void send() {
        if (isGone()) {
            throw new Gone();
        }
        begun = true;
        response.write(waiting);
        waiting = Buffer.buffer(AT_ONCE + 1_000);
        if (response.writeQueueFull()) {
            await();
        }
    }

    private void await() {
        drained.drainPermits();
        response.drainHandler(now -> drained.release());
        response.exceptionHandler(failure -> drained.release());
        try {
            for (int second = 0; response.writeQueueFull() && !isGone(); second++) {
                if (second == LONGEST_WAIT_SECONDS) {
                    throw new Gone();
                }
                if (drained.tryAcquire(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Gone();
        }
    }

    /** Sends the rest, and ends the response. */
    @Override
    public void close() {
        begun = true;
        response.end(waiting);
    }
}
