package dev.communique.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.extraction.affiliation.BelongingReader;
import dev.communique.extraction.agreement.AgreementReader;
import dev.communique.extraction.event.EventReader;
import dev.communique.extraction.pattern.Rule;
import dev.communique.extraction.pattern.RuleFile;
import dev.communique.extraction.pattern.Rules;

/**
 * The rules by which text is read. Those of a user's folder are tried before those of this program, which are read when the first text is;
 * {@code src/docs/reading.md} tells how to write one. Threads may share it.
 */
public final class RuleBook {

    private static final String EVENTS = "events.rules";
    private static final String AGREEMENTS = "agreements.rules";
    private static final String AFFILIATIONS = "affiliations.rules";
    private static final List<String> FILES = List.of(EVENTS, AGREEMENTS, AFFILIATIONS);
    private static final String ENDING = ".rules";
    private static final RuleBook BUILT_IN = new RuleBook(List.of(), List.of(), List.of(), "");

    private final List<Rule> ownEvents;
    private final List<Rule> ownAgreements;
    private final List<Rule> ownAffiliations;
    private final String version;
    private Rules events;
    private Rules agreements;
    private Rules affiliations;

    private RuleBook(List<Rule> ownEvents, List<Rule> ownAgreements, List<Rule> ownAffiliations, String version) {
        this.ownEvents = ownEvents;
        this.ownAgreements = ownAgreements;
        this.ownAffiliations = ownAffiliations;
        this.version = version;
    }

    /** The rules of this program alone. */
    public static RuleBook builtIn() {
        return BUILT_IN;
    }

    /**
     * With the rules of a folder, in files {@code events.rules}, {@code agreements.rules} and {@code affiliations.rules}.
     *
     * @param folder the folder; null for the rules of this program alone
     * @throws IOException              where the folder or a file in it can't be read, or there is a file of rules of another name
     * @throws IllegalArgumentException where a rule can't be understood, with its file and line
     */
    public static RuleBook with(Path folder) throws IOException {
        if (folder == null) {
            return BUILT_IN;
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + ": there is no such folder of rules");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                String name = file.getFileName().toString();
                if (!FILES.contains(name)) {
                    throw new IOException(file + ": a file of rules is called " + String.join(" or ", FILES));
                }
            }
        }
        List<String> events = lines(folder.resolve(EVENTS));
        List<String> agreements = lines(folder.resolve(AGREEMENTS));
        List<String> affiliations = lines(folder.resolve(AFFILIATIONS));
        return new RuleBook(rules(folder.resolve(EVENTS), events, BUILT_IN.events(), EventReader::check),
                rules(folder.resolve(AGREEMENTS), agreements, BUILT_IN.agreements(), AgreementReader::check),
                rules(folder.resolve(AFFILIATIONS), affiliations, BUILT_IN.affiliations(), BelongingReader::check),
                Stream.of(events, agreements, affiliations).map(lines -> String.join("\n", lines)).collect(Collectors.joining("\f")));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    }

    private static List<Rule> rules(Path file, List<String> lines, Rules builtIn, Consumer<Rule> check) {
        List<Rule> own = RuleFile.read(file.toString(), lines);
        own.forEach(check);
        Set<String> names = new HashSet<>();
        builtIn.all().forEach(rule -> names.add(rule.name()));
        for (Rule rule : own) {
            if (names.contains(rule.name())) {
                throw new IllegalArgumentException(rule.where() + ": there is a rule " + rule.name() + " already");
            }
        }
        return own;
    }

    /** What happened. */
    public synchronized Rules events() {
        events = events == null ? Rules.of(EVENTS).behind(ownEvents) : events;
        return events;
    }

    /** What was agreed. */
    public synchronized Rules agreements() {
        agreements = agreements == null ? Rules.of(AGREEMENTS).behind(ownAgreements) : agreements;
        return agreements;
    }

    /** Who belongs to what. */
    public synchronized Rules affiliations() {
        affiliations = affiliations == null ? Rules.of(AFFILIATIONS).behind(ownAffiliations) : affiliations;
        return affiliations;
    }

    /** The texts of the user's rules, by which what was read by them is told apart; empty where there are none. */
    public String version() {
        return version;
    }
}
