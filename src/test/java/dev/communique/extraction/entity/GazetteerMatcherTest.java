package dev.communique.extraction.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.ProcessorTime;
import dev.communique.extraction.entity.GazetteerMatcher.Found;
import dev.communique.extraction.entity.GazetteerMatcher.Name;
import dev.communique.fact.Passage;

class GazetteerMatcherTest {

    private static final GazetteerMatcher FINDER = new GazetteerMatcher(List.of(
            name("pakistan", "Pakistan"), name("pakistan", "Pakistani"), capital("pakistan", "Islamabad"),
            name("china", "China"), name("china", "Chinese"), name("china", "People's Republic of China"), capital("china", "Beijing"),
            name("minmetals", "China Minmetals Corporation"), name("afghanistan", "Afghan government"), name("afghanistan", "Afghan"),
            capital("afghanistan", "Kabul"), name("turkiye", "Türkiye"), name("turkiye", "Turkey"), name("usa", "US"), name("usa", "U.S."),
            name("un", "UN"), name("unsc", "UN Security Council"), name("imctc", "IMCTC"), name("saudi", "Saudi Arabia"),
            name("moghedi", "Al-Moghedi"), name("forces", "armed forces of Pakistan"), name("iran", "إيران")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "The UN Security Council met.                     | unsc:UN Security Council",
            "The UN security chief spoke.                     | un:UN",
            "A delegation from China Minmetals Corporation    | minmetals:China Minmetals Corporation",
            "China Minmetals is large                         | china:China",
            "the Afghan government said                       | afghanistan:Afghan government",
            "the armed forces of Pakistan                     | forces:armed forces of Pakistan" })
    void theLongestNameCounts(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Pakistan’s foreign ministry                      | pakistan:Pakistan",
            "Pakistan's foreign ministry                      | pakistan:Pakistan",
            "the UN’s, IMCTC’s role                           | un:UN imctc:IMCTC",
            "the Peoples’ Republic of China                   | china:China",
            "the People’s Republic of China                   | china:People’s Republic of China",
            "“Pakistan” (China), Turkey;                      | pakistan:Pakistan china:China turkiye:Turkey" })
    void apostrophesAndQuotationMarksDoNotMatter(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Pakistan-China ties                              | pakistan:Pakistan china:China",
            "Pakistan–China ties                              | pakistan:Pakistan china:China",
            "General Al-Moghedi                               | moghedi:Al-Moghedi",
            "General Al Moghedi                               | moghedi:Al Moghedi",
            "non-Pakistani troops                             | pakistan:Pakistani" })
    void hyphensPartWords(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "The US and the UN agreed with us in un…          | usa:US un:UN",
            "It told Us                                       | ``",
            "the U.S. said                                    | usa:U.S.",
            "turkey for dinner in Turkey                      | turkiye:Turkey",
            "china and chinese dishes                         | ``",
            "PAKISTAN AND CHINA AGREE                         | pakistan:PAKISTAN china:CHINA",
            "Armed Forces of Pakistan                         | forces:Armed Forces of Pakistan",
            "Imctc and imctc                                  | ``" })
    void capitalsCountWhereTheNameHasThem(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Turkiye, TÜRKİYE and Türkiye                     | turkiye:Turkiye turkiye:TÜRKİYE turkiye:Türkiye",
            "Pakistanis in Chinatown                          | ``",
            "وقالت إيران ذلك                                  | iran:إيران" })
    void wordsAreComparedWholeAndWithoutAccents(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Beijing said so                                  | china:Beijing",
            "encourage Kabul to establish a system            | afghanistan:Kabul",
            "Islamabad also praised Beijing’s efforts         | pakistan:Islamabad china:Beijing",
            "held in Beijing                                  | ``",
            "In Kabul, envoys met                             | ``",
            "talks at Islamabad, near Kabul                   | ``",
            "flew from Kabul to Islamabad                     | ``",
            "in China and of Pakistan                         | china:China pakistan:Pakistan",
            "They agreed to. Beijing said so                  | china:Beijing" })
    void aCapitalIsAGovernmentUnlessItIsWhereSomethingIs(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "the South China Sea                              | ``",
            "the East China Sea and China                     | china:China",
            "the South China Morning Post                     | ``",
            "the China Sea                                    | ``",
            "peace in the Middle East. China agreed           | china:China",
            "peace in the Middle East, Pakistan said          | pakistan:Pakistan",
            "to the West (China said)                         | china:China",
            "friends of China, Gulf states said               | china:China",
            "friends of Pakistan. Sea ports opened            | pakistan:Pakistan" })
    void aNameWithinAPlacesOwnNameIsNone(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @Test
    void paragraphsPartNames() {
        assertEquals("", found("He left Saudi\n\nArabia"));
        assertEquals("saudi:Saudi Arabia", found("He left Saudi Arabia"));
        assertEquals("saudi:Saudi\u00A0Arabia", found("He left Saudi\u00A0Arabia"));
        assertEquals("china:China", found("They spoke of the Middle East\n\nChina agreed"));
        assertEquals("china:Beijing", found("what they agreed to\n\nBeijing said so"));
        assertEquals("china:China", found("It was China\n\nSea ports opened"));
    }

    @Test
    void wordsThatStandFarApartAreNoName() {
        assertEquals("", found("Saudi  ... Arabia"));
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "🤝 Türkiye’s and\n\nPakistan’s “UN Security\u00A0Council”";

        assertEquals(List.of(new Found("turkiye", new Passage(3, 10, "Türkiye")), new Found("pakistan", new Passage(18, 26, "Pakistan")),
                new Found("unsc", new Passage(30, 49, "UN Security\u00A0Council"))), FINDER.find(text));
    }

    @Test
    void decomposedLettersAreFoundInTheTextsOwnOffsets() {
        String text = Normalizer.normalize("In Türkiye", Normalizer.Form.NFD);

        assertEquals(List.of(new Found("turkiye", new Passage(3, 11, "Tu\u0308rkiye"))), FINDER.find(text));
    }

    @Test
    void nothingIsFoundInNothingOrByNoName() {
        assertEquals(List.of(), FINDER.find(""));
        assertEquals(List.of(), FINDER.find(" \n—“”"));
        assertEquals(List.of(), new GazetteerMatcher(List.of()).find("China"));
        assertEquals(List.of(), new GazetteerMatcher(List.of(name("nobody", ""), name("nobody", "—"))).find("China — nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "Pakistan-", "UN Security ", "“", "\uD83E", "in South-", "People's Republic of ", "ا" })
    void aMegabyteIsSearchedInTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length()) + ". Saudi Arabia";

        List<Found> found = ProcessorTime.within(Duration.ofSeconds(10), () -> FINDER.find(text));

        assertEquals("Saudi Arabia", found.get(found.size() - 1).passage().quote());
    }

    private static Name name(String owner, String text) {
        return new Name(owner, text, false);
    }

    private static Name capital(String owner, String text) {
        return new Name(owner, text, true);
    }

    private static String found(String text) {
        List<Found> found = FINDER.find(text);
        found.forEach(each -> assertEquals(each.passage().quote(), text.substring(each.passage().start(), each.passage().end())));
        return String.join(" ", found.stream().map(each -> each.owner() + ":" + each.passage().quote()).toList());
    }
}
