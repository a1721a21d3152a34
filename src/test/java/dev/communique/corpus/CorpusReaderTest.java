package dev.communique.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.corpus.layout.ArticleText;
import dev.communique.fact.AffiliationRole;
import dev.communique.fact.Fact;
import dev.communique.fact.Known;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.Passage;
import dev.communique.fact.PloverType;
import dev.communique.fact.Written;

class CorpusReaderTest {

    private static final String TEXT = """
            Border pass to reopen
            Updated 5 January 2026

            ISLAMABAD: “The pass will reopen,” Jane Doe said. China agreed.

            China was glad.
            """;

    /** A fact that nothing is wrong with. */
    private static final String SOUND = """
            articles:
              - affiliations:
                  - {actor: Jane Doe, role: REPRESENTS, organization: Pakistan, evidence: Jane Doe said}
            """;

    private static final Provenance FROM_NOWHERE = new Provenance(null, null, null, "en");

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void tellsHowMuchOfTheFilesIsReadWithinThemToo() throws IOException {
        String record = "{\"title\": \"Pass %d to reopen\", \"date\": \"2026-01-05\", \"text\": \"China agreed. "
                + "It was glad. ".repeat(300) + "\"}\n";
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            records.append(record.formatted(i));
        }
        Files.writeString(folder.resolve("a.jsonl"), records);
        Files.writeString(folder.resolve("b.txt"), TEXT);
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), problems);
        assertEquals(0, reader.share());
        List<Double> shares = new ArrayList<>();
        for (Source source : reader.sources()) {
            assertTrue(source.name().startsWith("a.jsonl#") || source.name().equals("b.txt"), source.name());
            shares.add(reader.share());
        }
        assertEquals(101, shares.size());
        assertTrue(shares.get(49) > 0.4 && shares.get(49) < 0.7, shares.toString());
        assertEquals(1, shares.get(100));
    }

    @Test
    void bindsFactsToTheBodyByTheirQuotes() throws IOException {
        CorpusArticle article = read(SOUND + """
                    statements:
                      - text: "\\"The pass will reopen,\\""
                        speakers: Jane Doe
                        evidence: "\\"The pass will reopen,\\" Jane Doe said."
                """).get(0);

        Fact.Affiliation affiliation = assertInstanceOf(Fact.Affiliation.class, article.facts().get(0));
        assertEquals(AffiliationRole.REPRESENTS, affiliation.role());
        assertEquals(new Written("Pakistan", new Origin("a.yaml", 3)), affiliation.organization());
        assertEquals(List.of(new Passage(24, 37, "Jane Doe said")), affiliation.evidence());
        Fact.Statement statement = assertInstanceOf(Fact.Statement.class, article.facts().get(1));
        assertEquals("“The pass will reopen,”", statement.text());
        assertEquals(List.of(new Passage(0, 38, "“The pass will reopen,” Jane Doe said.")), statement.evidence());
        assertNull(statement.onBehalfOf());
        assertProblems();
    }

    @Test
    void whatTheCuratorSaysOfAnArticleWinsOverItsText() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - {slug: the-pass, title: The pass, date: 2026-01, dateline: PESHAWAR}
                """).get(0);

        assertEquals(new CorpusArticle("the-pass", "The pass", new PartialDate("2026-01"), "PESHAWAR", List.of(), article.body(), List.of(),
                false,
                List.of(), FROM_NOWHERE, new Origin("a.txt", 1), article.bodyHash(), "", 12), article);
    }

    @Test
    void aDocumentWithoutYamlIsServedAsItIs() throws IOException {
        write("a.txt", TEXT);

        CorpusArticle article = articles().get(0);

        assertEquals(new CorpusArticle("border-pass-to-reopen", "Border pass to reopen", new PartialDate("2026-01-05"), "ISLAMABAD", List
                .of(),
                "“The pass will reopen,” Jane Doe said. China agreed.\n\nChina was glad.", List.of(), true, List.of(),
                FROM_NOWHERE, new Origin("a.txt", 1), article.bodyHash(), "", 12), article);
        assertProblems();
    }

    @Test
    void anArticleWithoutTitleIsCalledByItsFirstWords() throws IOException {
        write("long.txt", "Pakistan and China ".repeat(20));
        write("short.txt", "A short one");
        write("smiles.txt", "a" + "🤝".repeat(100));

        assertEquals(List.of("Pakistan and China ".repeat(5).strip() + "…", "A short one", "a" + "🤝".repeat(49) + "…"),
                articles().stream().map(CorpusArticle::title).toList());
    }

    @Test
    void aQuoteThatIsMissingLeavesItsFactOut() throws IOException {
        assertOnlyTheSoundFactLoads("""
                  - {actor: China, role: PART_OF, organization: Asia,
                     evidence: China refused}
                """, "a.yaml:5: the quote “China refused” is not in the article's body; the fact is left out");
    }

    @Test
    void aQuoteFromTheHeadlineOrTheDatelineIsMissing() throws IOException {
        assertOnlyTheSoundFactLoads("""
                  - {actor: China, role: PART_OF, organization: Asia, evidence: ["Border pass", "ISLAMABAD: “The pass"]}
                """, "a.yaml:4: the quote “Border pass” is not in the article's body; the fact is left out",
                "a.yaml:4: the quote “ISLAMABAD: “The pass” is not in the article's body; the fact is left out");
    }

    @Test
    void anAmbiguousQuoteLeavesItsFactOut() throws IOException {
        assertOnlyTheSoundFactLoads("""
                  - {actor: China, role: PART_OF, organization: Asia, evidence: China}
                """, "a.yaml:4: the quote “China” is in the article's body 2 times: quote more words, or say which with 'occurrence';"
                + " the fact is left out");
    }

    @Test
    void anOccurrenceMendsAnAmbiguousQuote() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - affiliations:
                      - {actor: China, role: PART_OF, organization: Asia, evidence: {quote: China, occurrence: 2}}
                """).get(0);

        Passage passage = article.facts().get(0).evidence().get(0);
        assertEquals(article.body().lastIndexOf("China"), passage.start());
        assertEquals("China", article.body().substring(passage.start(), passage.end()));
        assertProblems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "3 | the quote is in the article's body only 2 times",
            "0 | 'occurrence' must be a whole number from 1",
            "-1 | 'occurrence' must be a whole number from 1", "99999999999 | 'occurrence' must be a whole number from 1",
            "last | 'occurrence' must be a whole number from 1" })
    void anOccurrenceThatDoesNotExistLeavesItsFactOut(String occurrence, String message) throws IOException {
        assertOnlyTheSoundFactLoads("""
                  - actor: China
                    role: PART_OF
                    organization: Asia
                    evidence: {quote: China, occurrence: %s}
                """.formatted(occurrence), "a.yaml:7: " + message + "; the fact is left out");
    }

    @Test
    void aFactWithoutEvidenceIsLeftOut() throws IOException {
        assertOnlyTheSoundFactLoads("""
                  - {actor: China, role: PART_OF, organization: Asia}
                """, "a.yaml:4: 'evidence' is missing: quote the words that prove it; the fact is left out");
    }

    @Test
    void anUnknownKeyIsIgnoredAndItsFactKept() throws IOException {
        CorpusArticle article = read(SOUND + """
                      - actor: China
                        rôle: PART_OF
                        role: PART_OF
                        organization: Asia
                        evidence: China agreed
                """).get(0);

        assertEquals(2, article.facts().size());
        assertProblems("a.yaml:5: unknown key 'rôle'; it is ignored. Known here: actor, role, organization, title, evidence");
    }

    @ParameterizedTest
    @CsvSource({ "2026-02-30", "January 2026", "26" })
    void aBadDateLeavesItsFactOut(String date) throws IOException {
        CorpusArticle article = read(SOUND + """
                    agreements:
                      - name: Pass
                        status: AGREED
                        signed: %s
                        parties: [China]
                        evidence: China agreed
                """.formatted(date)).get(0);

        assertEquals(1, article.facts().size());
        assertProblems("a.yaml:7: 'signed': '" + date + "' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd; the fact is left out");
    }

    @Test
    void aBadDateOfAnArticleIsLeftOutAndTheTextsOwnCounts() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - date: yesterday
                """).get(0);

        assertEquals(new PartialDate("2026-01-05"), article.publishedOn());
        assertProblems("a.yaml:2: 'date': 'yesterday' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd; the article goes without it");
    }

    @Test
    void anEventThatEndsBeforeItStartsIsLeftOut() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - events:
                      - {title: Late, start: 2026-02, end: 2026-01-31, evidence: China agreed}
                      - {title: Vague, start: 2026-02-10, end: 2026-02, evidence: China agreed}
                """).get(0);

        assertEquals(1, article.facts().size());
        assertEquals("vague", ((Fact.Event) article.facts().get(0)).slug());
        assertProblems("a.yaml:3: 'end' is before 'start'; the fact is left out");
    }

    @Test
    void wordsOutsideTheirEvidenceLeaveTheStatementOut() throws IOException {
        CorpusArticle article = read(SOUND + """
                    statements:
                      - text: China agreed
                        speakers: Jane Doe
                        evidence: "“The pass will reopen,” Jane Doe said."
                """).get(0);

        assertEquals(1, article.facts().size());
        assertProblems("a.yaml:5: the words “China agreed” are not in the statement's evidence; the fact is left out");
    }

    @Test
    void aStatementWithTwoPassagesOrWithoutSpeakersIsLeftOut() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - statements:
                      - {text: China agreed, speakers: Jane Doe, evidence: [China agreed, China was glad]}
                      - {text: China agreed, evidence: China agreed}
                """).get(0);

        assertEquals(List.of(), article.facts());
        assertProblems("a.yaml:3: a statement has one passage as evidence; the fact is left out",
                "a.yaml:4: 'speakers' is missing; the fact is left out");
    }

    @Test
    void aStatementMayBeToldInParts() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - statements:
                      - text: ["\\"The pass will reopen,\\"", China agreed]
                        speakers: Jane Doe
                        on_behalf_of: []
                        evidence: "“The pass will reopen,” Jane Doe said. China agreed."
                """).get(0);

        Fact.Statement statement = assertInstanceOf(Fact.Statement.class, article.facts().get(0));
        assertEquals("“The pass will reopen,” … China agreed", statement.text());
        assertEquals(List.of(new Passage(0, 23, "“The pass will reopen,”"), new Passage(39, 51, "China agreed")), statement.pieces());
        assertEquals(List.of(), statement.onBehalfOf());
    }

    @Test
    void wordsThatStandTwiceInTheEvidenceAreThoseBehindThePieceBefore() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - statements:
                      - text: [agreed, China]
                        kind: REPORTED_SPEECH
                        speakers: Jane Doe
                        evidence: "China agreed. China was glad."
                """).get(0);

        Fact.Statement statement = assertInstanceOf(Fact.Statement.class, article.facts().get(0));
        assertEquals(List.of(new Passage(45, 51, "agreed"), new Passage(54, 59, "China")), statement.pieces());
    }

    @Test
    void partsAndActsAreOfTheirKinds() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - events:
                      - {title: Glad, participants: [{actor: China, kind: HOST}, Pakistan], evidence: China was glad}
                    statements:
                      - {text: The pass will reopen, act: CONCEDE, speakers: Jane Doe, evidence: "“The pass will reopen,” Jane Doe said"}
                """).get(0);

        Fact.Event event = assertInstanceOf(Fact.Event.class, article.facts().get(0));
        assertEquals(List.of(ParticipantRole.HOST, ParticipantRole.PARTICIPANT),
                event.participants().stream().map(Fact.Participant::kind).toList());
        assertEquals(PloverType.CONCEDE, assertInstanceOf(Fact.Statement.class, article.facts().get(1)).act());
        assertProblems();
    }

    @Test
    void aPartThatIsNoneLeavesItsFactOut() throws IOException {
        read("""
                articles:
                  - events:
                      - {title: Glad, participants: [{actor: China, kind: GUEST}], evidence: China was glad}
                """);
        assertProblems("a.yaml:3: 'kind' is 'GUEST': expected one of [INITIATOR, RECIPIENT, HOST, MEDIATOR, SIGNER, WITNESS, PARTICIPANT];"
                + " the fact is left out");
    }

    @Test
    void aDuplicateSlugIsMadeLonger() throws IOException {
        write("a.txt", TEXT);
        write("b.txt", TEXT.replace("China was glad.", "China was not glad."));
        write("c.txt", "Another headline\n\nANKARA: Other words.");
        write("c.yaml", "articles:\n  - title: Another\n    slug: border-pass-to-reopen\n");

        List<CorpusArticle> articles = articles();

        assertEquals(3, articles.stream().map(CorpusArticle::slug).distinct().count());
        assertEquals("border-pass-to-reopen", articles.get(0).slug());
        assertTrue(articles.get(1).slug().matches("border-pass-to-reopen-\\p{XDigit}{8}"), articles.get(1).slug());
        assertEquals(List.of(new Origin("b.txt", 1), new Origin("c.yaml", 3)), problems.list().stream()
                .map(CorpusProblem::origin).toList());
        assertTrue(problems.list().get(0).message().startsWith("duplicate slug 'border-pass-to-reopen': the article at a.txt:1 has it"));
    }

    @Test
    void theSameArticleTwiceIsReadOnceUnlessItHasAnotherHeadline() throws IOException {
        write("a.txt", TEXT + "-----\n" + TEXT.replace("Border", "Mountain"));
        write("b.txt", TEXT);

        assertEquals(2, articles().size());
        assertProblems("b.txt:1: the article stands word for word in a.txt:1; this one is left out");
    }

    @Test
    void aFileThatCanNotBeReadIsLeftOut() throws IOException {
        write("b.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("nowhere.yaml"));
        Files.createDirectory(folder.resolve("c.txt"));

        assertEquals(1, articles().size());
        assertProblems("a.txt: can't be read: no such file; the file is left out",
                "b.yaml: can't be read: no such file; the file is left out",
                "c.txt: can't be read: is a folder, not a file; the file is left out");
    }

    @Test
    void aFileThatIsNotUtf8IsLeftOut() throws IOException {
        write("a.txt", TEXT);
        Files.write(folder.resolve("b.txt"), "one\ncaf\u00E9\n".getBytes(ISO_8859_1));
        Files.write(folder.resolve("a.yaml"), "articles:\n  - title: caf\u00E9\n".getBytes(ISO_8859_1));

        assertEquals(List.of("Border pass to reopen"), articles().stream().map(CorpusArticle::title).toList());
        String advice = " (iconv -f WINDOWS-1252 -t UTF-8 makes it that, where it is Western European)";
        assertProblems("a.yaml:2: is not UTF-8 text: byte 0xE9 at offset 24" + advice + "; the file is left out",
                "b.txt:2: is not UTF-8 text: byte 0xE9 at offset 7" + advice + "; the file is left out");
    }

    @Test
    void brokenYamlIsLeftOutAndItsDocumentRead() throws IOException {
        CorpusArticle article = read("articles:\n  - title: [a\n  - title: b\n").get(0);

        assertEquals("Border pass to reopen", article.title());
        assertTrue(article.extract(), "what can't be read does not switch reading off");
        assertEquals(1, problems.list().size());
        assertEquals(new Origin("a.yaml", 3), problems.list().get(0).origin());
        assertTrue(problems.list().get(0).message().startsWith("is not valid YAML: "), problems.list().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Short Url\nhttps://news.example/a1b2\n", "Short Url: https://news.example/a1b2\n" })
    void theAddressThatAPageTellsIsItsOwn(String told) throws IOException {
        write("a.txt", "Border pass to reopen\n\n" + told
                + "Updated 5 January 2026\n\nThe pass is to be open again. See\nhttps://other.example/x\n");

        assertEquals("https://news.example/a1b2", articles().get(0).provenance().url());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "\"Treaty: a draft | Treaty: a draft", "Treaty: a draft\" | Treaty: a draft",
                    "'Treaty: a draft | Treaty: a draft", "Treaty: \"a draft\" | Treaty: \"a draft\"",
                    "Treaty: the states' | Treaty: the states'" })
    void aMarkThatIsLeftOfAPairIsNoPartOfATitle(String written, String title) throws IOException {
        write("a.md", "---\ntitle: " + written + "\nx: [\n---\n\nThe pass is to be open again.\n");

        assertEquals(title, articles().get(0).title());
    }

    @Test
    void yamlWithoutADocumentIsAProblem() throws IOException {
        write("b.yml", SOUND);
        write("sub/a.yaml", SOUND);
        read(SOUND);

        assertProblems("b.yml: there is no document b.txt beside it, nor one of another format; the file is left out",
                "sub/a.yaml: there is no document sub/a.txt beside it, nor one of another format; the file is left out");
    }

    @Test
    void aDocumentWithoutAnArticleIsAProblem() throws IOException {
        write("a.txt", TEXT);
        write("b.txt", "");
        write("c.txt", "Short Url\n");

        assertEquals(1, articles().size());
        assertProblems("b.txt: there is no article in it; the file is left out", "c.txt: there is no article in it; the file is left out");
    }

    @Test
    void entriesFindTheirArticlesByTheirFirstWords() throws IOException {
        write("a.txt", TEXT + "-----\nEnvoys meet\n\nGENEVA: They met in ‘Geneva’.\n");
        write("a.yaml", """
                articles:
                  - begins: "They met in 'Geneva'"
                    slug: second
                  - begins: Border pass
                    slug: first
                """);

        assertEquals(List.of("first", "second"), articles().stream().map(CorpusArticle::slug).toList());
        assertProblems();
    }

    @Test
    void anEntryThatFitsNoArticleOrTwoIsLeftOut() throws IOException {
        write("a.txt", TEXT + "-----\nBorder pass to close\n\nPESHAWAR: It will close.\n");
        write("a.yaml", """
                articles:
                  - {begins: Mountain pass, slug: none}
                  - slug: unsaid
                  - slug: two
                    begins: Border pass
                  - {begins: Border pass to close, slug: close}
                """);

        assertEquals(List.of("border-pass-to-reopen", "close"), articles().stream().map(CorpusArticle::slug).toList());
        assertProblems("a.yaml:2: no article of the document begins with “Mountain pass”; the entry is left out",
                "a.yaml:3: 'begins' is missing: the document holds 2 articles, and the first words say which one is meant; the entry is"
                        + " left out",
                "a.yaml:5: more than one article of the document begins with “Border pass”; the entry is left out");
    }

    @Test
    void ofTwoEntriesForOneArticleTheFirstCounts() throws IOException {
        CorpusArticle article = read("""
                articles:
                  - slug: one
                  - slug: two
                    begins: Border
                """).get(0);

        assertEquals("one", article.slug());
        assertProblems("a.yaml:3: an entry above is about the same article; this one is left out");
    }

    @Test
    void anArticleThatIsTooLongIsLeftOut() throws IOException {
        write("a.txt", "a".repeat(ArticleText.LONGEST_BODY) + "\n-----\n" + "b".repeat(ArticleText.LONGEST_BODY + 1) + "\n-----\n"
                + TEXT);

        assertEquals(2, articles().size());
        assertProblems("a.txt:3: the article is longer than 1000000 characters; it is left out",
                "a.txt:1: no headline was found; the first words stand for it");
    }

    @Test
    void theRegisterIsReadAndIsNoCuration() throws IOException {
        write("a.txt", TEXT);
        write("actors.yaml", "actors:\n  - {name: China, type: STATE}\n");

        CorpusReader reader = new CorpusReader(new FolderFiles(folder), problems);
        assertEquals(List.of("China"), reader.actors().stream().map(Register.Entry::name).toList());
        reader.articles(article -> {
        });
        assertProblems();
    }

    @Test
    void aCorpusMayHaveNoRegister() throws IOException {
        write("a.txt", TEXT);

        assertEquals(List.of(), new CorpusReader(new FolderFiles(folder), problems).actors());
        assertProblems();
    }

    @Test
    void aCorpusWithoutDocumentIsRefused() throws IOException {
        write("actors.yaml", "actors: []");

        IOException refusal = assertThrows(IOException.class, () -> new CorpusReader(new FolderFiles(folder), problems));
        assertTrue(refusal.getMessage().startsWith("the corpus is empty"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
    }

    @Test
    void theVersionChangesWithEachNameAndContent() throws IOException {
        write("a.txt", TEXT);
        String version = version();
        assertEquals(version, version());

        write("a.txt", TEXT + " ");
        assertNotEquals(version, version());

        write("a.txt", TEXT);
        assertEquals(version, version());

        Files.move(folder.resolve("a.txt"), folder.resolve("b.txt"));
        assertNotEquals(version, version());
    }

    private String version() throws IOException {
        return new CorpusReader(new FolderFiles(folder), problems).version();
    }

    private void assertOnlyTheSoundFactLoads(String badFact, String... expected) throws IOException {
        assertEquals(1, read(SOUND + badFact.indent(4)).get(0).facts().size());
        assertProblems(expected);
    }

    private List<CorpusArticle> read(String yaml) throws IOException {
        write("a.txt", TEXT);
        write("a.yaml", yaml);
        return articles();
    }

    private List<CorpusArticle> articles() throws IOException {
        List<CorpusArticle> articles = new ArrayList<>();
        new CorpusReader(new FolderFiles(folder), problems).articles(articles::add);
        articles.forEach(article -> article.facts().stream().flatMap(fact -> fact.evidence().stream())
                .forEach(passage -> assertEquals(passage.quote(), article.body().substring(passage.start(), passage.end()))));
        return articles;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected), problems.list().stream().map(CorpusProblem::toString).toList());
    }
}
