package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.FolderFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What the build has packed is what a load of the seeds writes. */
@QuarkusTest
@DisabledIfSystemProperty(named = "db", matches = "postgresql", disabledReason = "no rows are packed then")
class PackedRowsTest {

    private static final String TIME = "2001-02-03T04:05:06Z";

    @Inject
    CorpusLoader loader;

    @Inject
    StatelessSession session;

    @TempDir
    Path folder;

    private void load(CorpusFiles files) throws IOException {
        loader.load(files, loader.version(files));
    }

    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : GraphWriter.TABLES) {
            List<String> ofTable = new ArrayList<>();
            try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery("select * from " + table)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        row.append(result.getMetaData().getColumnName(i)).append('=').append(result.getString(i)).append('\t');
                    }
                    ofTable.add(row.toString());
                }
            }
            rows.put(table, ofTable.stream().sorted().toList());
        }
        return rows;
    }

    @Test
    void areThoseOfALoad() throws IOException, SQLException {
        Files.writeString(folder.resolve("hello.txt"), "Hello\n\nRuritania said nothing on Monday, as it always does.\n");
        load(new FolderFiles(folder));
        load(Seeds.files());
        Map<String, List<String>> loaded = QuarkusTransaction.requiringNew().call(() -> session.doReturningWork(PackedRowsTest::rows));
        PackedRows packed = PackedRows.packed().orElseThrow();
        assertEquals(loader.version(Seeds.files()), packed.version());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:unpacked", "sa", "")) {
            NewTables.make(connection);
            packed.insert(connection, TIME);
            Map<String, List<String>> unpacked = rows(connection);
            loaded.forEach((table, its) -> assertEquals(its, unpacked.get(table), table));
            assertTrue(loaded.get("statement").size() > 10, loaded.toString());
            try (ResultSet corpus = connection.createStatement().executeQuery("select version, loaded_at from corpus")) {
                assertTrue(corpus.next());
                assertEquals(packed.version(), corpus.getString(1));
                assertEquals(TIME, corpus.getString(2));
            }
        }
    }
}
