package dev.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.ProcessorTime;
import dev.communique.fact.Passage;

class QuotesTest {

    private static final String BODY = "“In the first phase,\u00A0the  Pass will open,” Pakistan’s «envoy» said — then:\n\nTaiwan is "
            + "‘inalienable’ 🤝 2024–2029.";

    @Test
    void whatReadsAlikeIsFoundInTheBodysOwnWords() {
        assertFound("\"In the first phase, the Pass will open,\"", "“In the first phase,\u00A0the  Pass will open,”");
        assertFound("Pakistan's \"envoy\"", "Pakistan’s «envoy»");
        assertFound("said - then: Taiwan is 'inalienable'", "said — then:\n\nTaiwan is ‘inalienable’");
        assertFound("2024-2029", "2024–2029");
        assertFound("Pass \n will\u00A0open", "Pass will open");
    }

    private static void assertFound(String quote, String words) {
        int start = BODY.indexOf(words);

        assertEquals(List.of(new Passage(start, start + words.length(), words)), new Quotes(BODY).find(quote));
    }

    @Test
    void offsetsAreTheBodysOwn() {
        int end = BODY.length();
        assertEquals(List.of(new Passage(end - 10, end, "2024–2029.")), new Quotes(BODY).find("2024-2029."));
        assertEquals(List.of(new Passage(0, end, BODY)), new Quotes(BODY).find(BODY));
    }

    @Test
    void whiteSpaceAroundAQuoteIsNotPartOfIt() {
        for (String quote : List.of(" envoy ", "\u00A0envoy", "envoy\u00A0", "\n\tenvoy\u3000")) {
            assertEquals(List.of(new Passage(4, 9, "envoy")), new Quotes("the envoy said").find(quote));
        }
    }

    @Test
    void everyPlaceIsFoundInTheOrderOfTheText() {
        List<Passage> found = new Quotes("China, “China” and China").find("China");

        assertEquals(List.of(0, 8, 19), found.stream().map(Passage::start).toList());
    }

    @Test
    void anEllipsisAndCaseAndAccentsMustBeAsTheBodyHasThem() {
        Quotes quotes = new Quotes("Türkiye agreed…");

        assertEquals(0, quotes.find("Turkiye").size());
        assertEquals(0, quotes.find("türkiye").size());
        assertEquals(0, quotes.find("agreed...").size());
        assertEquals(1, quotes.find("Türkiye agreed…").size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n", "\u00A0" })
    void nothingIsFoundForABlankQuote(String blank) {
        assertEquals(List.of(), new Quotes(BODY).find(blank));
        assertEquals(List.of(), new Quotes("").find(blank));
    }

    @Test
    void nothingIsFoundInAnEmptyBody() {
        assertEquals(List.of(), new Quotes("").find("China"));
        assertEquals(List.of(), new Quotes(" \n ").find("China"));
    }

    @Test
    void aLongBodyOfQuotationMarksAndSpacesTakesNoTime() {
        String body = "“ ”\u00A0".repeat(250_000) + "“China”";

        List<Passage> found = ProcessorTime.within(Duration.ofSeconds(10), () -> new Quotes(body).find("\"China\""));

        assertEquals(List.of(new Passage(1_000_000, 1_000_007, "“China”")), found);
    }
}
