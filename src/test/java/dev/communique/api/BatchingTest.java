package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import dev.communique.store.LoadedFactCache;
import dev.communique.entity.CorpusChanged;
import dev.communique.loading.ServedCorpus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A query's number of SQL statements depends on its shape, not on the rows. */
@QuarkusTest
class BatchingTest {

    private static final int TIMES = 3;

    @Inject
    SessionFactory sessions;

    @Inject
    LoadedFactCache facts;

    @Inject
    ServedCorpus served;

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        assertEquals(1, Api.ask("traversal", Map.of("name", "saudi", "first", 1)).getList("actors.nodes").size());
        assertTrue(Api.ask("traversal", Map.of("name", "a", "first", 20)).getList("actors.nodes").size() > 20);
        long few = statementsOf("traversal", Map.of("name", "saudi", "first", 1));
        long many = statementsOf("traversal", Map.of("name", "a", "first", 20));
        assertEquals(few, many);
        // actors; their agreements; how many; the parties; their statements; the speakers; and of which corpus all that was
        assertEquals(7, many);
    }

    @Test
    void everyFieldOfTheSchemaIsBatched() {
        long statements = statementsOf("everything", Map.of());
        assertTrue(statements < 90, "took " + statements + " statements for some 70 relations of the query");
    }

    /** The least of several times: on PostgreSQL the server looks every two seconds whether there is another corpus. */
    private long statementsOf(String document, Map<String, ?> variables) {
        return LongStream.generate(() -> statementsOfOne(document, variables)).limit(TIMES).min().orElseThrow();
    }

    private long statementsOfOne(String document, Map<String, ?> variables) {
        facts.drop(new CorpusChanged(served.version().orElseThrow()));
        long before = sessions.getStatistics().getPrepareStatementCount();
        Response response = Api.send(Api.document(document) + "# not answered before: " + before, variables);
        assertNull(response.jsonPath().get("errors"), response.asString());
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
