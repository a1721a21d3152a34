package dev.communique.loading;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.api.Api;
import dev.communique.corpus.FolderFiles;
import dev.communique.entity.Actor;
import dev.communique.entity.ChangeKind;
import dev.communique.entity.Corpus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What loads changed is told, without loss and without doubles. */
@QuarkusTest
class ChangesTest {

    private static final String VISIT = "A visit\n\nThe foreign minister of Peru visited Chile on 3 May 2024. “We will sign a pact,” said Peru.\n";

    @Inject
    CorpusLoader loader;

    @Inject
    StatelessSession session;

    @TempDir
    Path folder;

    @BeforeEach
    void loadTwoDocuments() throws IOException {
        write("visit.txt", VISIT);
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

    /** The version that is loaded then. */
    private String load() throws IOException {
        FolderFiles files = new FolderFiles(folder);
        String version = loader.version(files);
        loader.load(files, version);
        return version;
    }

    private static String document(String since, int first, String after) {
        return "{ changes(since: \"" + since + "\", first: " + first + (after == null ? "" : ", after: \"" + after + "\"")
                + ") { totalCount pageInfo { hasNextPage endCursor } nodes { kind id node { id __typename } } } }";
    }

    /** All changes, read by pages of two. */
    private static Map<String, String> changes(String since) {
        Map<String, String> kinds = new TreeMap<>();
        String after = null;
        JsonPath page;
        do {
            page = Api.query(document(since, 2, after));
            for (Map<String, Object> change : page.<Map<String, Object>>getList("changes.nodes")) {
                assertNull(kinds.put((String) change.get("id"), (String) change.get("kind")), "twice: " + change);
                assertEquals(change.get("kind").equals("REMOVED"), change.get("node") == null, change.toString());
            }
            after = page.getString("changes.pageInfo.endCursor");
        } while (page.getBoolean("changes.pageInfo.hasNextPage"));
        assertEquals(kinds.size(), page.getInt("changes.totalCount"));
        return kinds;
    }

    private static String article(String file) {
        return Api.query("{ articles { nodes { id sourceFile } } }").<Map<String, Object>>getList("articles.nodes").stream()
                .filter(node -> node.get("sourceFile").equals(file)).findFirst().orElseThrow().get("id").toString();
    }

    private static Map<String, Object> newest() {
        return Api.query("{ versions { version loadedAt added changed removed } }").getMap("versions[0]");
    }

    /** The digest of each node, that of an article with its body's. */
    private Map<String, List<Object>> nodes() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, List<Object>> digests = new HashMap<>();
            for (String table : List.of("Article", "Actor", "Agreement", "Event", "Statement")) {
                session.createSelectionQuery("select id, digest from " + table, Object[].class).getResultList()
                        .forEach(row -> digests.put((String) row[0], new ArrayList<>(List.of(row[1]))));
            }
            session.createSelectionQuery("select articleId, digest from ArticleBody", Object[].class).getResultList()
                    .forEach(row -> digests.get(row[0]).add(row[1]));
            session.createSelectionQuery("select actorId, organizationId, digest from Affiliation order by id", Object[].class)
                    .getResultList()
                    .forEach(row -> {
                        digests.get(row[0]).add(row[2]);
                        digests.get(row[1]).add(row[2]);
                    });
            return digests;
        });
    }

    private static Map<String, String> difference(Map<String, List<Object>> before, Map<String, List<Object>> now) {
        Map<String, String> kinds = new TreeMap<>();
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        for (String id : all) {
            if (!before.containsKey(id)) {
                kinds.put(id, "ADDED");
            } else if (!now.containsKey(id)) {
                kinds.put(id, "REMOVED");
            } else if (!before.get(id).equals(now.get(id))) {
                kinds.put(id, "CHANGED");
            }
        }
        return kinds;
    }

    @Test
    void areThoseBetweenTwoLoads() throws IOException {
        String before = Api.query("{ corpus { version } }").getString("corpus.version");
        Map<String, List<Object>> nodes = nodes();
        String pact = article("pact.txt");
        assertEquals(Map.of(), changes(before));
        write("news.txt", "News\n\nBrazil’s foreign minister Mauro Vieira praised Chile on 7 May 2024.\n");
        write("visit.txt", VISIT.replace("3 May", "4 May"));
        Files.delete(folder.resolve("pact.txt"));
        String now = load();

        Map<String, String> kinds = changes(before);
        assertEquals(difference(nodes, nodes()), kinds);
        assertEquals("ADDED", kinds.get(article("news.txt")));
        assertEquals("CHANGED", kinds.get(article("visit.txt")));
        assertEquals("REMOVED", kinds.get(pact));
        assertEquals(now, newest().get("version"));
        for (ChangeKind kind : ChangeKind.values()) {
            assertEquals((int) kinds.values().stream().filter(kind.name()::equals).count(), newest().get(kind.name().toLowerCase()));
        }
    }

    @Test
    void ofSeveralLoadsAreOne() throws IOException {
        String first = newest().get("version").toString();
        Map<String, List<Object>> nodes = nodes();
        write("news.txt", VISIT.replace("A visit", "Another visit").replace("Peru", "Brazil"));
        String second = load();
        write("news.txt", VISIT.replace("A visit", "Another visit").replace("Peru", "Brazil").replace("3 May", "4 May"));
        load();
        String news = article("news.txt");
        assertEquals("ADDED", changes(first).get(news));
        assertEquals("CHANGED", changes(second).get(news));
        assertEquals(difference(nodes, nodes()), changes(first));
        Files.delete(folder.resolve("news.txt"));
        assertEquals(first, load());
        assertEquals(Map.of(), changes(first), "the same files are the same version again");
        assertEquals("REMOVED", changes(second).get(news));
    }

    @Test
    void sinceAnUnknownVersionAreRefused() {
        Api.send(document("nonsense", 2, null), Map.of()).then().body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("'since' is 'nonsense'"))
                .body("errors[0].message", containsString(newest().get("version").toString()));
    }

    @Test
    void aLoadThatFailsLeavesNoTrace() throws IOException {
        List<Object> versions = Api.query("{ versions { version } }").getList("versions");
        QuarkusTransaction.begin();
        new ChangeLog(session).add(corpus("lost"), corpus(newest().get("version").toString()), new NodeChanges());
        QuarkusTransaction.rollback();
        assertEquals(versions, Api.query("{ versions { version } }").getList("versions"));
    }

    private static Corpus corpus(String version) {
        Corpus corpus = new Corpus();
        corpus.version = version;
        corpus.loadedAt = "2024-05-03T12:00:00Z";
        return corpus;
    }

    private static NodeChanges added(int from, int to) {
        NodeChanges changes = new NodeChanges();
        for (int i = from; i < to; i++) {
            changes.note(Actor.class, "actor:a" + i, ChangeKind.ADDED);
        }
        return changes;
    }

    private List<String> versions() {
        return QuarkusTransaction.requiringNew().call(
                () -> session.createSelectionQuery("select version from CorpusVersion order by position", String.class).getResultList());
    }

    private long changes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from CorpusChange", Long.class).getSingleResult());
    }

    /** A load in a transaction of its own, by one that keeps ten changes. */
    private void log(String version, String before, NodeChanges changes) {
        QuarkusTransaction.requiringNew()
                .run(() -> new ChangeLog(session, 10).add(corpus(version), before == null ? null : corpus(before), changes));
    }

    @Test
    void oldOnesAreForgotten() {
        log("0", null, new NodeChanges());
        assertEquals(List.of("0"), versions());
        for (int i = 1; i <= ChangeLog.VERSIONS; i++) {
            log("" + i, "" + (i - 1), i % 10 == 0 ? added(i, i + 1) : new NodeChanges());
        }
        assertEquals(ChangeLog.VERSIONS, versions().size());
        assertEquals("1", versions().get(0));
        assertEquals(2, changes());
        log("nine", "" + ChangeLog.VERSIONS, added(0, 9));
        assertEquals(List.of("10", "11"), versions().subList(0, 2), "what changed until 10 is too much");
        assertEquals(10, changes());
        log("eleven", "nine", added(0, 11));
        assertEquals(List.of("eleven"), versions());
        assertEquals(0, changes());
        log("on", "loaded by an older program", added(0, 1));
        assertEquals(List.of("loaded by an older program", "on"), versions());
        assertEquals(1, changes());
    }
}
