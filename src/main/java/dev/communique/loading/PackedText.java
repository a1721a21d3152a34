package dev.communique.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Texts that the build has put beside the classes. */
final class PackedText {

    private PackedText() {
    }

    /**
     * Executes a script, statement by statement, each of which ends with a semicolon at the end of a line: given all at once, H2 copies what is left
     * of them behind each. A text in it has its line ends escaped, as H2 writes them.
     */
    static void execute(String script, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : script.split(";\\R")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    static String of(String resource) {
        try (InputStream in = PackedText.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
