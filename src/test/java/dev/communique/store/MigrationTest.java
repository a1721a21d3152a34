package dev.communique.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A store that an older version has made gets the tables of this one, and no corpus. */
@DisabledIfSystemProperty(named = "db", matches = "postgresql", disabledReason = "H2 is not packed then")
class MigrationTest {

    private static final String URL = "jdbc:h2:mem:older;DB_CLOSE_DELAY=-1";

    private static void migrate(String location) {
        Flyway.configure().dataSource(URL, "sa", "").locations(location).ignoreMigrationPatterns("*:missing").load().migrate();
    }

    @Test
    void tablesOfOlderVersionsAreReplaced(@TempDir Path older) throws Exception {
        Files.writeString(older.resolve("V1__graph.sql"),
                "create table corpus (id integer primary key, version varchar); insert into corpus values (1, 'old');");
        Files.writeString(older.resolve("V5__bundle.sql"), "create table bundle (id varchar primary key);");
        migrate("filesystem:" + older);
        migrate("classpath:db/migration");
        try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
            assertEquals(0, count(connection, "corpus"));
            assertEquals(0, count(connection, "actor_ties"));
            assertThrows(SQLException.class, () -> count(connection, "bundle"));
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
