package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import dev.communique.entity.NewestFirst;
import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusProblem;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.Problems;
import dev.communique.entity.Actor;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.ExternalId;
import dev.communique.entity.OtherId;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.AgreementParty;
import dev.communique.entity.ArticleActor;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.Corpus;
import dev.communique.entity.Event;
import dev.communique.entity.EventAgreement;
import dev.communique.entity.Evidence;
import dev.communique.entity.Mention;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor;
import dev.communique.entity.StatementActor.Part;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.fact.ActorType;
import dev.communique.fact.EventType;
import dev.communique.fact.Fact;
import dev.communique.fact.Method;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.Passage;
import dev.communique.fact.PloverType;
import dev.communique.fact.Written;

/** From articles with facts to rows, without a database: names are resolved, facts merged, what does not fit told. */
class GraphBuilderTest {

    private static final String ACTORS = """
            actors:
              - {name: Ruritania, type: STATE, country: RUR, capital: Strelsau, aliases: [Ruritanian]}
              - {name: Graustark, type: STATE}
              - {name: Court of Ruritania, type: GOVERNMENT_BODY, aliases: [the Court]}
              - {name: Anthony Hope, type: PERSON, aliases: [Hope]}
              - {name: League of Duchies, type: INTERGOVERNMENTAL_ORGANIZATION}
            """;

    private static final String PACT = "Ruritania and Graustark signed a pact in 1894, Ruritanian papers say.";
    private static final String SPOKE = "“Graustark keeps its word,” Court spokesman Anthony Hope said in Strelsau.";

