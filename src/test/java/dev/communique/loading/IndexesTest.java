package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Indexes are taken away, and are there again, whenever that was interrupted. */
@QuarkusTest
class IndexesTest {

    private static final Set<String> OTHER_TABLES = Set.of("corpus", "corpus_change", "corpus_version", "problem", "reading",
            "waiting_index",
            "flyway_schema_history");

    @Inject
    StatelessSession session;

    @Inject
    StoreKind store;

    private Map<?, List<String>> before;

    private Indexes indexes() {
        return new Indexes(session, store.isShared(), writing -> QuarkusTransaction.requiringNew().run(writing));
    }

    private Map<?, List<String>> there() {
        return QuarkusTransaction.requiringNew().call(() -> indexes().find());
    }

    private List<String> rows(String query) {
        return QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(query, String.class).getResultList());
    }

    @BeforeEach
    void rememberWhatIsThere() {
        before = there();
    }

    @AfterEach
    void allAreThereAgain() {
        indexes().make();
        assertEquals(before, there());
        assertEquals(List.of(), rows("select statement from waiting_index"));
    }

    @Test
    void eachTableOfTheGraphIsEmptiedBeforeAFirstLoad() {
        Set<String> tables = rows(
                "select lower(cast(table_name as varchar)) from information_schema.tables where table_schema = current_schema")
                .stream().collect(Collectors.toCollection(TreeSet::new));
        tables.removeAll(OTHER_TABLES);
        assertEquals(Set.copyOf(GraphWriter.TABLES), tables);
    }

    @Test
    void eachTableLosesItsIndexes() {
        assertTrue(before.size() >= 2 * GraphWriter.TABLES.size(), before.toString());
        assertTrue(
                before.values().contains(List.of("occasion_id", "sort_key"))
                        || before.values().contains(List.of("OCCASION_ID", "SORT_KEY")),
                before.toString());
        indexes().drop();
        assertEquals(Map.of(), there());
    }

    @Test
    void aLoadThatIsKilledLeavesNothingOut() {
        indexes().drop();
        String first = rows("select statement from waiting_index order by position").get(0);
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(first).executeUpdate());
        indexes().drop();
        assertEquals(Map.of(), there());
        assertEquals(before.size(), rows("select statement from waiting_index").size());
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(first).executeUpdate());
    }
}
