package dev.communique.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** A database of a PostgreSQL server, looked at past the replicas that share it. */
final class Database implements AutoCloseable {

    static final String USER = "postgres";

    private final int port;
    private final String url;
    private final Connection connection;

    Database(int port, String name) throws SQLException {
        this.port = port;
        this.url = "jdbc:postgresql://localhost:" + port + "/" + name;
        this.connection = DriverManager.getConnection(url, USER, "");
    }

    private interface Question<T> {

        T ask(Statement statement) throws SQLException;
    }

    int port() {
        return port;
    }

    String url() {
        return url;
    }

    private <T> T ask(Question<T> question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return question.ask(statement);
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Another one on the same server, to be closed by who asked for it. */
    Database create(String other) throws SQLException {
        ask(statement -> statement.execute("create database " + other));
        return new Database(port, other);
    }

    /** The version of the corpus that is stored; null where there is none. */
    String corpus() throws SQLException {
        return ask(statement -> first(statement, "select version from corpus"));
    }

    /** Whether somebody has written to a table, and not committed yet. */
    boolean isWritten(String table) throws SQLException {
        return ask(statement -> first(statement, "select 1 from pg_locks where mode = 'RowExclusiveLock' and relation = '" + table
                + "'::regclass")) != null;
    }

    /**
     * All rows of all tables, as their number and a digest of each table; without the time at which they were loaded, and what the loads
     * before have changed.
     */
    Map<String, String> rows() throws SQLException {
        return ask(statement -> {
            Map<String, String> tables = new TreeMap<>();
            try (ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_name not in ('flyway_schema_history', 'corpus_version', 'corpus_change')")) {
                while (names.next()) {
                    tables.put(names.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : tables.entrySet()) {
                table.setValue(first(statement, "select count(*) || ' rows, ' || md5(string_agg(row, chr(10) order by row collate \"C\"))"
                        + " from (select (to_jsonb(it) - 'loaded_at')::text as row from " + table.getKey() + " it) as rows"));
            }
            return tables;
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