    private static final String PACT_FACT = """
                agreements:
                  - {slug: pact, name: The Pact, status: SIGNED, signed: 1894, parties: [Ruritania, graustark, RURITANIAN], evidence: signed a pact}
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of("actors.yaml", ACTORS));
    private final Problems problems = new Problems();
    private Function<CorpusArticle, Extraction> extractor;
    private final List<Object> rows = new ArrayList<>();

    private Corpus build() throws Exception {
        CorpusReader reader = new CorpusReader(new CorpusFiles() {
            @Override
            public List<String> names() {
                return List.copyOf(files.keySet());
            }

            @Override
            public InputStream open(String name) {
                return new ByteArrayInputStream(files.get(name).getBytes(StandardCharsets.UTF_8));
            }
        }, problems);
        GraphBuilder graph = new GraphBuilder(reader.actors(), (head, links, words) -> {
            rows.add(head);
            rows.addAll(links);
            if (words != null) {
                rows.add(words.get());
            }
        }, problems);
        reader.articles(article -> graph.add(article, DocumentKind.NEWS,
                extractor == null || !article.extract() ? null : extractor.apply(article)));
        return graph.finish();
    }

    private void article(String name, String body, String facts) {
        files.put(name + ".txt", "Title of " + name + "\n\nPublished: 5 May 1894\n\n" + body + "\n");
        if (facts != null) {
            files.put(name + ".yaml", "articles:\n  - slug: " + name + "\n" + facts.indent(0));
        }
    }

    private <T> List<T> rows(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Evidence> evidence() {
        return rows.stream().map(row -> row instanceof Agreement agreement
                ? agreement.packedEvidence
                : row instanceof Event event
                        ? event.packedEvidence
                        : row instanceof Affiliation affiliation
                                ? affiliation.packedEvidence
                                : row instanceof Statement statement ? statement.packedEvidence : "")
                .flatMap(packed -> Evidence.unpack(packed).stream()).toList();
    }

    private Statement statement() {
        return rows(Statement.class).get(0);
    }

    private List<String> actorsOf(Part part) {
        return rows(StatementActor.class).stream().filter(row -> row.part == part).map(row -> row.actorId).toList();
    }

    private void assertProblem(String file, Integer line, String gist) {
        List<CorpusProblem> found = problems.list();
        assertTrue(found.stream().anyMatch(problem -> problem.origin().file().equals(file)
                && (line == null || line.equals(problem.origin().line())) && problem.message().contains(gist)), found::toString);
    }

    @Test
    void eachKindOfRowIsMade() throws Exception {
        article("a", PACT, PACT_FACT);
        build();
        List<String> kinds = rows.stream().map(row -> row.getClass().getSimpleName()).distinct().toList();
        assertEquals(
                List.of("ArticleBody", "FoldedText", "Agreement", "AgreementParty", "ArticleAgreement", "Article", "ArticleActor",
                        "ActorTies",
                        "Actor", "ActorName"),
                kinds);
        assertEquals(List.of(), problems.list());
    }

    @Test
    void whoIsKnownUnderAnotherNameKeepsItsSlugAsAFormerOne() throws Exception {
        article("a", PACT, null);
        article("b", SPOKE, null);
        extractor = article -> new Extraction(article.slug().startsWith("title-of-a")
                ? List.of(new Extraction.Actor("Rudolf Rassendyll", ActorType.PERSON, null, List.of("Rassendyll"), false))
                : List.of(new Extraction.Actor("Rassendyll", ActorType.PERSON, null, List.of(), false),
                        new Extraction.Actor("Ruritanian", ActorType.STATE, null, List.of(), false)),
                List.of(), List.of());
        build();

        Map<String, Actor> actors = rows(Actor.class).stream().collect(Collectors.toMap(actor -> actor.slug, actor -> actor));
        assertEquals(List.of("rassendyll"), actors.get("rudolf-rassendyll").formerSlugs);
        assertFalse(actors.containsKey("rassendyll"));
        assertEquals(List.of("ruritanian"), actors.get("ruritania").formerSlugs);
        assertEquals(Set.of("SLUG rassendyll=actor:rudolf-rassendyll", "SLUG ruritanian=actor:ruritania"),
                rows(OtherId.class).stream().map(row -> row.idKey + "=" + row.actorId).collect(Collectors.toSet()));
    }

    @Test
    void whatIsKnownElsewhereIsWrittenOnceAndWhatACuratorWroteGoesBefore() throws Exception {
        files.put("actors.yaml", """
                actors:
                  - {name: Turkey, type: STATE, country: TUR, ids: {wikidata: Q9}}
                  - {name: Ottoman Turkey, type: STATE, country: TUR}
                  - {name: NATO, type: INTERGOVERNMENTAL_ORGANIZATION}
                """);
        article("a", "Turkey hosted NATO in 1952, papers say.", null);
        build();

        Map<String, List<String>> ids = rows(Actor.class).stream()
                .collect(Collectors.toMap(actor -> actor.slug, actor -> actor.externalIds.stream().map(ExternalId::packed).toList()));
        assertEquals(List.of("ISO_3166_ALPHA_2 TR", "ISO_3166_ALPHA_3 TUR", "COW 640", "WIKIDATA Q9"), ids.get("turkey"));
        assertEquals(List.of("WIKIDATA Q43"), ids.get("ottoman-turkey"));
        assertEquals(List.of("WIKIDATA Q7184"), ids.get("nato"));
    }

    @Test
    void anActorNamedTwiceIsOneParty() throws Exception {
        article("a", PACT, PACT_FACT);
        build();
        assertEquals(List.of("actor:ruritania", "actor:graustark"),
                rows(AgreementParty.class).stream().map(party -> party.actorId).toList());
        assertEquals(List.of("Ruritanian", "Strelsau"), rows(Actor.class).get(0).aliases);
    }

    @Test
    void anUnknownActorIsToldWithItsLineAndCostsTheFact() throws Exception {
        article("a", PACT, PACT_FACT.replace("graustark", "Atlantis"));
        assertEquals(0, build().agreements);
        assertProblem("a.yaml", 4, "unknown actor 'Atlantis'");
    }

    @Test
    void aFactToldInTwoArticlesHasTheEvidenceOfBoth() throws Exception {
        article("a", PACT, PACT_FACT);
        article("b", "The pact was signed at last.", "    agreements: [{adds_to: pact, evidence: The pact was signed}]");
        assertEquals(1, build().agreements);
        assertEquals(List.of("article:a", "article:b"), evidence().stream().map(proof -> proof.articleId).toList());
        assertEquals(List.of(), problems.list());
    }

    @Test
    void evidenceForNothingIsTold() throws Exception {
        article("a", PACT, "    events: [{adds_to: ball, evidence: signed a pact}]");
        build();
        assertProblem("a.yaml", 3, "there is no event 'ball'");
    }

    @Test
    void aDuplicateSlugIsToldAndTheFirstStays() throws Exception {
        article("a", PACT, PACT_FACT);
        article("b", PACT.replace("1894", "1895"), PACT_FACT.replace("1894", "1895"));
        assertEquals(1, build().agreements);
        assertEquals("1894", rows(Agreement.class).get(0).signedOn.toString());
        assertProblem("b.yaml", 4, "duplicate slug 'pact': a.yaml:4 has it");
    }

    @Test
    void agreementsAmendOneAnotherButNotInACircle() throws Exception {
        article("a", PACT, """
                    agreements:
                      - {slug: second, name: Second, status: AGREED, amends: pact, parties: [Ruritania, Graustark], evidence: signed a pact}
                      - {slug: pact, name: Pact, status: SIGNED, amends: second, parties: [Ruritania, Graustark], evidence: signed a pact}
                """);
        assertEquals(2, build().agreements);
        List<Agreement> agreements = rows(Agreement.class);
        assertEquals("agreement:pact", agreements.get(0).id);
        assertNull(agreements.get(0).amendsId);
        assertEquals("agreement:pact", agreements.get(1).amendsId);
        assertProblem("a.yaml", 5, "in a circle at 'second'");
    }

    @Test
    void aLinkToNothingIsToldAndTheFactStays() throws Exception {
        article("a", PACT,
                """
                            events:
                              - {slug: signing, title: Signing, participants: [Ruritania, {actor: Graustark, role: guest}], agreements: [pact], evidence: signed a pact}
                        """);
        assertEquals(1, build().events);
        assertEquals(List.of(), rows(EventAgreement.class));
        assertEquals("guest", rows(Participation.class).get(1).role);
        assertProblem("a.yaml", 4, "there is no agreement 'pact'");
    }

    private static final String VOICES = """
                affiliations:
                  - {actor: Anthony Hope, role: REPRESENTS, organization: Court of Ruritania, title: spokesman, evidence: Court spokesman Anthony Hope}
                  - {actor: Court of Ruritania, role: PART_OF, organization: Ruritania, evidence: Court spokesman}
                  - {actor: Ruritania, role: MEMBER_OF, organization: League of Duchies, evidence: Court spokesman}
            """;
    private static final String SAID = """
                statements:
                  - {text: "Graustark keeps its word,", speakers: [Hope], evidence: '"Graustark keeps its word," Court spokesman Anthony Hope said'}
            """;

    @Test
    void anOfficialSpeaksForItsBodyAndItsStateButNotForTheAlliance() throws Exception {
        article("a", SPOKE, VOICES + SAID);
        build();
        assertEquals(List.of("actor:anthony-hope"), actorsOf(Part.SPEAKER));
        assertEquals(List.of("actor:court-of-ruritania", "actor:ruritania"), statement().onBehalfOfIds);
        assertEquals(List.of("actor:anthony-hope", "actor:court-of-ruritania", "actor:ruritania"), actorsOf(Part.VOICE));
        assertEquals(List.of("actor:graustark"), statement().mentionIds);
        assertEquals(List.of("actor:graustark"), actorsOf(Part.SUBJECT));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void theCuratorSaysOnWhoseBehalf() throws Exception {
        article("a", SPOKE, VOICES + SAID.replace("speakers: [Hope]", "speakers: [Hope], on_behalf_of: [Graustark]"));
        build();
        assertEquals(List.of("actor:graustark"), statement().onBehalfOfIds);
        assertEquals(List.of("actor:anthony-hope", "actor:graustark"), actorsOf(Part.VOICE));
        assertEquals(List.of(), actorsOf(Part.SUBJECT));
    }

    @Test
    void aStatementKeepsItsIdUnderAnotherSpeaker() throws Exception {
        article("a", SPOKE, SAID);
        build();
        String id = rows(Statement.class).get(0).id;
        rows.clear();
        files.put("a.yaml", files.get("a.yaml").replace("[Hope]", "[Graustark]"));
        build();
        assertEquals(id, rows(Statement.class).get(0).id);
    }

    @Test
    void wordsSaidTwiceAreTwoStatements() throws Exception {
        article("a", SPOKE + "\n\nLater: “Graustark keeps its word,” he said again.", SAID
                + "      - {text: \"Graustark keeps its word,\", speakers: [Hope], evidence: '\"Graustark keeps its word,\" he said again'}\n");
        assertEquals(2, build().statements);
        assertNotEquals(rows(Statement.class).get(0).id, rows(Statement.class).get(1).id);
        assertEquals(List.of(), problems.list());
    }

    @Test
    void aStatementWrittenDownTwiceIsToldAndLeftOut() throws Exception {
        article("a", SPOKE, SAID + SAID.replace("    statements:\n", ""));
        assertEquals(1, build().statements);
        assertProblem("a.yaml", 5, "stands above already");
    }

    @Test
    void twoOfficesAreTwoAffiliations() throws Exception {
        article("a", SPOKE, VOICES
                + "      - {actor: Hope, role: REPRESENTS, organization: Court of Ruritania, title: poet, evidence: Court spokesman}\n");
        build();
        assertEquals(List.of("spokesman", "poet"),
                rows(Affiliation.class).stream().filter(row -> row.title != null).map(row -> row.title).toList());
    }

    @Test
    void anAgreementThatIsLeftOutIsToldOnce() throws Exception {
        article("a", PACT, """
                    agreements:
                      - {slug: second, name: Second, status: AGREED, amends: pact, parties: [Ruritania, Graustark], evidence: signed a pact}
                      - {slug: pact, name: Pact, status: SIGNED, parties: [Atlantis], evidence: signed a pact}
                """);
        assertEquals(1, build().agreements);
        assertEquals(2, problems.list().size(), problems.list()::toString);
        assertProblem("a.yaml", 4, "there is no agreement 'pact', or it was left out");
    }

    @Test
    void theSamePassageProvesAFactOnce() throws Exception {
        article("a", PACT, PACT_FACT.replace("evidence: signed a pact", "evidence: [signed a pact, signed a pact]"));
        build();
        assertEquals(1, evidence().size());
    }

    @Test
    void anAffiliationToldTwiceIsOne() throws Exception {
        article("a", SPOKE, VOICES);
        article("b", SPOKE + " Again.", VOICES);
        build();
        assertEquals(3, rows(Affiliation.class).size());
        assertEquals(6, evidence().size());
    }

    /** Texts are misread at times: what one of many articles says of somebody does not make him speak for whom it names. */
    @Test
    void whatFewArticlesSayOfSomebodyDoesNotCountWhereManySaySomethingElse() throws Exception {
        String text = "Peru’s foreign minister, Ana Rojas, spoke on day %d. “We are glad,” said Ana Rojas.\n";
        for (int i = 0; i < 5; i++) {
            files.put("right" + i + ".txt", "Day " + i + "\n\n" + text.formatted(i));
        }
        files.put("wrong.txt", "A day\n\n" + text.replace("Peru", "Chile").formatted(7));
        extract();
        assertEquals(6, rows(Statement.class).size());
        rows(Statement.class).forEach(said -> assertEquals(List.of("actor:peru"), said.onBehalfOfIds));
        assertEquals(2, rows(Affiliation.class).size());
    }

    @Test
    void evidenceSurvivesPackingWhateverItQuotes() {
        Evidence one = new Evidence();
        one.articleId = "article:a";
        one.start = 7;
        one.quote = "a 1\nb\n\u001e";
        one.end = 7 + one.quote.length();
        one.method = Method.EXTRACTED;
        one.confidence = 0.85;
        List<Evidence> unpacked = Evidence.unpack(Evidence.pack(List.of(one, one)));
        assertEquals(2, unpacked.size());
        unpacked.forEach(again -> assertEquals(List.of(one.articleId, one.start, one.end, one.quote, one.method, one.confidence),
                List.of(again.articleId, again.start, again.end, again.quote, again.method, again.confidence)));
    }

    @Test
    void nobodyIsAffiliatedToItself() throws Exception {
        article("a", SPOKE, "    affiliations: [{actor: Hope, role: PART_OF, organization: Anthony Hope, evidence: Court spokesman}]");
        build();
        assertEquals(List.of(), rows(Affiliation.class));
        assertProblem("a.yaml", 3, "to itself");
    }

    @Test
    void namesInTextAreMentionsButACityIsAPlace() throws Exception {
        article("a", SPOKE + " Strelsau rejoiced.", null);
        build();
        List<Mention> mentions = rows(ArticleBody.class).get(0).mentions();
        assertEquals(List.of("Graustark", "Anthony Hope", "Strelsau"), mentions.stream().map(mention -> mention.text).toList());
        assertEquals(SPOKE.length() + 1, mentions.get(2).start);
        assertEquals(List.of("actor:anthony-hope", "actor:graustark", "actor:ruritania"),
                rows(ArticleActor.class).stream().map(row -> row.actorId).sorted().toList());
    }

    @Test
    void undatedFactsSortByTheirArticle() throws Exception {
        article("a", PACT, PACT_FACT.replace("signed: 1894, ", ""));
        build();
        assertNull(rows(Agreement.class).get(0).signedOn);
        assertEquals(NewestFirst.key(new PartialDate("1894-05-05"), "agreement:pact"),
                rows(Agreement.class).get(0).sortKey);
        assertEquals(0, rows(Event.class).size());
    }

    private static final String NEWS = "A pact\n\nPublished: 5 May 2024\n\nPeru and Chile signed a trade pact on 3 May 2024.\n\n“We are glad,” said Ana Rojas, Peru’s foreign minister.";

    private Corpus extract() throws Exception {
        Extractor reads = new Extractor(List.of());
        extractor = article -> reads.extract(article.body(), article.publishedOn(), article.dateline(), article.origin());
        return build();
    }

    @Test
    void factsAreReadOutOfADocumentWithoutYaml() throws Exception {
        files.put("news.txt", NEWS);

        Corpus corpus = extract();

        assertEquals(List.of(1, 1, 1), List.of(corpus.agreements, corpus.statements, corpus.events));
        Evidence evidence = evidence().get(0);
        assertEquals(Method.EXTRACTED, evidence.method);
        assertTrue(evidence.confidence > 0 && evidence.confidence < 1, () -> "confidence " + evidence.confidence);
        assertEquals(List.of(), problems.list());
    }

    @Test
    void ofADocumentWithYamlOnlyWhereTheCuratorAsksForIt() throws Exception {
        files.put("news.txt", NEWS);
        files.put("news.yaml", "articles: [{slug: news}]");
        assertEquals(0, extract().statements);

        files.put("news.yaml", "extract: true\narticles: [{slug: news}]");
        rows.clear();
        assertEquals(1, extract().statements);
    }

    @Test
    void whatTheCuratorWroteIsNotReadAgain() throws Exception {
        files.put("news.txt", NEWS);
        files.put("actors.yaml", "actors: [{name: Peru, type: STATE, country: PER}, {name: Chile, type: STATE, country: CHL}]");
        files.put("news.yaml", """
                articles:
                  - extract: true
                    agreements:
                      - {slug: pact, name: The Pact, status: SIGNED, parties: [Peru, Chile], evidence: signed a trade pact}
                """);

        Corpus corpus = extract();

        assertEquals(List.of(1, 1), List.of(corpus.agreements, corpus.statements));
        assertEquals(List.of("pact"), rows(Agreement.class).stream().map(agreement -> agreement.slug).toList());
        assertEquals(List.of(), problems.list());
    }

    @Test
    void aCuratorRejectsWhatIsWrong() throws Exception {
        files.put("news.txt", NEWS);
        files.put("news.yaml", """
                articles:
                  - extract: true
                    reject:
                      - {kind: AGREEMENT, quote: signed a trade pact}
                      - We are glad
                      - {kind: EVENT, quote: foreign minister}
                """);

        Corpus corpus = extract();

        assertEquals(List.of(0, 0), List.of(corpus.agreements, corpus.statements));
        assertEquals(List.of("news.yaml:6: nothing was read out of these words that could be rejected"),
                problems.list().stream().map(CorpusProblem::toString).toList());
    }

    private static Extraction met(CorpusArticle article, ParticipantRole peru, ParticipantRole chile, String rule) {
        Origin origin = article.origin();
        Fact.Event event = new Fact.Event("visit", "A visit", EventType.VISIT, null, new PartialDate("2024-05-05"), null, null,
                List.of(new Fact.Participant(new Written("Peru", origin), peru, null),
                        new Fact.Participant(new Written("Chile", origin), chile, null)),
                List.of(), List.of(Passage.of(article.body(), 0, 4)), origin);
        return new Extraction(List.of(new Extraction.Actor("Peru", ActorType.STATE, "PER", List.of(), true),
                new Extraction.Actor("Chile", ActorType.STATE, "CHL", List.of(), true)), List.of(),
                List.of(new Extraction.Finding(event, 0.75, rule)));
    }

    @Test
    void whatOneArticleLeavesOpenOfTheirPartsAnotherTells() throws Exception {
        files.put("a.txt", NEWS);
        files.put("b.txt", NEWS.replace("A pact", "Another pact").replace("Peru and Chile signed", "Chile and Peru signed"));
        extractor = article -> article.origin().file().equals("a.txt")
                ? met(article, ParticipantRole.INITIATOR, ParticipantRole.PARTICIPANT, "visits")
                : met(article, ParticipantRole.RECIPIENT, ParticipantRole.HOST, null);

        assertEquals(1, build().events);
        assertEquals(List.of(ParticipantRole.INITIATOR, ParticipantRole.HOST),
                rows(Participation.class).stream().map(row -> row.kind).toList());
        assertEquals(Arrays.asList("visits", null),
                Evidence.unpack(rows(Event.class).get(0).packedEvidence).stream().map(evidence -> evidence.rule).toList());
    }

    @Test
    void whoHadWhichPartAndWhatSayingItDoesIsServed() throws Exception {
        article("a", SPOKE,
                """
                            events:
                              - title: A briefing
                                participants: [{actor: Hope, kind: INITIATOR, role: spokesman}, Ruritania]
                                evidence: said in Strelsau
                            statements:
                              - {text: Graustark keeps its word, act: SUPPORT, speakers: Hope, evidence: "“Graustark keeps its word,” Court spokesman Anthony Hope"}
                        """);
        build();

        assertEquals(List.of(ParticipantRole.INITIATOR, ParticipantRole.PARTICIPANT),
                rows(Participation.class).stream().map(row -> row.kind).toList());
        assertEquals("spokesman", rows(Participation.class).get(0).role);
        assertEquals(PloverType.SUPPORT, statement().act);
        assertEquals("1:24", statement().packedPieces);
        assertEquals(List.of(), problems.list());
    }

    @Test
    void oneAgreementOfTwoArticlesIsOneWithTheEvidenceOfBoth() throws Exception {
        files.put("a.txt", NEWS);
        files.put("b.txt",
                "A pact again\n\nPublished: 6 May 2024\n\nThe trade pact that Peru and Chile signed in 2024 is liked. Chile and Peru signed a trade pact in 2024, it was said.");

        assertEquals(1, extract().agreements);
        assertEquals(2, Evidence.unpack(rows(Agreement.class).get(0).packedEvidence).stream().map(evidence -> evidence.articleId).distinct()
                .count());
    }
}
