package dev.communique.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.communique.fact.Method;
import dev.communique.fact.Passage;

class PackedEvidenceTest {

    private static Evidence evidence(String article, int start, String quote, Method method, double confidence, String rule) {
        Evidence evidence = new Evidence();
        evidence.articleId = article;
        evidence.start = start;
        evidence.end = start + quote.length();
        evidence.quote = quote;
        evidence.method = method;
        evidence.confidence = confidence;
        evidence.rule = rule;
        return evidence;
    }

    @Test
    void theRuleIsKeptWhateverItsName() {
        List<Evidence> all = Evidence.unpack(Evidence.pack(List.of(
                evidence("article:a", 3, "two\nlines", Method.EXTRACTED, 0.75, "signed with, by name"),
                evidence("article:b", 0, "words", Method.CURATED, 1, null))));

        assertEquals("signed with, by name", all.get(0).rule);
        assertEquals("two\nlines", all.get(0).quote);
        assertEquals(0.75, all.get(0).confidence);
        assertNull(all.get(1).rule);
        assertEquals("words", all.get(1).quote);
    }

    @Test
    void whatWasPackedBeforeThereWereRulesIsRead() {
        assertNull(Evidence.unpack("article:a 3 5 EXTRACTED 0.75\nwords\n").get(0).rule);
    }

    @Test
    void piecesStandWhereTheirWordsDo() {
        String body = "“We agree,” she said, “and we mean it.”";
        List<Passage> passages = List.of(Passage.of(body, 1, 10), Passage.of(body, 23, 37));
        Evidence proof = evidence("article:a", 0, body, Method.EXTRACTED, 0.9, "quote");

        List<Evidence> pieces = proof.pieces(Evidence.packPlaces(passages), "We agree, … and we mean it");

        assertEquals(passages, pieces.stream().map(piece -> new Passage(piece.start, piece.end, piece.quote)).toList());
        assertEquals(List.of("article:a", "article:a"), pieces.stream().map(piece -> piece.articleId).toList());
        assertEquals(List.of(0.9, 0.9), pieces.stream().map(piece -> piece.confidence).toList());
        assertEquals(List.of("quote", "quote"), pieces.stream().map(piece -> piece.rule).toList());
    }
}
