package dev.communique.endpoint;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.communique.fact.Hashes;

/**
 * A SHA-256 of values as JSON has them. Each comes with its kind and its length before it, so that values that differ have hashes that
 * differ, but for numbers that are written otherwise; the order of an object's members does not count.
 */
final class RequestHash {

    private final MessageDigest digest = Hashes.sha256();

    static String of(Object... values) {
        RequestHash hash = new RequestHash();
        hash.add(Arrays.asList(values));
        return Hashes.hex(hash.digest.digest(), 32);
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            add(map.size(), 'o');
            new TreeMap<>(map).forEach((name, member) -> {
                add(name);
                add(member);
            });
        } else if (value instanceof List<?> list) {
            add(list.size(), 'l');
            list.forEach(this::add);
        } else if (value == null) {
            add(0, 'n');
        } else {
            text(value.toString(), value instanceof String ? 's' : value instanceof Boolean ? 'b' : 'd');
        }
    }

    /** By its characters: Java's encodings write all halves of surrogate pairs alike. */
    private void text(String text, char kind) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        add(bytes.length, kind);
        digest.update(bytes);
    }

    private void add(int length, char kind) {
        digest.update((byte) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
    }
}
