package dev.communique.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import dev.communique.fact.Origin;

/** Reads bytes as UTF-8 without guessing. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {
    }

    /**
     * The text in composed form (NFC), without a byte order mark; null and a problem with the line where the bytes are not UTF-8.
     */
    static String decode(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            problems.add(new Origin(file, lineAt(bytes, in.position())), "is not UTF-8 text: byte 0x%02X at offset %d; the file is left out"
                    .formatted(bytes[in.position()], in.position()));
            return null;
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            problems.add(new Origin(file, 1 + (int) text.chars().limit(nul).filter(c -> c == '\n').count()),
                    "is no text: it has a NUL character; the file is left out");
            return null;
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
