package dev.communique.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and the hexadecimal digits of its first bytes. */
public final class Hashes {

    private Hashes() {
    }

    /** A new SHA-256, to which content can be given piece by piece. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first bytes of a text's SHA-256 in UTF-8, two small hexadecimal digits each. */
    public static String hex(String text, int bytes) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), bytes);
    }

    /** The first bytes of a hash, two small hexadecimal digits each. */
    public static String hex(byte[] hash, int bytes) {
        return HexFormat.of().formatHex(hash, 0, bytes);
    }
}
