package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String BODY = "Pakistan 🤝 China";

    @Test
    void quotesTheBodyBetweenItsOffsetsInUtf16Units() {
        assertEquals("China", Passage.of(BODY, 12, 17).quote());
        assertEquals("🤝", Passage.of(BODY, 9, 11).quote());
    }

    @Test
    void refusesOffsetsOutsideTheBody() {
        assertThrows(IndexOutOfBoundsException.class, () -> Passage.of(BODY, 12, 18));
        assertThrows(IndexOutOfBoundsException.class, () -> Passage.of(BODY, 3, 2));
    }

    @Test
    void containsWhatLiesWithinItsEndsIncluded() {
        Passage passage = Passage.of(BODY, 3, 11);

        assertTrue(passage.contains(passage));
        assertTrue(passage.contains(Passage.of(BODY, 4, 10)));
        assertFalse(passage.contains(Passage.of(BODY, 2, 10)));
        assertFalse(passage.contains(Passage.of(BODY, 4, 12)));
        assertFalse(passage.contains(Passage.of(BODY, 12, 17)));
    }

    @Test
    void sortsInTheOrderOfTheText() {
        Passage early = Passage.of(BODY, 0, 8);
        Passage earlyAndLonger = Passage.of(BODY, 0, 11);
        Passage late = Passage.of(BODY, 12, 17);

        assertEquals(List.of(early, earlyAndLonger, late), Stream.of(late, earlyAndLonger, early).sorted().toList());
    }

    @Test
    void passagesOverlapThatHaveACharacterInCommon() {
        Passage words = Passage.of("Peru and Chile", 5, 8);

        assertTrue(words.overlaps(Passage.of("Peru and Chile", 7, 14)));
        assertTrue(Passage.of("Peru and Chile", 0, 14).overlaps(words));
        assertFalse(words.overlaps(Passage.of("Peru and Chile", 8, 14)));
    }
}
