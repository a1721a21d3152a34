package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class SharedTextsTest {

    private final SharedTexts texts = new SharedTexts();

    private String text(String text) {
        byte[] bytes = ("before " + text + " behind").getBytes(StandardCharsets.UTF_8);
        return texts.text(bytes, 7, text.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aNameIsTheSameTextEachTime() {
        assertEquals("Peru", text("Peru"));
        assertSame(text("Peru"), text("Peru"));
    }

    @Test
    void otherTextsAreOthers() {
        for (int i = 0; i < 200_000; i++) { // more than there is room for
            String other = Integer.toString(i, 36);
            assertEquals(other, text(other));
        }
        for (String text : new String[]{ "", "São Tomé", "Łódź", "\uD83C\uDDF5", "é", "a".repeat(1000) }) {
            assertEquals(text, text(text));
            assertEquals(text, text(text));
        }
    }
}
