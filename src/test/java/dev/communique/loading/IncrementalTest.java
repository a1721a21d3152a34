package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.fact.DocumentKind;
import dev.communique.extraction.Extractor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Loading over another corpus ends where loading from nothing does, and writes only what differs. */
@QuarkusTest
class IncrementalTest {

    private static final List<String> TABLES = List.of("article_event", "article_agreement", "article_actor", "statement_agreement",
            "statement_actor", "statement", "event_agreement", "participation", "event", "agreement_party", "agreement", "affiliation",
            "actor_name", "other_id", "actor_ties", "actor", "folded_text", "article_body", "article", "problem", "corpus");

    @Inject
    CorpusLoader loader;

    @Inject
    StatelessSession session;

    @Inject
    LoadingLock lock;

    @Inject
    ServedCorpus served;

    @Inject
    StoreKind store;

    @Inject
    LoadProgress progress;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheSeeds() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.toList()) {
                Files.copy(seed, folder.resolve(seed.getFileName()));
            }
        }
        write("visit.txt", "A visit\n\nThe foreign minister of Peru visited Chile on 3 May 2024. “We will sign a pact,” said Peru.\n");
        write("pact.txt", "A pact\n\nPeru and Chile signed a free trade agreement in Lima on 5 May 2024.\n");
        load();
    }

    @AfterEach
    void loadTheSeedsAgain() throws IOException {
        loader.load(Seeds.files(), loader.version(Seeds.files()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void change(String name, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertTrue(text.contains(from), name + " has no " + from);
        write(name, text.replace(from, to));
    }

    private void load() throws IOException {
        CorpusFiles files = new FolderFiles(folder);
        loader.load(files, loader.version(files));
    }

    @Test
    void aChangedDocumentTakesTheOthersAlong() throws IOException {
        change("pact.txt", "5 May 2024", "6 May 2024");
        assertSameAsFromNothing();
    }

    @Test
    void aRemovedDocumentTakesItsFactsAlong() throws IOException {
        Files.delete(folder.resolve("pact.txt"));
        Files.delete(folder.resolve("visit.txt"));
        assertSameAsFromNothing();
        assertEquals(3, count("article"));
    }

    @Test
    void aNameMayPassFromOneActorToAnother() throws IOException {
        change("actors.yaml", "actors:", "actors:\n  - {name: Republic of Chile, slug: chile, type: STATE, aliases: [Lima]}\n");
        assertSameAsFromNothing();
        write("actors.yaml", "actors:\n  - {name: Lima, type: GROUP}\n  - {name: Peru, type: STATE, country: PER}\n");
        assertSameAsFromNothing();
    }

    @Test
    void anotherCorpusReplacesAll() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        write("hello.txt", "Hello\n\nRuritania said nothing on Monday, as it always does.\n");
        assertSameAsFromNothing();
        copyTheSeeds();
        assertSameAsFromNothing();
    }

    /** More than go at once, each amending the one before. */
    @Test
    void manyAgreementsThatAmendOneAnotherGoTogether() throws IOException {
        int many = 600;
        StringBuilder text = new StringBuilder("Pacts\n\n");
        StringBuilder yaml = new StringBuilder("articles:\n  - agreements:\n");
        for (int i = 0; i < many; i++) {
            text.append("They signed paper ").append(i).append(". ");
            yaml.append("      - {name: Paper ").append(i).append(", status: SIGNED, parties: [China, Pakistan], evidence: signed paper ")
                    .append(i).append('.').append(i == 0 ? "" : ", amends: paper-" + (i - 1)).append("}\n");
        }
        write("pacts.txt", text.append('\n').toString());
        write("pacts.yaml", yaml.toString());
        load();
        assertTrue(count("agreement") > many, count("agreement") + " agreements");
        Files.delete(folder.resolve("pacts.txt"));
        Files.delete(folder.resolve("pacts.yaml"));
        assertSameAsFromNothing();
        assertTrue(count("agreement") < many, count("agreement") + " agreements");
    }

    /** What is kept of a line says where the line stood. */
    @Test
    void aLineThatMovesTakesItsProblemsAlong() throws IOException {
        String lines = """
                {"title": "A", "text": ""}
                {"text": "Peru praised Chile on 7 May 2024, and said so at length in a letter that all could read."}
                {"title": "B", "text":
                """;
        CorpusLoader keeping = keeping();
        CorpusFiles files = new FolderFiles(folder);
        write("export.jsonl", lines);
        keeping.load(files, keeping.version(files));
        assertEquals(List.of(1, 2, 3), lines("export.jsonl"));
        write("export.jsonl", "{\"title\": \"C\", \"text\": \"Peru thanked Chile on 8 May 2024.\"}\n" + lines);
        keeping.load(files, keeping.version(files));
        assertEquals(List.of(2, 3, 4), lines("export.jsonl"));
        assertSameAsFromNothing();
        QuarkusTransaction.requiringNew().run(() -> sql("delete from reading"));
    }

    /** A loader that keeps what it reads. */
    private CorpusLoader keeping() {
        return new CorpusLoader(new GivenConfig(folder, false, "1h"), new GivenExtraction(true), session, lock, served, store, progress,
                new SimpleMeterRegistry());
    }

    private List<Integer> lines(String file) {
        return QuarkusTransaction.requiringNew().call(() -> session
                .createSelectionQuery("select distinct line from Problem where sourceFile = :file order by line", Integer.class)
                .setParameter("file", file).getResultList());
    }

    @Test
    void onlyWhatDiffersIsWritten() throws IOException {
        assertEquals(0, written());
        write("new.txt", "News\n\nBrazil praised Chile on 7 May 2024.\n");
        int some = written();
        assertTrue(some > 0 && some < 10, some + " bundles were written for one article of a sentence");
    }

    /** Counts how often each file is read. */
    private record Counting(CorpusFiles files, Map<String, Integer> reads) implements CorpusFiles {

        @Override
        public List<String> names() throws IOException {
            return files.names();
        }

        @Override
        public InputStream open(String name) throws IOException {
            reads.merge(name, 1, Integer::sum);
            return files.open(name);
        }

        @Override
        public Optional<State> state(String name) throws IOException {
            return files.state(name);
        }
    }

    @Test
    void whatIsKeptIsNotReadAgainAndGivesTheSame() throws IOException {
        CorpusLoader keeping = keeping();
        Counting files = new Counting(new FolderFiles(folder), new TreeMap<>());
        for (String name : files.names()) { // what was just written may be written again within the same tick of the clock
            Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_000_000));
        }
        change("visit.txt", "3 May 2024", "4 May 2024");
        keeping.load(files, keeping.version(files));
        change("visit.txt", "4 May 2024", "7 May 2024");
        files.reads.clear();
        keeping.load(files, keeping.version(files));
        assertEquals(Set.of("visit.txt", "actors.yaml"), files.reads.keySet());
        assertEquals(4, count("reading"));
        assertSameAsFromNothing();
        Files.delete(folder.resolve("visit.txt"));
        keeping.load(files, keeping.version(files));
        assertEquals(3, count("reading"));
        QuarkusTransaction.requiringNew().run(() -> sql("delete from reading"));
    }

    /** How many bundles a load writes or deletes; it is rolled back. */
    private int written() throws IOException {
        QuarkusTransaction.begin();
        try {
            BundleWriter writer = new BundleWriter(session, false, GraphVersion.RULES, Runnable::run, new NodeChanges());
            Problems problems = new Problems();
            CorpusReader reader = new CorpusReader(new FolderFiles(folder), problems);
            GraphBuilder graph = new GraphBuilder(reader.actors(), writer, problems);
            Extractor extractor = new Extractor(reader.actors().stream().map(Register.Entry::known).toList());
            reader.articles(article -> graph.add(article, DocumentKind.NEWS, article.extract()
                    ? extractor.extract(article.body(), article.publishedOn(), article.dateline(), article.origin())
                    : null));
            graph.finish();
            return writer.finish();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void assertSameAsFromNothing() throws IOException {
        load();
        Map<String, List<String>> incremental = dump();
        QuarkusTransaction.requiringNew().run(() -> {
            TABLES.forEach(table -> sql("delete from " + table));
        });
        load();
        Map<String, List<String>> whole = dump();
        TABLES.forEach(table -> assertEquals(String.join("\n", whole.get(table)), String.join("\n", incremental.get(table)), table));
        assertTrue(!whole.get("corpus").isEmpty());
    }

    private void sql(String statement) {
        session.createNativeMutationQuery(statement).executeUpdate();
    }

    private long count(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select count(*) from " + table, Long.class).getSingleResult());
    }

    private Map<String, List<String>> dump() {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.createMutationQuery("update Corpus set loadedAt = 'then'").executeUpdate();
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : TABLES) {
                List<String> of = new ArrayList<>();
                for (Object row : session.createNativeQuery("select * from " + table, Object.class).getResultList()) {
                    of.add(row instanceof Object[] columns ? Arrays.toString(columns) : String.valueOf(row));
                }
                of.sort(null);
                rows.put(table, of);
            }
            return rows;
        });
    }
}
