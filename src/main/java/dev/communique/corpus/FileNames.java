package dev.communique.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files as their bytes have them in UTF-8. Java decodes names by the locale of the process, which may know ASCII alone. */
final class FileNames {

    private FileNames() {
    }

    /** The last name of a path; bytes that are no UTF-8 are written as {@code %E9}. */
    static String of(Path path) {
        String name = path.getFileName().toString();
        if (name.chars().allMatch(c -> c < 128 && c != '?')) {
            return name;
        }
        String encoded = path.toUri().getRawPath();
        encoded = encoded.endsWith("/") ? encoded.substring(0, encoded.length() - 1) : encoded;
        return decoded(bytes(encoded.substring(encoded.lastIndexOf('/') + 1)));
    }

    private static byte[] bytes(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(encoded.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer part = CharBuffer.allocate(bytes.length);
        StringBuilder name = new StringBuilder();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (CoderResult result = decoder.decode(in, part, true);; result = decoder.reset().decode(in, part, true)) {
            name.append(part.flip());
            part.clear();
            if (!result.isError()) {
                return name.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                name.append("%%%02X".formatted(in.get()));
            }
        }
    }
}
