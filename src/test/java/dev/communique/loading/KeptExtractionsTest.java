package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.communique.corpus.CorpusArticle;
import dev.communique.extraction.Extraction;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;

class KeptExtractionsTest {

    private static final String BODY = "Peru and Chile signed a trade agreement on Monday.";
    private static final PartialDate DATE = PartialDate.of(LocalDate.parse("2024-05-07"));
    private static final Origin ORIGIN = new Origin("pact.txt", 1);

    private final KeptExtractions kept = new KeptExtractions(1000);

    private static CorpusArticle article(String body, PartialDate date, String dateline, Origin origin) {
        return new CorpusArticle("pact", "A pact", date, dateline, List.of(), body, List.of(), true, List.of(), origin);
    }

    private Extraction extract(CorpusArticle article, Known... register) {
        return kept.extractor(List.of(register)).apply(article);
    }

    @Test
    void anArticleThatIsTheSameIsReadOnce() {
        Extraction first = extract(article(BODY, DATE, "LIMA", ORIGIN));
        assertSame(first, extract(article(BODY, DATE, "LIMA", ORIGIN)));
    }

    @Test
    void anythingElseIsReadAgain() {
        Extraction first = extract(article(BODY, DATE, "LIMA", ORIGIN));
        assertNotEquals(first, extract(article(BODY.replace("Chile", "Brazil"), DATE, "LIMA", ORIGIN)));
        assertNotEquals(first, extract(article(BODY, PartialDate.of(LocalDate.parse("2024-05-14")), "LIMA", ORIGIN)));
        assertNotEquals(first, extract(article(BODY, DATE, "LIMA", new Origin("pact.txt", 7))));
        assertNotSame(first, extract(article(BODY, DATE, null, ORIGIN)));
        assertNotEquals(first, extract(article(BODY, DATE, "LIMA", ORIGIN),
                new Known("Republic of Peru", ActorType.STATE, "PER", null, List.of("Peru"), List.of())));
    }

    @Test
    void noMoreIsKeptThanFits() {
        Extraction first = extract(article(BODY + " ".repeat(1000), DATE, "LIMA", ORIGIN));
        Extraction again = extract(article(BODY + " ".repeat(1000), DATE, "LIMA", ORIGIN));
        assertEquals(first, again);
        assertNotSame(first, again);
    }
}
