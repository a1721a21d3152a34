package dev.communique.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.RuleBook;
import dev.communique.fact.EventType;
import dev.communique.fact.Fact;
import dev.communique.fact.Origin;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.Passage;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;
import dev.communique.fact.Written;

class CommuniqueTest {

    private static final List<String> SEEDS = List.of("000_3c4b4df118d82dd4.txt", "004_386fbff0c2ba7e23.txt");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void whatItPrintsOfADocumentIsACurationOfIt() throws Exception {
        for (String seed : SEEDS) {
            Path document = Files.copy(Path.of("seeds", seed), folder.resolve(seed));
            Path register = folder.resolve("actors.yaml");
            String actors = printed("actors", document.toString());
            Files.writeString(register, Files.exists(register) ? Files.readString(register) + actors : actors);
            Files.writeString(folder.resolve(seed.replace(".txt", ".yaml")), printed("facts", document.toString()));
        }

        Problems problems = new Problems();
        List<CorpusArticle> curated = new ArrayList<>();
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), problems);
        reader.actors();
        reader.articles(curated::add);

        assertEquals(List.of(), problems.list());
        List<DocumentFacts.Read> read = new ArrayList<>();
        for (String seed : SEEDS) {
            read.addAll(DocumentFacts.read(folder.resolve(seed), RuleBook.builtIn(), System.err).articles());
        }
        assertEquals(3, curated.size());
        for (int i = 0; i < curated.size(); i++) {
            assertEquals(proofs(read.get(i).extraction().findings().stream().map(finding -> finding.fact()).toList()),
                    proofs(curated.get(i).facts()));
        }
    }

    /** The words that prove the facts of each kind. */
    private static Map<String, List<List<Passage>>> proofs(List<Fact> facts) {
        return facts.stream().collect(Collectors.groupingBy(fact -> fact.getClass().getSimpleName(),
                Collectors.mapping(Fact::evidence, Collectors.toList())));
    }

    @Test
    void actorsOfTheRegisterAreNotPrintedAgain() throws Exception {
        Files.writeString(folder.resolve("actors.yaml"), "actors:\n  - { name: Peru, type: STATE }\n");
        Path document = Files.writeString(folder.resolve("news.txt"),
                "Pact\n\nPeru and Chile signed a border treaty in Lima on 3 May 2019.\n");

        assertEquals("Chile", printed("actors", document.toString()).lines().findFirst().orElseThrow().replace("  - name: ", ""));
    }

    @Test
    void evaluationSaysHowWellTheSeedsAreRead() throws Exception {
        String figures = printed("evaluate", "seeds");

        assertTrue(figures.contains("overall"), figures);
        assertTrue(printed("evaluate", "seeds", "--details").length() > figures.length());
    }

    @Test
    void evaluationTellsWhatOfTheCurationCannotBeUnderstood() throws Exception {
        Files.writeString(folder.resolve("news.txt"), "Pact\n\nPeru and Chile signed a border treaty in Lima on 3 May 2019.\n");
        Files.writeString(folder.resolve("news.yaml"), "articles:\n  - agreements:\n      - name: Border treaty\n        type: BORDER\n"
                + "        status: SIGNED\n        parties: [Peru, Chile]\n        evidence: signed a border treaty\n"
                + "    events: [{title: X, type: SIGNING, evidence: not there}]\n");
        printed("evaluate", folder.toString());
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("news.yaml:6: unknown actor 'Peru': actors.yaml has no such name"), told);
        assertTrue(told.contains("news.yaml:8: the quote"), told);
    }

    @Test
    void whatIsReadOfPartsAndActsIsWrittenAsACuratorWould() throws Exception {
        Files.writeString(folder.resolve("actors.yaml"), "actors: [{name: Peru, type: STATE}, {name: Chile, type: STATE}]");
        Path text = Files.writeString(folder.resolve("news.txt"), "Pact\n\nPeru visited Chile. “We agree,” Peru said, “at last.”\n");
        DocumentFacts read = DocumentFacts.read(text, RuleBook.builtIn(), System.err);
        CorpusArticle article = read.articles().get(0).article();
        Origin origin = article.origin();
        Written peru = new Written("Peru", origin);
        Fact.Event event = new Fact.Event("visit", "Visit", EventType.VISIT, null, null, null, null,
                List.of(new Fact.Participant(peru, ParticipantRole.INITIATOR, null),
                        new Fact.Participant(new Written("Chile", origin), ParticipantRole.PARTICIPANT, null)),
                List.of(), List.of(Passage.of(article.body(), 0, 18)), origin);
        Fact.Statement statement = new Fact.Statement(List.of(Passage.of(article.body(), 21, 30), Passage.of(article.body(), 44, 51)),
                StatementKind.DIRECT_QUOTE, PloverType.AGREE, List.of(peru), null, null, null, List.of(),
                List.of(Passage.of(article.body(), 20, 53)), origin);
        Extraction extraction = new Extraction(List.of(), List.of(),
                List.of(new Extraction.Finding(event, 0.5, null), new Extraction.Finding(statement, 0.5, null)));

        FactsYaml.facts(new DocumentFacts("news.txt", List.of(), List.of(new DocumentFacts.Read(article, extraction))),
                new PrintStream(Files.newOutputStream(folder.resolve("news.yaml")), true, StandardCharsets.UTF_8));

        Problems problems = new Problems();
        List<CorpusArticle> curated = new ArrayList<>();
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), problems);
        reader.actors();
        reader.articles(curated::add);
        assertEquals(List.of(), problems.list());
        Fact.Event sameEvent = (Fact.Event) curated.get(0).facts().get(0);
        assertEquals(List.of(ParticipantRole.INITIATOR, ParticipantRole.PARTICIPANT),
                sameEvent.participants().stream().map(Fact.Participant::kind).toList());
        Fact.Statement sameStatement = (Fact.Statement) curated.get(0).facts().get(1);
        assertEquals(PloverType.AGREE, sameStatement.act());
        assertEquals(statement.pieces(), sameStatement.pieces());
    }

    @Test
    void nothingIsWrittenAsAnAnchor() throws Exception {
        Path document = Files.writeString(folder.resolve("news.txt"),
                "Calm\n\n“It is a very quiet evening,” a resident of the town said.\n\n"
                        + "“It was a very loud morning,” another resident said.\n");
        String yaml = printed("facts", document.toString());
        assertTrue(!yaml.contains("&id") && !yaml.contains("*id"), yaml);
    }

    @Test
    void mistakesAreToldAndCountedAsFailures() throws IOException {
        assertEquals(1, run("facts", "no-such.txt"));
        assertEquals(1, run("evaluate", folder.toString()));
        Files.writeString(folder.resolve("notes.pdf"), "%PDF-1.7");
        assertEquals(1, run("facts", folder.resolve("notes.pdf").toString()));
        assertEquals(2, run("fact", "a.txt"));
        assertEquals(2, run("facts"));
        assertEquals(2, run("facts", "--details"));
        assertEquals(0, run("--help"));
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("no-such.txt: there is no such document"), told);
        assertTrue(told.contains("the corpus is empty"), told);
        assertTrue(told.contains("is of no format that is read; 'pdftotext -layout'"), told);
        assertTrue(told.contains("not understood: fact a.txt"), told);
    }

    private String printed(String... arguments) {
        out.reset();
        assertEquals(0, run(arguments), () -> err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Communique.run(List.of(arguments), printer, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void explainsHowSentencesAreRead() throws Exception {
        Path text = Files.writeString(folder.resolve("visit.txt"),
                "A visit\n\nKenya thanked Egypt. Ghanaian President Ama Boateng visited Togo on 12 March 2024.\n");

        String all = printed("explain", text.toString());
        String second = printed("explain", text.toString(), "2");

        assertTrue(second.contains("2. Ghanaian President Ama Boateng visited Togo"), second);
        assertTrue(second.contains("visited (TOLD, 2024-03-12): subject Ghanaian President Ama Boateng; object Togo"), second);
        assertTrue(second.contains("-> event VISIT by rule visit"), second);
        assertTrue(all.contains("1. Kenya thanked Egypt") && !second.contains("1. Kenya"), all);
        assertEquals(1, Communique.run(List.of("explain", text.toString(), "3"), new PrintStream(out), new PrintStream(err)));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("there is no sentence 3: the text has 2"), err::toString);
        assertEquals(2, Communique.run(List.of("explain", text.toString(), "x"), new PrintStream(out), new PrintStream(err)));
    }

    @Test
    void readsByTheRulesOfAFolderToo() throws Exception {
        Path text = Files.writeString(folder.resolve("twin.txt"), "Towns\n\nGhana twinned with Togo on 12 March 2024.\n");
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("events.rules"), """
                rule twin
                verb twin
                role participant from subject with needed
                gives OTHER COOPERATE two
                """);

        assertTrue(!printed("facts", text.toString()).contains("COOPERATE"));
        assertTrue(printed("facts", text.toString(), "--rules", rules.toString()).contains("plover: COOPERATE"));
    }

    @Test
    void tellsWhereARuleCannotBeUnderstood() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "A\n\nGhana met Togo.\n");
        Path rules = Files.createDirectory(folder.resolve("rules"));
        for (String[] wrong : new String[][]{
                { "rule a\nverb b\ngives PARTY -", ":1: rule a: No enum constant" },
                { "rule a\nverb b\ngives VISIT CONSULT often", "of [two, dated, held, anybody, alone, placed, past] what it needs" },
                { "rule a\nverb b\nrole participant subject\ngives VISIT -", ":3: a role is a name, 'from' and slots" },
                { "rule visit\nverb b\ngives VISIT -", ":1: there is a rule visit already" },
                { "verb b", ":1: 'verb' stands before the first rule" },
                { "rule a\nverb b\nwho x", ":3: 'who' is none of words, rule, verb" } }) {
            Files.writeString(rules.resolve("events.rules"), wrong[0]);
            err.reset();

            assertEquals(1, Communique.run(List.of("facts", text.toString(), "--rules", rules.toString()), new PrintStream(out),
                    new PrintStream(err, true, StandardCharsets.UTF_8)));

            String message = err.toString(StandardCharsets.UTF_8);
            assertTrue(message.contains("events.rules") && message.contains(wrong[1]), message);
        }
        Files.move(rules.resolve("events.rules"), rules.resolve("event.rules"));
        err.reset();
        assertEquals(1, Communique.run(List.of("facts", text.toString(), "--rules", rules.toString()), new PrintStream(out),
                new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertTrue(
                err.toString(StandardCharsets.UTF_8)
                        .contains("a file of rules is called events.rules or agreements.rules or affiliations.rules"),
                err::toString);
    }
}
