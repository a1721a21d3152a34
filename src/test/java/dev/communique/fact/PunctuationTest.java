package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = { "’,'", "“,\"", "«,\"", "–,-", "\u00a0,| |", "a,a", "é,é" })
    void marksAreFolded(char written, char plain) {
        assertEquals(plain, Punctuation.fold(written));
    }

    @ParameterizedTest
    @ValueSource(strings = { "'", "’", "‘", "\"", "“", "”", "„", "»" })
    void quotationMarksAreTold(String mark) {
        assertTrue(Punctuation.isQuotationMark(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "a", "''" })
    void otherTextIsNoQuotationMark(String text) {
        assertFalse(Punctuation.isQuotationMark(text));
    }
}
