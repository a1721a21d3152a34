package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.store.LoadedFactCache;
import dev.communique.entity.CorpusChanged;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** No question walks a large table from end to end: the plans of its statements say so, on either database. */
@QuarkusTest
class PlansTest {

    /** Those that grow with the corpus. */
    private static final Pattern SCAN = Pattern.compile("PUBLIC\\.(\\w+)\\.tableScan|Seq Scan on (\\w+)", Pattern.CASE_INSENSITIVE);
    private static final List<String> SMALL = List.of("corpus", "problem");

    @Inject
    @PersistenceUnitExtension
    Statements statements;

    @Inject
    StatelessSession session;

    @Inject
    LoadedFactCache facts;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String database;

    @ParameterizedTest
    @ValueSource(strings = {
            "{ actors { totalCount nodes { id } } articles { totalCount nodes { id } } events { totalCount nodes { id } } }",
            "{ agreements(orderBy: NAME_ASC) { totalCount nodes { id } } statements(last: 5) { totalCount nodes { id } } }",
            "{ actor(name: \"China\") { affiliations { organization { id } } affiliates { actor { id } } agreements { totalCount nodes { id } } } }",
            "{ actor(slug: \"china\") { statements { totalCount nodes { speakers { id } onBehalfOf { id } mentions { id } } } } }",
            "{ actor(slug: \"china\") { statements(scope: SELF) { nodes { id } } mentionedIn { totalCount nodes { id } } } }",
            "{ actor(slug: \"china\") { events { totalCount nodes { participants { actor { id } } } } articles { totalCount nodes { id } } } }",
            "{ actor(slug: \"china\") { relatedActors { actor { name } } } }",
            "{ articles(first: 3) { nodes { body actors { nodes { id } } agreements { nodes { id } } events { nodes { id } } statements { nodes { id } } mentions { nodes { text } } } } }",
            "{ agreements { nodes { parties { id } amends { id } amendedBy { id } statements { nodes { id } } events { id } articles { id } } } }",
            "{ events { nodes { agreements { id } statements { nodes { id } } articles { id } } } }",
            "{ statements { nodes { occasion { id } agreements { id } article { id } evidence { quote } } } }",
            "{ statements(filter: { mentions: [\"actor:china\"] }) { nodes { id } } }",
            "{ paths(from: \"actor:china\", to: \"actor:pakistan\", first: 50) { steps { via { __typename } } } }",
            "{ articles(filter: { contains: \"reopen\" }) { totalCount nodes { id } } }",
            "{ statements(filter: { contains: \"e appreciate the sp\" }) { totalCount nodes { id } } }",
            "{ events(orderBy: REPORTED_ON_ASC) { nodes { id } } statements(orderBy: SAID_ON_ASC) { nodes { id } } actors(orderBy: FACTS_DESC) { nodes { id } } }",
            "{ actor(slug: \"china\") { events(filter: { from: \"2020\" }) { countBy(keys: [YEAR, PARTICIPANT]) { count } } } }",
            "{ statements(filter: { speakers: [\"actor:china\"], onBehalfOf: [\"actor:china\"] }) { nodes { id } } }",
            "{ timeline { __typename } }", "{ timeline(from: \"2020\", to: \"2023-05\") { __typename } }",
            "{ timeline(from: \"2020\", actors: [\"actor:china\"]) { __typename } }",
            "{ timeline(to: \"2024-01-01\", actors: [\"actor:china\", \"actor:pakistan\"]) { __typename } }",
            "{ search(text: \"border\") { highlight } }" })
    void noQuestionWalksALargeTable(String query) {
        String anew = query.replaceFirst("\\{", "{ fresh" + Math.abs(query.hashCode()) + ": corpus { version }");
        facts.drop(new CorpusChanged(Api.query("{ corpus { version } }").getString("corpus.version")));
        List<String> sent = statements.during(() -> Api.query(anew));
        assertTrue(sent.size() > 1, "answered out of a cache");
        sent.stream().distinct().filter(sql -> sql.startsWith("select") || sql.startsWith("with")).forEach(this::assertFlat);
    }

    /** Not among all that ever began. */
    @Test
    void whatGoesOnIsFoundByItsEnd() {
        List<String> sent = statements.during(() -> Api.query("{ goingOn: timeline(from: \"2019-03\") { __typename } }"));
        List<String> byEnd = sent.stream().filter(sql -> sql.contains("end_on>=")).toList();
        assertTrue(byEnd.size() > 0, () -> "none of these: " + sent);
        byEnd.forEach(sql -> {
            String plan = QuarkusTransaction.requiringNew().call(() -> session.doReturningWork(connection -> plan(connection, sql)));
            assertTrue(plan.toLowerCase().contains("event_by_end_on"), plan);
        });
    }

    @Test
    void aWalkWouldBeSeen() {
        assertThrows(AssertionError.class, () -> assertFlat("select count(*) from statement where text like '%x%'"));
    }

    private void assertFlat(String sql) {
        String plan = QuarkusTransaction.requiringNew().call(() -> session.doReturningWork(connection -> plan(connection, sql)));
        Matcher scans = SCAN.matcher(plan);
        while (scans.find()) {
            String table = scans.group(1) == null ? scans.group(2) : scans.group(1);
            assertTrue(SMALL.contains(table.toLowerCase()), () -> table + " is walked by\n" + sql + "\n" + plan);
        }
    }

    private String plan(Connection connection, String sql) throws SQLException {
        return database.equals("postgresql") ? postgres(connection, sql) : h2(connection, sql);
    }

    /** Tables of a few rows are walked whatever indexes there are; with this, only where there is none. */
    private static String postgres(Connection connection, String sql) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute("set local enable_seqscan = off");
            StringBuilder numbered = new StringBuilder();
            int parameters = 0;
            for (char c : sql.toCharArray()) {
                numbered.append(c == '?' ? "$" + ++parameters : String.valueOf(c));
            }
            setting.execute("set local plan_cache_mode = force_generic_plan");
            setting.execute("prepare asked as " + numbered);
            String nulls = parameters == 0 ? "" : "(" + "null, ".repeat(parameters - 1) + "null)";
            try (ResultSet lines = setting.executeQuery("explain execute asked" + nulls)) {
                return all(lines);
            } finally {
                setting.execute("deallocate asked");
            }
        }
    }

    private static String h2(Connection connection, String sql) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setString(i, "1");
            }
            try (ResultSet lines = explain.executeQuery()) {
                return all(lines);
            }
        }
    }

    private static String all(ResultSet lines) throws SQLException {
        StringBuilder all = new StringBuilder();
        while (lines.next()) {
            all.append(lines.getString(1)).append('\n');
        }
        return all.toString();
    }
}
