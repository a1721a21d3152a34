package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Türkiye                     | TURKIYE",
            "İstanbul                    | istanbul",
            "Diyarbakır                  | DIYARBAKIR",
            "Weißrussland                | WEISSRUSSLAND",
            "STRAẞE                      | strasse",
            "Tromsø                      | TROMSO",
            "Łódź                        | lodz",
            "São Tomé and Príncipe       | Sao Tome and Principe",
            "People's Republic of China  | People’s Republic of China",
            "Al-Moghedi                  | al moghedi",
            "China–Pakistan              | China-Pakistan",
            "  Saudi   Arabia.           | saudi arabia",
            "Ｃｈｉｎａ                  | China",
            "ΕΛΛΑΔΑ                      | Ελλάδα" })
    void spellingsOfOneNameHaveOneKey(String one, String other) {
        assertEquals(Names.key(one), Names.key(other));
    }

    @Test
    void aNoBreakSpaceIsASpaceInAKey() {
        assertEquals("abu dhabi", Names.key("Abu\u00A0Dhabi"));
    }

    @Test
    void composedAndDecomposedLettersHaveOneKey() {
        for (String name : new String[]{ "Türkiye", "한국", "Việt Nam" }) {
            assertEquals(Names.key(name), Names.key(Normalizer.normalize(name, Normalizer.Form.NFD)));
        }
    }

    @ParameterizedTest
    @CsvSource({ "Niger, Nigeria", "US, U.S.", "中国, 中國", "Ирак, Иран", "हिन्द, हन्द", "か, が" })
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertNotEquals(Names.key(one), Names.key(other));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "—", "…!?", "🤝", "\uD83E", "\u0301" })
    void withoutLettersAndDigitsTheKeyIsEmptyAndTheSlugSaysSo(String name) {
        assertEquals("", Names.key(name));
        assertEquals("untitled", Names.slug(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Pakistan, China agree to temporarily reopen key border pass | pakistan-china-agree-to-temporarily-reopen-key-border-pass",
            "Pakistan's foreign ministry    | pakistans-foreign-ministry",
            "Pakistan’s foreign ministry    | pakistans-foreign-ministry",
            "Muslim countries’ efforts      | muslim-countries-efforts",
            "O'Brien                        | o-brien",
            "— ‘terrorism’ —                | terrorism",
            "Türkiye’nin Dışişleri Bakanlığı | turkiye-nin-disisleri-bakanligi",
            "Großbritannien & Österreich    | grossbritannien-osterreich",
            "CPEC 2.0                       | cpec-2-0",
            "中国和巴基斯坦                 | 中国和巴基斯坦",
            "한국 정부                      | 한국-정부",
            "Россия и Иран                  | россия-и-иран",
            "السعودية                       | السعودية" })
    void slugsAreWordsWithHyphens(String name, String slug) {
        assertEquals(slug, Names.slug(name));
    }

    @Test
    void aSlugOfEightyCharactersStaysWhole() {
        String name = "a".repeat(39) + " " + "b".repeat(40);

        assertEquals(name.replace(' ', '-'), Names.slug(name));
        assertEquals(name.replace(' ', '-'), Names.slug(name + " c"));
    }

    @Test
    void aLongerSlugIsCutBetweenWords() {
        assertEquals("a".repeat(39), Names.slug("a".repeat(39) + " " + "b".repeat(41)));
    }

    @Test
    void aWordOfMoreThanEightyCharactersIsCutInside() {
        assertEquals("a".repeat(80), Names.slug("a".repeat(100) + " b"));
    }

    @Test
    void aCutLeavesNoHalfOfACharacter() {
        String gothic = "\uD800\uDF30"; // a letter outside the basic plane

        String slug = Names.slug("a" + gothic.repeat(60));

        assertEquals("a" + gothic.repeat(39), slug);
        assertTrue(slug.length() <= 80);
    }

    @Test
    void emojiLeaveNoTraceInASlug() {
        assertEquals("pakistan-china", Names.slug("🇵🇰 Pakistan 🤝 China 🇨🇳"));
        assertEquals("a".repeat(79), Names.slug("a".repeat(79) + "🤝".repeat(10)));
    }

    @ParameterizedTest
    @CsvSource({ "khunjerab-pass-reopens, true", "cpec-2-0, true", "中国, true", "Khunjerab, false", "a--b, false", "-a, false", "a b, false",
            "a:b, false",
            "a/b, false" })
    void aGivenSlugIsSmallLettersDigitsAndSingleHyphens(String slug, boolean good) {
        assertEquals(good, Names.isSlug(slug));
        assertEquals(false, Names.isSlug(slug + "a".repeat(120)));
    }
}
