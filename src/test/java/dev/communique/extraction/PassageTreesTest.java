package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.communique.fact.Passage;
import dev.communique.fact.SyntaxWord;

/** The sentences of a passage are parsed once more, with the names that were found in them. */
class PassageTreesTest {

    private static final String BODY = "The weather was fine.\n\nNothing happened before. Foreign Minister Jana Novak arrived on Monday."
            + " “We will sign the treaty of peace,” she told reporters. Nobody answered.\n\nThe end came soon.";

    private static Passage passage(String words) {
        return Passage.of(BODY, BODY.indexOf(words), BODY.indexOf(words) + words.length());
    }

    private static List<SyntaxWord> trees(String words, String... names) {
        return Extractor.trees(BODY, List.of(names).stream().map(PassageTreesTest::passage).toList(), passage(words));
    }

    private static String forms(List<SyntaxWord> words) {
        return String.join("|", words.stream().map(SyntaxWord::text).toList());
    }

    @Test
    void aClauseHasTheTreeOfItsSentence() {
        List<SyntaxWord> words = trees("arrived on", "Jana Novak");
        assertEquals("Foreign|Minister|Jana Novak|arrived|on|Monday|.", forms(words));
        assertEquals(List.of("arrived"), words.stream().filter(word -> word.head() == null).map(SyntaxWord::text).toList());
        assertEquals("root", words.get(3).relation());
        assertEquals("VERB", words.get(3).tag());
        assertEquals("arrive", words.get(3).lemma());
        words.stream().filter(word -> word.head() != null).forEach(word -> assertTrue(word.head() < words.size()));
    }

    @Test
    void wordsStandWhereTheySay() {
        trees("Jana Novak", "Jana Novak").forEach(word -> assertEquals(word.text(), BODY.substring(word.start(), word.end())));
    }

    @Test
    void aQuotationHasItsOwnTree() {
        List<SyntaxWord> words = trees("“We will sign the treaty of peace,” she told reporters.");
        String forms = forms(words);
        assertTrue(forms.startsWith("“…”|she|told|reporters|.|We|will|sign"), forms);
        assertEquals(2, words.stream().filter(word -> word.head() == null).count());
        int signs = words.indexOf(words.stream().filter(word -> word.text().equals("sign")).findFirst().orElseThrow());
        assertEquals(signs, words.get(signs - 1).head(), "heads count from the start of the list");
    }

    @Test
    void namesOfOtherPlacesAndHalvesOfWordsDoNotMatter() {
        assertEquals("The|end|came|soon|.", forms(trees("end came", "Jana Novak", "eather w")));
    }

    /** A text without an end of a sentence or a paragraph takes no longer, and gives no endless tree. */
    @Test
    void aLongTextIsCut() {
        String body = "word ".repeat(100_000) + "Ruritania signed it" + " and more".repeat(100_000);
        int start = body.indexOf("Ruritania");
        List<SyntaxWord> words = Extractor.trees(body, List.of(), Passage.of(body, start, start + 19));
        assertTrue(words.size() < 1_000, () -> "" + words.size());
        assertTrue(words.stream().anyMatch(word -> word.text().equals("Ruritania")));
        String said = "Peace is near. ".repeat(10_000);
        assertTrue(Extractor.trees(said, List.of(), Passage.of(said, 0, said.length())).size() < 600);
    }
}
