package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

class LoadMemoryTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void aGraphInMemoryTakesMoreThanOneThatIsStoredElsewhere() {
        LoadMemory inMemory = new LoadMemory(true, GIGABYTE);
        LoadMemory elsewhere = new LoadMemory(false, GIGABYTE);
        assertTrue(inMemory.needed(140 << 20) > GIGABYTE);
        assertTrue(elsewhere.needed(140 << 20) < GIGABYTE);
        assertTrue(inMemory.needed(0) < GIGABYTE);
    }

    @Test
    void saysWhatToDo() {
        assertEquals("This process may have 1024 MB: give it more with java -Xmx (or -XX:MaxRAMPercentage), or store the graph on disk with"
                + " -Dquarkus.datasource.jdbc.url=jdbc:h2:file:/path/to/graph, or in PostgreSQL (build with -Ddb=postgresql)",
                new LoadMemory(true, GIGABYTE).advice());
        assertEquals("This process may have 1024 MB: give it more with java -Xmx (or -XX:MaxRAMPercentage)",
                new LoadMemory(false, GIGABYTE).advice());
    }

    @Test
    void knowsThatMemoryIsOutWhoeverSaysSo() {
        LoadMemory memory = new LoadMemory(true, GIGABYTE);
        assertTrue(memory.isExhausted(new OutOfMemoryError()));
        assertTrue(memory.isExhausted(new IllegalStateException(new SQLException("Out of memory.", "90108", new OutOfMemoryError()))));
        assertFalse(memory.isExhausted(new IllegalStateException("a bug")));
    }
}
