package dev.communique.loading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the tables of a store in memory, which has none when the program starts. The build writes one script of the tables that
 * the migrations leave: Flyway, which reads them and keeps a history, takes several times as long as the tables themselves. In dev mode, where the store outlives
 * a reload, a new migration needs a restart.
 */
final class NewTables {

    /** Makes the tables; written by the build, see {@link PackedRows#main}. */
    static final String SCRIPT = "/tables.sql";
    private static final String THERE = "select 1 from information_schema.tables where table_schema = current_schema and table_name = 'CORPUS'";

    private NewTables() {
    }

    /** Whether the build has written the script, which it does behind compiling. */
    static boolean arePacked() {
        return NewTables.class.getResource(SCRIPT) != null;
    }

    /**
     * Makes all tables, where there are none.
     *
     * @return whether there were none
     */
    static boolean make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet corpus = statement.executeQuery(THERE)) {
            if (corpus.next()) {
                return false;
            }
        }
        PackedText.execute(PackedText.of(SCRIPT), connection);
        return true;
    }
}
