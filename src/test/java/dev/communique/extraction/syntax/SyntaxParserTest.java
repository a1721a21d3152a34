package dev.communique.extraction.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.communique.ProcessorTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxParserTest {

    private static final SyntaxParser PARSER = SyntaxParser.shared();

    private static List<TaggedForm> tokens(String text) {
        return Arrays.stream(text.split(" ")).map(TaggedForm::of).toList();
    }

    static Stream<Golden> sentences() {
        return Golden.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsWhatRulesNeed(Golden sentence) {
        Tree tree = PARSER.parse(sentence.tokens());
        assertEquals(List.of(), sentence.missing(tree), tree::toString);
    }

    @Test
    void tellsTagsInflectionsAndLemmas() {
        Tree tree = PARSER.parse(tokens("The ministers signed two treaties ."));
        assertEquals(List.of("the", "minister", "sign", "two", "treaty", "."), tree.words().stream().map(Word::lemma).toList());
        assertEquals(List.of(Tag.DET, Tag.NOUN, Tag.VERB, Tag.NUM, Tag.NOUN, Tag.PUNCT), tree.words().stream().map(Word::tag).toList());
        assertEquals(List.of("DT", "NNS", "VBD", "CD", "NNS", "."), tree.words().stream().map(Word::inflection).toList());
    }

    @Test
    void keepsTheTagsThatAreGiven() {
        List<TaggedForm> tokens = List.of(TaggedForm.name("Visit Iceland"), TaggedForm.of("helps"), TaggedForm.name("May"),
                new TaggedForm("in", Tag.ADV));
        assertEquals(List.of(Tag.PROPN, Tag.PROPN, Tag.ADV),
                Stream.of(0, 2, 3).map(PARSER.parse(tokens).words()::get).map(Word::tag).toList());
    }

    @Test
    void tagsAreThoseOfTheTree() {
        for (Golden sentence : Golden.all()) {
            assertEquals(PARSER.parse(sentence.tokens()).words().stream().map(Word::tag).toList(), PARSER.tags(sentence.tokens()));
        }
    }

    @Test
    void makesATreeOfWhateverTokens() {
        SplittableRandom random = new SplittableRandom(3);
        String[] odd = { "\"", "“", "”", "(", ")", ",", "-", "\u0000", "\uD800", "😀", " ", "  ", "a b c", "条約", "said", "SIGNED", "U.S.",
                "''", "x".repeat(5000),
                "\u200B", "é", "1,000", "." };
        for (int round = 0; round < 300; round++) {
            List<TaggedForm> tokens = new ArrayList<>();
            int n = random.nextInt(round % 10 == 0 ? 700 : 30);
            for (int i = 0; i < n; i++) {
                tokens.add(
                        new TaggedForm(odd[random.nextInt(odd.length)], random.nextInt(8) == 0 ? Tag.values()[random.nextInt(17)] : null));
            }
            Tree tree = PARSER.parse(tokens); // whose constructor refuses what is no tree
            assertEquals(tokens.stream().map(TaggedForm::form).toList(), tree.words().stream().map(Word::form).toList());
            assertTrue(n == 0 || tree.word(tree.root()).relation().equals("root"));
        }
    }

    @Test
    void refusesATokenWithoutCharacters() {
        assertThrows(IllegalArgumentException.class, () -> TaggedForm.of(""));
    }

    @Test
    void takesTimeInProportionToTheLength() {
        ProcessorTime.linear(20_000, size -> assertEquals(size, PARSER.parse(Collections.nCopies(size, TaggedForm.of("treaty"))).size()));
    }

    @Test
    void breaksALongSentenceAtAMark() {
        List<TaggedForm> tokens = new ArrayList<>(Collections.nCopies(110, TaggedForm.of("very")));
        tokens.add(TaggedForm.of(","));
        tokens.addAll(tokens("the minister signed the treaty in Lima on the day after the talks had come to an end in Quito"));
        Tree tree = PARSER.parse(tokens);
        int signed = 113;
        assertEquals("signed", tree.word(signed).form());
        assertEquals(112, tree.child(signed, "nsubj"));
        assertEquals("parataxis", tree.word(signed).relation());
    }

    @Test
    void threadsMayShareIt() {
        List<Golden> all = Golden.all();
        List<String> alone = all.stream().map(sentence -> PARSER.parse(sentence.tokens()).toString()).toList();
        IntStream.range(0, 400).parallel().forEach(i -> {
            int k = i % all.size();
            assertEquals(alone.get(k), PARSER.parse(all.get(k).tokens()).toString());
        });
    }

    @Test
    void theNotesOfTheModelAreThoseOfTheModel() throws IOException {
        byte[] model = resource("model.bin");
        String notes = new String(resource("model.txt"), StandardCharsets.UTF_8);
        assertTrue(notes.contains("model.bin " + model.length + " bytes, SHA-256 " + ModelNotes.digest(model)), notes);
        SyntaxParser read = new SyntaxParser(new Network(Weights.read(new ByteArrayInputStream(model))),
                Lemmatizer.read(new ByteArrayInputStream(resource("lemmas.txt"))));
        assertTrue(notes.contains(ModelNotes.golden(read, Golden.all())), () -> ModelNotes.golden(read, Golden.all()));
        assertTrue(model.length < 8_000_000);
        for (Golden sentence : Golden.all()) {
            assertEquals(PARSER.parse(sentence.tokens()).toString(), read.parse(sentence.tokens()).toString());
        }
    }

    @Test
    void refusesWhatIsNoModel() {
        InputStream none = new ByteArrayInputStream(new byte[100]);
        assertEquals("No model of the parser", assertThrows(IOException.class, () -> Weights.read(none)).getMessage());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = SyntaxParser.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
