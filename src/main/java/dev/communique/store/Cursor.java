package dev.communique.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Names a place in a list by the sort key of the element there, so that it means the same after a restart, and after other elements
 * came or went. Opaque to clients; of use only in lists of the same order.
 */
final class Cursor {

    private static final int LONGEST = 2_000;

    private Cursor() {
    }

    /** The cursor of an element in a list of some order. */
    static String encode(String order, String sortKey) {
        byte[] bytes = (order + "\n" + sortKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The sort key in a cursor; null for null, and for an empty text, which clients send for the first page.
     *
     * @throws BadUserInput where it is no cursor, or one of a list of another order
     */
    static String decode(String argument, String order, String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String text = cursor.length() > LONGEST ? "" : text(cursor);
        if (!text.startsWith(order + "\n") || text.indexOf('\0') >= 0) {
            throw new BadUserInput("'" + argument + "' is not a cursor of this list");
        }
        return text.substring(order.length() + 1);
    }

    private static String text(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return "";
        }
    }
}
