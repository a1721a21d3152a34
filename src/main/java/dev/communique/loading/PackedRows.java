package dev.communique.loading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FileHashes;
import dev.communique.corpus.Problems;
import dev.communique.entity.Corpus;
import dev.communique.extraction.RuleBook;

/**
 * The rows of the graph of the seeds, as one script of SQL: a store in memory that begins with the seeds takes them as they are, where reading and
 * merging the documents would take several times as long. The build makes the script with {@link #main}, by the load itself.
 *
 * @param version of the corpus whose rows these are
 * @param script  inserts them
 */
record PackedRows(String version, String script) {

    private static final String RESOURCE = "/seeds.sql";
    private static final String VERSION = "-- ";

    /** Stands where the time of the load belongs. */
    private static final String TIME = "@time@";

    /** Bytes of a document. */
    private static final int LARGEST_SEED = 1_000_000;

    private static final String STORE = "jdbc:h2:mem:packed;DB_CLOSE_DELAY=-1";

    /** The rows that the build has packed; empty where it was not built for H2. */
    static Optional<PackedRows> packed() {
        if (PackedRows.class.getResource(RESOURCE) == null) {
            return Optional.empty();
        }
        String all = PackedText.of(RESOURCE);
        int end = all.indexOf('\n');
        return Optional.of(new PackedRows(all.substring(VERSION.length(), end), all.substring(end + 1)));
    }

    /**
     * Inserts the rows.
     *
     * @param connection to a store in H2 whose tables are there, and empty
     * @param time       of the load: ISO 8601, UTC
     */
    void insert(Connection connection, String time) throws SQLException {
        PackedText.execute(script.replace(TIME, time), connection);
    }

    /**
     * Called by the build: loads the seeds into a store of its own, and writes two scripts, of the tables as the migrations leave them and of the rows.
     *
     * @param arguments the folder of the classes, in which the seeds are and the scripts will be; and all migrations as one script
     * @throws IllegalStateException where the seeds have problems
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path classes = Path.of(arguments[0]);
        try (Connection connection = DriverManager.getConnection(STORE, "sa", ""); SessionFactory sessions = sessions(classes)) {
            PackedText.execute(Files.readString(Path.of(arguments[1])), connection);
            Files.writeString(classes.resolve(NewTables.SCRIPT.substring(1)),
                    String.join("\n", script(connection, PackedRows::isOfTables)) + '\n');
            String version = sessions.fromStatelessTransaction(session -> load(session));
            String rows = String.join("\n", script(connection, line -> line.startsWith("INSERT")));
            Files.writeString(classes.resolve(RESOURCE.substring(1)), VERSION + version + '\n' + rows + '\n');
        }
    }

    private static SessionFactory sessions(Path classes) throws IOException {
        Configuration configuration = new Configuration().setProperty("hibernate.connection.url", STORE)
                .setProperty("hibernate.connection.username", "sa").setProperty("hibernate.connection.password", "")
                .setProperty("jakarta.persistence.validation.mode", "none");
        try (DirectoryStream<Path> entities = Files.newDirectoryStream(classes.resolve("dev/communique/entity"), "*.class")) {
            for (Path file : entities) {
                String name = file.getFileName().toString().replace(".class", "");
                configuration.addAnnotatedClass(Class.forName(Corpus.class.getPackageName() + "." + name));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return configuration.buildSessionFactory();
    }

    private static String load(StatelessSession session) {
        try {
            RuleBook book = RuleBook.builtIn();
            CorpusFiles files = Seeds.files();
            Problems problems = new Problems();
            CorpusReader reader = new CorpusReader(files, new FileHashes(), LARGEST_SEED, problems);
            NodeChanges changes = new NodeChanges();
            Consumer<Runnable> here = Runnable::run;
            Corpus corpus = new GraphWriter(session, true, here, new LoadProgress(), changes).write(reader, problems, book, false);
            if (!problems.list().isEmpty()) {
                throw new IllegalStateException("the seeds have problems: " + problems.list());
            }
            corpus.version = GraphVersion.of(reader, book);
            corpus.loadedAt = TIME;
            new ChangeLog(session).add(corpus, null, changes);
            session.insert(corpus);
            return corpus.version;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTables(String line) {
        return line.startsWith("ALTER TABLE") || line.startsWith("CREATE ") && !line.startsWith("CREATE USER");
    }

    /** Lines of the script by which H2 would make the store again. */
    private static List<String> script(Connection connection, Predicate<String> which) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet script = statement.executeQuery("script")) {
            while (script.next()) {
                String line = script.getString(1);
                if (which.test(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
