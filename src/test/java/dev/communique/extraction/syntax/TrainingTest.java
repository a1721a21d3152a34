package dev.communique.extraction.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TrainingTest {

    private static final String TREES = """
            # sent_id = one
            1	The	the	DET	DT	_	3	det	_	_
            2	Foreign	Foreign	ADJ	NNP	_	3	amod	_	_
            3	Ministry	Ministry	PROPN	NNP	_	6	nsubj	_	_
            4	of	of	ADP	IN	_	5	case	_	_
            5	Chile	Chile	PROPN	NNP	_	3	nmod	_	_
            6	met	meet	VERB	VBD	_	0	root	_	_
            7-8	Li's	_	_	_	_	_	_	_	_
            7	Li	Li	PROPN	NNP	_	9	nmod:poss	_	_
            8	's	's	PART	POS	_	7	case	_	_
            9	envoys	envoy	NOUN	NNS	_	6	obj	_	_
            10	.	.	PUNCT	.	_	6	punct	_	_

            # sent_id = two
            1	They	they	PRON	PRP	_	2	nsubj	_	_
            2	signed	sign	VERB	VBD	_	0	root	_	_
            2.1	signed	sign	VERB	VBD	_	_	_	_	_
            3	it	it	PRON	PRP	_	2	obj	_	_
            """;

    @TempDir
    Path folder;

    private List<Example> trees() throws IOException {
        Path file = Files.writeString(folder.resolve("trees.conllu"), TREES);
        return Treebank.read(file, id -> true);
    }

    @Test
    void readsTreebanks() throws IOException {
        List<Example> trees = trees();
        assertEquals(2, trees.size());
        assertEquals(10, trees.get(0).size());
        assertArrayEquals(new int[]{ 1, -1, 1 }, trees.get(1).heads());
        assertEquals("sign", trees.get(1).lemmas()[1]);
        assertEquals(1, Treebank.read(folder.resolve("trees.conllu"), id -> id.equals("two")).size());
    }

    @Test
    void makesOneTokenOfAName() throws IOException {
        Example merged = NameMerger.merge(trees().get(0));
        assertEquals(List.of("The", "Foreign Ministry of Chile", "met", "Li", "'s", "envoys", "."),
                merged.tokens().stream().map(TaggedForm::form).toList());
        assertEquals(TaggedForm.name("Foreign Ministry of Chile"), merged.tokens().get(1));
        assertArrayEquals(new int[]{ 1, 2, -1, 5, 3, 2, 2 }, merged.heads());
        assertArrayEquals(new String[]{ "det", "nsubj", "root", "nmod:poss", "case", "obj", "punct" }, merged.relations());
    }

    @Test
    void leavesASentenceWithoutSuchNamesAsItIs() throws IOException {
        Example example = trees().get(1);
        assertSame(example, NameMerger.merge(example));
    }

    @Test
    void putsAListOfNamesInThePlaceOfAName() {
        Example met = new Example(List.of(TaggedForm.of("Peru"), TaggedForm.of("met"), TaggedForm.of("them")),
                new Tag[]{ Tag.PROPN, Tag.VERB, Tag.PRON },
                new String[]{ "NNP", "VBD", "PRP" }, new String[3], new int[]{ 1, -1, 1 }, new String[]{ "nsubj", "root", "obj" });
        NameLists names = new NameLists(List.of(met));
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20; round++) {
            Example list = names.with(met, random);
            int last = list.size() - 3;
            assertEquals(List.of("and", "Peru", "met", "them"),
                    list.tokens().subList(last - 1, list.size()).stream().map(TaggedForm::form).toList());
            assertEquals("conj", list.relations()[last]);
            assertEquals(0, list.heads()[last]);
            assertEquals(last, list.heads()[last - 1]);
            assertEquals(last + 1, list.heads()[0]);
            assertEquals(-1, list.heads()[last + 1]);
            assertEquals(last + 1, list.heads()[last + 2]);
        }
    }

    @Test
    void learnsAndGivesTheSameBytesAgain() throws Exception {
        byte[] once = trained();
        assertArrayEquals(once, trained());
        Network network = new Network(Weights.read(new ByteArrayInputStream(once)));
        for (Example example : trees()) {
            assertArrayEquals(example.heads(), Parse.of(example, network).heads());
            assertArrayEquals(example.heads(), new Ensemble(List.of(network, network)).parse(example.tokens()).heads());
        }
    }

    private byte[] trained() throws Exception {
        List<Example> trees = trees();
        Vocabulary vocabulary = Vocabulary.of(trees, trees, 1, 1000);
        Trainee net = new Trainee(new Trainee.Sizes(8, 8, 2, 8, 8, 0.1f, 0.1f), vocabulary, Training.WORKERS, 1);
        Training.Pass pass = new Training.Pass(trees.stream().map(e -> Lesson.of(e, vocabulary)).toList(), 1);
        new Training(net, 1).run(Collections.nCopies(150, () -> pass), 0.02f, number -> {
        });
        return ModelWriter.write(net);
    }

    @Test
    void readsSentencesOutOfNews() throws IOException {
        Path file = folder.resolve("news.xz");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options())) {
            out.write(
                    "{\"text\": \"Lima, Peru\\n\\nThe U.S. envoy didn’t sign Mr. Li’s pact of 1,000\\npages. He said: “I will not go there.” Why?\\n\\n- one of a list of points.\"}\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        List<String> read = Archive.read(file, 1).stream().map(s -> String.join(" ", s.stream().map(TaggedForm::form).toList())).toList();
        assertEquals(List.of("The U.S. envoy did n’t sign Mr. Li ’s pact of 1,000 pages .", "He said : “ I will not go there . ”"), read);
    }

    @Test
    void listsTheLemmasThatRulesGetWrong() throws IOException {
        String list = LemmaList.of(trees());
        assertTrue(list.contains("VBD\tmet\tmeet\n") || !list.contains("VBD\tmet"), list);
        assertEquals("meet", LemmaList.lemmatizer("VBD\tmet\tmeet\n").lemma("met", Tag.VERB, "VBD"));
        assertEquals(100, LemmaList.right(trees().subList(1, 2), LemmaList.lemmatizer(list)));
    }
}
