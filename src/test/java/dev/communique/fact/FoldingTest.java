package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Türkiye | turkiye", "ISLAMABAD | islamabad", "Đặng Văn Đức | dang van duc", "Þórður | thordur",
            "Ærø | aero", "Œuvre | oeuvre", "Σίσυφος | σισυφοσ", "ΣΊΣΥΦΟΣ | σισυφοσ", "Weißrussland | weissrussland", "İzmir | izmir",
            "Iğdır | igdir", "Əliyev | aliyev", "Йемен | иемен", "한국 | 한국" })
    void letters(String text, String folded) {
        assertEquals(folded, Folding.letters(text));
        assertEquals(folded, Folding.letters(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Test
    void textsAlsoFoldQuotationMarksDashesAndSpaces() {
        assertEquals("\"china-pakistan\" can't wait", Folding.text("“China–Pakistan”\u00A0 can’t\n\twait"));
        assertNotEquals(Folding.text("a b"), Folding.text("ab"));
    }

    @Test
    void theLanguageOfTheMachineDoesNotCount() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertEquals("islamabad", Folding.letters("ISLAMABAD"));
            assertEquals("imctc", Folding.text("IMCTC"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
