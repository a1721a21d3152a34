package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            "John Smith met Jane Doe. ", "Congress and Peru agreed. ", "Finance Minister John Smith met the Finance Minister of Peru. ",
            "President Ann Lee said on Monday that “Peru and Chile signed a deal,” he added. ", "Zorb Quax: “x y” ",
            "Governor Xaa. " })
    void aLongTextOfAnythingIsReadInLinearTime(String piece) {
        ProcessorTime.linear(50_000, size -> extract(EXTRACTOR, piece.repeat(size / piece.length())));
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
    void aDeclarationMayHaveNoTitle() {
        Extraction extraction = extract(EXTRACTOR, """
                We, the Presidents of Peru and Chile, resolve to open the crossings between our states.

                The crossings are to open for goods of both.
                """);
        assertTrue(
                extraction.findings().stream().allMatch(finding -> !(finding.fact() instanceof Fact.Event event) || event.title() != null));
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

    /** Each text is read as far as it goes: none of its words may be taken for granted. */
    @ParameterizedTest
    @ValueSource(strings = {
            "Chile and Peru signed a trade treaty in the Republic of Korea on Monday, and President Santiago Peña met Foreign Minister Ana Rojas in Lima-Callao.",
            "Meeting the Security Council Secretary of Peru in Al-Salam, Congress called in the envoy, “who was glad,” the statement said; it added that" })
    void aTextMayBreakOffAnywhere(String text) {
        for (int end = 0; end <= text.length(); end++) {
            String begun = text.substring(0, end);
            extract(EXTRACTOR, begun);
        }
    }

    @Test
    void aStateOfTheRegisterNeedsNoCodeAndABodyKeepsItsName() {
        Known union = new Known("Soviet Union", ActorType.STATE, null, null, List.of("Soviet"), List.of("Moscow"));
        Known party = new Known("Indian National Congress", ActorType.NON_STATE_GROUP, "IND", null, List.of("Congress"), List.of());
        Extractor extractor = new Extractor(List.of(union, party));

        Extraction extraction = extractor.extract(
                "Soviet Union and Congress met. King Ivan Petrov was there. President Ann Lee spoke, and Congress said so.",
                new PartialDate("1970-03-14"), "MOSCOW", ORIGIN);

        List<String> actors = extraction.actors().stream().map(Extraction.Actor::name).toList();
        assertTrue(actors.containsAll(List.of("Soviet Union", "Indian National Congress")), actors.toString());
    }
}
