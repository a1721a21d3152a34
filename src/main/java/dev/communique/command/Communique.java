package dev.communique.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.communique.evaluation.Evaluation;
import dev.communique.extraction.RuleBook;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: serves the corpus, or does what the first argument asks for. */
@QuarkusMain
public final class Communique {

    private static final String USAGE = """
            usage: without arguments, serves the corpus; or
              facts DOCUMENT                 prints what is read out of a document as YAML for a curator to correct
              actors DOCUMENT                prints whom it names and the register lacks, as entries for actors.yaml
              explain DOCUMENT [SENTENCE]    shows how its sentences are read: words, trees, who is meant, facts and their rules
              evaluate FOLDER [--details] [--by-rule] [--confidence]
                                             measures what is read out of texts against what people wrote of them: the
                                             YAML of a corpus, or brat's .ann files of attributions
            each with --rules FOLDER reads by the rules of a folder too; and
              import SOURCE FOLDER           turns the documents of a file or folder, of any format, into Markdown with front
                                             matter in a folder, an article each
              export CORPUS TARGET [NAME=VALUE]...
                                             loads the folder of a corpus, and writes a file of it whose name says what it has
                                             (articles.csv, agreements.jsonl, graph.graphml, corpus.jsonld, …), as far as the
                                             filters of the API let through, or all of them into a folder
            """;
    /**
     * Quarkus ends a request without a word where its address has characters that browsers send, such as a brace in a query, and Java's URI
     * does not take. With this every address comes to the routes, which answer. The native image has it from its build.
     */
    private static final String ANY_ADDRESS = "vertx.disableURIValidation";

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Communique() {
    }

    /** Exits with 1 where a command fails, with 2 where it is not understood; the reason goes to standard error. */
    public static void main(String... arguments) {
        if (arguments.length == 0) {
            System.setProperty(ANY_ADDRESS, "true");
            Quarkus.run(arguments);
        } else if (arguments[0].equals("export") && arguments.length > 2) {
            ExportCommand.run(arguments[1], List.of(arguments).subList(2, arguments.length));
        } else {
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            int status = run(List.of(arguments), out, System.err);
            out.flush();
            System.exit(status);
        }
    }

    /** Does what the arguments ask for; gives the exit status. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean evaluates = arguments.get(0).equals("evaluate");
        boolean imports = arguments.get(0).equals("import");
        boolean details = evaluates && rest.remove("--details");
        boolean byRule = evaluates && rest.remove("--by-rule");
        boolean confidence = evaluates && rest.remove("--confidence");
        String folder = imports ? null : option(rest, "--rules");
        int sentence = arguments.get(0).equals("explain") && rest.size() == 2 ? number(rest.remove(1)) : 0;
        if (rest.size() != (imports ? 2 : 1) || rest.stream().anyMatch(argument -> argument.startsWith("-")) || sentence < 0) {
            return usage(arguments, err);
        }
        try {
            Path path = Path.of(rest.get(0));
            RuleBook rules = RuleBook.with(folder == null ? null : Path.of(folder));
            switch (arguments.get(0)) {
                case "facts" -> FactsYaml.facts(DocumentFacts.read(path, rules, err), out);
                case "actors" -> FactsYaml.actors(DocumentFacts.read(path, rules, err), out);
                case "explain" -> Explanations.print(path, sentence, rules, out, err);
                case "import" -> Import.documents(path, Path.of(rest.get(1)), out, err);
                case "evaluate" -> new Evaluation(out, err, rules, details, byRule, confidence).folder(path);
                default -> {
                    return usage(arguments, err);
                }
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println("communique: " + e.getMessage());
            return FAILED;
        }
    }

    /** Takes an option and its value out of the arguments; null where it is not there. */
    private static String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            return null;
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    /** The number that a text is; -1 where it is none. */
    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : -1;
    }

    private static int usage(List<String> arguments, PrintStream err) {
        boolean asked = Arrays.asList("help", "--help", "-h").contains(arguments.get(0));
        err.print((asked ? "" : "communique: not understood: " + String.join(" ", arguments) + "\n") + USAGE);
        return asked ? 0 : NOT_UNDERSTOOD;
    }
}
