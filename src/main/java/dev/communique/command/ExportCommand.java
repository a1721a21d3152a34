package dev.communique.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.communique.export.ExportedFiles;
import dev.communique.store.BadUserInput;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** {@code export}: loads a corpus, and writes files of it, without a server. */
public class ExportCommand implements QuarkusApplication {

    private static final Map<String, String> WITHOUT_A_SERVER = Map.of("quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false", "quarkus.banner.enabled", "false", "quarkus.log.console.stderr", "true",
            "communique.corpus.reload", "off");
    /** A store of its own, whatever the settings name: what a server stores elsewhere stays as it is. */
    private static final String STORE = "jdbc:h2:mem:export";
    private static final String SHARED_STORE = "org.postgresql.Driver";
    private static final int FAILED = 1;

    @Inject
    ExportedFiles files;

    /**
     * Starts the program for this alone.
     *
     * @param corpus    the folder that is loaded
     * @param arguments the file or folder to write, and filters
     */
    static void run(String corpus, List<String> arguments) {
        if (storesElsewhere()) {
            System.err.println(
                    "communique: this program was built for PostgreSQL, which it would load the corpus into for all who read there:"
                            + " take the build for H2, or GET /export of a server");
            System.exit(FAILED);
        }
        System.setProperty("quarkus.datasource.jdbc.url", STORE);
        WITHOUT_A_SERVER.forEach(System::setProperty);
        System.setProperty("communique.corpus.location", corpus);
        Quarkus.run(ExportCommand.class, arguments.toArray(String[]::new));
    }

    private static boolean storesElsewhere() {
        try {
            Class.forName(SHARED_STORE, false, ExportCommand.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        while (!files.awaitCorpus()) {
            if (ApplicationLifecycleManager.getExitCode() > 0) { // it can't be loaded, as the log says
                return FAILED;
            }
        }
        try {
            files.write(Path.of(arguments[0]), parameters(List.of(arguments).subList(1, arguments.length)))
                    .forEach(file -> System.out.println(file));
            return 0;
        } catch (IOException | UncheckedIOException | BadUserInput e) {
            System.err.println("communique: " + e.getMessage());
            return FAILED;
        }
    }

    /** {@code type=VISIT}: a name may come several times. */
    static Map<String, List<String>> parameters(List<String> filters) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1) {
                throw new BadUserInput("'" + filter + "' is no filter: expected a name, '=' and a value, such as type=VISIT");
            }
            parameters.computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>()).add(filter.substring(equals + 1));
        }
        return parameters;
    }
}
