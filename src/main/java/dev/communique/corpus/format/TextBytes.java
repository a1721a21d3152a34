package dev.communique.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** From bytes to text without guessing: UTF-8, or UTF-16 where a byte order mark says so. */
public final class TextBytes {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextBytes() {
    }

    /** Bytes that are no text. */
    public static final class NoText extends IOException {

        private static final long serialVersionUID = 1;

        private final int line;

        NoText(String message, int line) {
            super(message);
            this.line = line;
        }

        /** Where, from 1. */
        public int line() {
            return line;
        }
    }

    /**
     * All bytes of a document.
     *
     * @throws IOException where there are more than {@code largest}
     */
    static byte[] all(InputStream in, int largest) throws IOException {
        byte[] bytes = in.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new IOException("is larger than " + size(largest) + " (communique.corpus.max-document-size)");
        }
        return bytes;
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    /**
     * The text in composed form (NFC), without a byte order mark.
     *
     * @throws NoText where it is none
     */
    public static String decode(byte[] bytes) throws NoText {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return composed(new String(bytes, bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        }
        return composed(decode(bytes, StandardCharsets.UTF_8));
    }

    private static String decode(byte[] bytes, Charset charset) throws NoText {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new NoText(
                    "is not UTF-8 text: byte 0x%02X at offset %d (iconv -f WINDOWS-1252 -t UTF-8 makes it that, where it is Western European)"
                            .formatted(bytes[in.position()], in.position()),
                    lineAt(bytes, in.position()));
        }
        return out.flip().toString();
    }

    private static String composed(String text) throws NoText {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new NoText("is no text: it has a NUL character", 1 + (int) text.chars().limit(nul).filter(c -> c == '\n').count());
        }
        return Normalizer.normalize(text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text, Normalizer.Form.NFC);
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
