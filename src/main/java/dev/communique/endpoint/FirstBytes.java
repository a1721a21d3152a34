package dev.communique.endpoint;

import java.io.OutputStream;

/** Takes the place of an answer that is only asked for its headers: as much is made of it as shows whether it would be refused. */
final class FirstBytes extends OutputStream {

    private int left = PacedResponse.AT_ONCE;

    /** Ends the writing: the answer would be on its way now. */
    static final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Taken() {
            super("enough of the answer is known", null, false, false);
        }
    }

    @Override
    public void write(int one) {
        take(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        take(length);
    }

    private void take(int length) {
        left -= length;
        if (left <= 0) {
            throw new Taken();
        }
    }
}
