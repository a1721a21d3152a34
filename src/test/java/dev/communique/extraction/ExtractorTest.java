package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.fact.PloverType;
import dev.communique.fact.Fact;
import dev.communique.ProcessorTime;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;

/** What holds for any text; what single texts tell is in the golden pairs. */
class ExtractorTest {

    private static final Extractor EXTRACTOR = new Extractor(List.of());
    private static final Origin ORIGIN = new Origin("a.txt", 1);

    private static Extraction extract(Extractor extractor, String body) {
        return extractor.extract(body, new PartialDate("2024-03-14"), "PARIS", ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "A ", "“", "\"", "'", "“a ", "said ", "Ali Khan said ", "Ministry of ", "(", "A-", "\uD83E", "שלום ",
            "a\n\n", "“a\n\n",
            "Pakistan and China ", "signed a treaty ", "the two sides agreed to ", "Jan. ", ", ", "bin ", "It said. ",
            "John Smith met Jane Doe. ",
            "President Ann Lee said on Monday that “Peru and Chile signed a deal,” he added. " })
    void aLongTextOfAnythingIsReadInTime(String piece) {
        String text = piece.repeat(300_000 / piece.length());

        ProcessorTime.within(Duration.ofSeconds(6), () -> extract(EXTRACTOR, text));
    }

    @Test
    void aQuotationDoesWhatTheVerbBesideItSays() {
        Extraction extraction = extract(EXTRACTOR,
                "“Hand over the ships at once,” Ghanaian President Ama Boateng demanded. “The ships are small and old,” she said.");

        assertEquals(Arrays.asList(PloverType.REQUEST, null),
                extraction.findings().stream().map(Extraction.Finding::fact).filter(Fact.Statement.class::isInstance)
                        .map(fact -> ((Fact.Statement) fact).act()).toList());
    }

    @Test
    void theSameTextGivesTheSameFacts() {
        String text = "Peru and Chile signed a trade pact on Monday. “We are glad,” said Ana Rojas, Peru’s foreign minister.";

        assertEquals(extract(EXTRACTOR, text), extract(new Extractor(List.of()), text));
    }

    @Test
    void nothingIsReadOutOfNothing() {
        assertEquals(new Extraction(List.of(), List.of(), List.of()), extract(EXTRACTOR, ""));
    }

    @Test
    void theRegistersNamesGoBeforeTheBuiltInOnes() {
        Known peru = new Known("Republic of Perú", ActorType.STATE, "PER", null, List.of("Inca state"), List.of());

        Extraction extraction = extract(new Extractor(List.of(peru)), "Peruvian envoys praised the Inca state. Peru agreed. Lima said so.");

        assertEquals(List.of("Republic of Perú"), extraction.actors().stream().map(Extraction.Actor::name).toList());
        assertEquals(List.of("Peruvian", "Inca state", "Peru", "Lima"),
                extraction.mentions().stream().map(mention -> mention.passage().quote())
                        .filter(quote -> !quote.contains("envoys")).toList());
    }
}
