package dev.communique.loading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Numbers and texts in few bytes, to be read in the order in which they were written; compressed as a whole. */
final class PackedBytes {

    private static final int HUNDREDTHS = 100;

    private byte[] bytes;
    private int at;

    /** Empty, to be written. */
    PackedBytes() {
        this.bytes = new byte[8192];
    }

    /** To be read. */
    PackedBytes(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            int length = (packed[0] & 0xFF) << 24 | (packed[1] & 0xFF) << 16 | (packed[2] & 0xFF) << 8 | packed[3] & 0xFF;
            this.bytes = new byte[length];
            inflater.setInput(packed, 4, packed.length - 4);
            inflater.inflate(bytes);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }

    /** All that was written. */
    byte[] packed() {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            fast.setInput(bytes, 0, at);
            fast.finish();
            byte[] packed = new byte[at + at / 1000 + 64];
            for (int i = 0; i < 4; i++) {
                packed[i] = (byte) (at >> 24 - 8 * i);
            }
            int length = 4;
            while (!fast.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * packed.length);
                }
                length += fast.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            fast.end();
        }
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }

    /** A number of 32 bits: small ones take one byte. */
    void number(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[at++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    int number() {
        int number = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** A number between 0 and 1 with two places takes one byte, as most confidences do; any other one nine. */
    void real(double real) {
        room(9);
        long hundredths = Math.round(real * HUNDREDTHS);
        if (hundredths >= 0 && hundredths <= HUNDREDTHS && Double.compare(hundredths / (double) HUNDREDTHS, real) == 0) {
            bytes[at++] = (byte) hundredths;
            return;
        }
        bytes[at++] = HUNDREDTHS + 1;
        long bits = Double.doubleToLongBits(real);
        for (int i = 0; i < 8; i++) {
            bytes[at++] = (byte) (bits >> 8 * i);
        }
    }

    double real() {
        int hundredths = bytes[at++];
        if (hundredths <= HUNDREDTHS) {
            return hundredths / (double) HUNDREDTHS;
        }
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits |= (bytes[at++] & 0xFFL) << 8 * i;
        }
        return Double.longBitsToDouble(bits);
    }

    /** A text that has no half of a surrogate pair alone, as none has that was read from UTF-8. */
    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
    }

    String text(SharedTexts texts) {
        int length = number();
        String text = texts.text(bytes, at, length);
        at += length;
        return text;
    }
}
