package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Tables in memory are those that the migrations make elsewhere. */
@DisabledIfSystemProperty(named = "db", matches = "postgresql", disabledReason = "H2 is not packed then")
class NewTablesTest {

    private static final List<String> QUERIES = List.of(
            "select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, ordinal_position"
                    + " from information_schema.columns where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history' order by 1, 2",
            "select i.table_name, i.index_type_name, c.column_name, c.ordinal_position from information_schema.indexes i"
                    + " join information_schema.index_columns c on c.index_name = i.index_name and c.index_schema = i.index_schema"
                    + " where i.table_schema = 'PUBLIC' and i.table_name <> 'flyway_schema_history' order by 1, 2, 3, 4",
            "select table_name, constraint_type, count(*) from information_schema.table_constraints where table_schema = 'PUBLIC'"
                    + " and table_name <> 'flyway_schema_history' group by table_name, constraint_type order by 1, 2",
            "select check_clause from information_schema.check_constraints order by 1");

    private static Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static List<String> shape(Connection connection) throws SQLException {
        List<String> shape = new ArrayList<>();
        for (String query : QUERIES) {
            try (ResultSet rows = connection.createStatement().executeQuery(query)) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(rows.getString(i)).append(' ');
                    }
                    shape.add(row.toString());
                }
            }
        }
        return shape;
    }

    @Test
    void areThoseOfTheMigrations() throws SQLException {
        try (Connection made = open("made"); Connection migrated = open("migrated")) {
            NewTables.make(made);
            Flyway.configure().dataSource("jdbc:h2:mem:migrated;DB_CLOSE_DELAY=-1", "sa", "").locations("classpath:db/migration").load()
                    .migrate();
            assertTrue(shape(made).size() > 100, shape(made).toString());
            assertEquals(shape(migrated), shape(made));
        }
    }

    @Test
    void areLeftAsTheyAreWhereTheyAreThere() throws SQLException {
        try (Connection connection = open("there")) {
            NewTables.make(connection);
            connection.createStatement().execute("insert into waiting_index values (1, 'kept')");
            NewTables.make(connection);
            try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from waiting_index")) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
        }
    }
}
