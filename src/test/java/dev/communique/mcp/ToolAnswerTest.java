package dev.communique.mcp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Answers of tools stay within their size. */
class ToolAnswerTest {

    private static final String SERVER = "http://localhost";

    private static String text(ToolAnswer answer) {
        String text = answer.text(Object::toString);
        assertTrue(text.length() <= ToolAnswer.LONGEST, "" + text.length());
        return text;
    }

    @Test
    void whoGoesOnMissesNothingThatIsLeftOut() {
        Map<String, Object> page = Map.of("pageInfo", Map.of("hasNextPage", true, "endCursor", "c"), "totalCount", 90, "results",
                Collections.nCopies(50, Map.of("id", "statement:s", "text", "x".repeat(1_000))));
        String text = text(ToolAnswer.of(Map.of("statements", page), SERVER));
        assertTrue(text.contains("results of this page are left out"), text);
        assertTrue(text.contains("totalCount=90"), text);
        assertFalse(text.contains("endCursor"), text);
    }

    @Test
    void anArticleWithLongStatementsHasItsText() {
        Map<String, Object> facts = Map.of("totalCount", 2, "nodes", Collections.nCopies(2, Map.of("text", "y".repeat(9_000))));
        String text = text(ToolAnswer.ofArticle(Map.of("article", Map.of("id", "article:a", "body", "z".repeat(50_000), "agreements",
                Map.of("totalCount", 1), "statements", facts)), SERVER, 0));
        assertTrue(text.contains("z".repeat(ToolAnswer.PORTION)), text);
        assertTrue(text.contains("agreements={totalCount=1}"), text);
        assertTrue(text.contains("leftOut=what was read out of it"), text);
    }
}
