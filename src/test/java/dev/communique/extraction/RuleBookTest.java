package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.extraction.Extraction.Finding;
import dev.communique.fact.AffiliationRole;
import dev.communique.fact.Fact;
import dev.communique.fact.Origin;

/** A user's rules of affiliations, which are tried before the built-in ones. */
class RuleBookTest {

    private static final String CHAIR = """
            rule chair
            verb chair
            role member from subject
            role whole from object needed
            gives %s
            """;

    @Test
    void aRuleOfAffiliationsIsReadFromTheFolder(@TempDir Path folder) throws IOException {
        String text = "Norway chairs the Harbour Forum. Peru left.";
        assertEquals(List.of(), affiliations(new Extractor(List.of()), text));
        Files.writeString(folder.resolve("affiliations.rules"), CHAIR.formatted("MEMBER_OF 0.8"));
        RuleBook book = RuleBook.with(folder);
        Fact.Affiliation read = affiliations(new Extractor(List.of(), book), text).get(0);
        assertEquals(AffiliationRole.MEMBER_OF, read.role());
        assertEquals("Norway", read.actor().text());
        assertEquals("Harbour Forum", read.organization().text());
        assertEquals(List.of("chair"), new Extractor(List.of(), book).extract(text, null, null, new Origin("text", 1)).findings().stream()
                .filter(finding -> finding.fact() instanceof Fact.Affiliation).map(Finding::rule).toList());
        assertNotEquals(RuleBook.builtIn().version(), book.version());
    }

    @Test
    void whatARuleOfAffiliationsGivesIsChecked(@TempDir Path folder) throws IOException {
        for (String gives : List.of("FRIEND 0.8", "MEMBER_OF", "MEMBER_OF 0", "MEMBER_OF 1.5")) {
            Files.writeString(folder.resolve("affiliations.rules"), CHAIR.formatted(gives));
            String message = assertThrows(IllegalArgumentException.class, () -> RuleBook.with(folder)).getMessage();
            assertTrue(message.contains("affiliations.rules:1: rule chair gives MEMBER_OF, PART_OF or REPRESENTS"), message);
        }
    }

    private static List<Fact.Affiliation> affiliations(Extractor extractor, String text) {
        return extractor.extract(text, null, null, new Origin("text", 1)).findings().stream().map(Finding::fact)
                .filter(Fact.Affiliation.class::isInstance).map(Fact.Affiliation.class::cast).toList();
    }
}
