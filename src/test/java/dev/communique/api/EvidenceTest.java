package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.communique.fact.Names;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Every fact of the seed corpus is proven by words that stand where it says. */
@QuarkusTest
class EvidenceTest {

    @Test
    void everyPassageStandsInItsArticle() {
        JsonPath facts = Api.ask("every-evidence");
        List<List<Map<String, Object>>> evidence = new ArrayList<>();
        evidence.addAll(facts.getList("agreements.nodes.evidence"));
        evidence.addAll(facts.getList("events.nodes.evidence"));
        evidence.addAll(facts.getList("actors.nodes.affiliations.evidence.flatten().collect { [it] }"));
        List<Map<String, Object>> ofStatements = facts.getList("statements.nodes.evidence");
        ofStatements.forEach(proof -> evidence.add(List.of(proof)));

        assertTrue(evidence.size() > 100, "all agreements, events, statements and affiliations");
        for (List<Map<String, Object>> ofFact : evidence) {
            assertFalse(ofFact.isEmpty());
            ofFact.forEach(EvidenceTest::assertStands);
        }
    }

    private static void assertStands(Map<String, Object> proof) {
        String body = (String) ((Map<?, ?>) proof.get("article")).get("body");
        int start = (Integer) proof.get("start");
        int end = (Integer) proof.get("end");
        assertEquals(proof.get("quote"), body.substring(start, end));
        assertTrue(body.substring(0, start).endsWith((String) proof.get("before")));
        assertTrue(body.substring(end).startsWith((String) proof.get("after")));
        assertEquals("CURATED", proof.get("method"));
        assertEquals(1.0f, ((Number) proof.get("confidence")).floatValue());
    }

    @Test
    void everyQuotedStatementStandsInItsEvidence() {
        List<Map<String, Object>> statements = Api.query("{ statements(first: 100) { nodes { text evidence { quote } } } }")
                .getList("statements.nodes");
        for (Map<String, Object> statement : statements) {
            String quote = (String) ((Map<?, ?>) statement.get("evidence")).get("quote");
            assertTrue(quote.contains((String) statement.get("text")), statement::toString);
        }
    }

    @Test
    void thePiecesOfEveryStatementAreItsWords() {
        List<Map<String, Object>> statements = Api
                .query("{ statements(first: 100) { nodes { text pieces { start end quote rule article { body } } } } }")
                .getList("statements.nodes");
        for (Map<String, Object> statement : statements) {
            List<String> words = new ArrayList<>();
            for (Object of : (List<?>) statement.get("pieces")) {
                Map<?, ?> piece = (Map<?, ?>) of;
                String body = (String) ((Map<?, ?>) piece.get("article")).get("body");
                words.add(body.substring((Integer) piece.get("start"), (Integer) piece.get("end")));
                assertEquals(piece.get("quote"), words.get(words.size() - 1));
                assertNull(piece.get("rule"));
            }
            String text = (String) statement.get("text");
            int at = 0;
            for (String piece : words) {
                assertTrue(text.startsWith(piece, at), () -> piece + " in " + text);
                at += piece.length();
                int next = at;
                at += List.of(" … ", " ").stream().filter(cut -> text.startsWith(cut, next)).findFirst().orElse("").length();
            }
            assertEquals(text.length(), at, text);
        }
    }

    @Test
    void everyMentionIsANameOfItsActor() {
        JsonPath articles = Api.ask("every-mention");
        for (Map<String, Object> article : articles.<Map<String, Object>>getList("articles.nodes")) {
            String body = (String) article.get("body");
            List<?> mentions = (List<?>) ((Map<?, ?>) article.get("mentions")).get("nodes");
            assertFalse(mentions.isEmpty());
            for (Object found : mentions) {
                Map<?, ?> mention = (Map<?, ?>) found;
                assertEquals(mention.get("text"), body.substring((Integer) mention.get("start"), (Integer) mention.get("end")));
                Map<?, ?> actor = (Map<?, ?>) mention.get("actor");
                List<Object> names = new ArrayList<>((List<?>) actor.get("aliases"));
                names.add(actor.get("name"));
                assertTrue(names.stream().anyMatch(name -> Names.key((String) name).equals(Names.key((String) mention.get("text")))),
                        mention::toString);
            }
        }
    }
}
