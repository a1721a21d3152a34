package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.communique.extraction.Extraction.Finding;
import dev.communique.fact.Fact;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;
import dev.communique.fact.Written;

/**
 * Extracts from short texts of which it is known what they tell. The texts are in {@code src/test/resources/extraction}: a file for a
 * phenomenon, its cases parted by lines of {@code ====}. To add a case is to write it there:
 *
 * <pre>
 * # what the case shows
 * date: 2024-03-14
 * dateline: LIMA
 * checks: statements, agreements
 * ---
 * The text, its paragraphs parted by blank lines.
 * ---
 * what it tells, a line each, or the word none
 * </pre>
 *
 * All headers can be left out; a case without a {@code date}, {@code dateline} or {@code checks} has that of the file's first case.
 * {@code date} and {@code dateline} are the article's. {@code checks} says which kinds are compared, of {@code actors},
 * {@code mentions}, {@code affiliations}, {@code statements}, {@code agreements}, {@code events}. What a text tells is written so:
 *
 * <pre>
 * actor: NAME | TYPE
 * mention: NAME | the words that stand for it
 * affiliation: NAME | ROLE | organization | title
 * statement: KIND | speakers | words
 * agreement: STATUS | parties | date of signing | TYPE | date of taking effect | what it amends
 * event: TYPE | participants | date | place
 * </pre>
 *
 * Names, and words in several parts, are parted by {@code ", "} and {@code " // "}; {@code nobody} said words without a speaker;
 * {@code -} stands for what is not known; {@code 2026-02-02..2026-02-06} is a span. Columns at the end that are left out are not compared.
 * The order of parties, speakers and participants does not matter, nor that of facts of one kind; the order of mentions does.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/extraction");
    private static final Extractor EXTRACTOR = new Extractor(List.of());
    private static final List<String> KINDS = List.of("actor", "mention", "affiliation", "statement", "agreement", "event");

    /** A text and what it tells. */
    private record Case(String name, String title, String date, String dateline, List<String> checks, String body, List<String> expected) {
    }

    @TestFactory
    Stream<DynamicContainer> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .map(file -> dynamicContainer(file.getFileName().toString().replace(".txt", ""), cases(file).map(GoldenTest::test)));
        }
    }

    /** What {@code open} holds is true, and not read yet: a case that passes belongs among the others. */
    @TestFactory
    Stream<DynamicTest> openTexts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("open"))) {
            return files.sorted().toList().stream().flatMap(GoldenTest::cases)
                    .map(golden -> dynamicTest(golden.name,
                            () -> assertThrows(AssertionError.class, () -> test(golden).getExecutable().execute(),
                                    "it is read now: move it out of the folder 'open'")));
        }
    }

    /** A text of a Thursday that tells these facts and no others of their kinds. */
    static DynamicTest test(String name, String text, List<String> kinds, List<String> tells) {
        return test(new Case(name, null, "2024-03-14", null, kinds, text, tells.stream().map(line -> sorted(name, line, kinds)).toList()));
    }

    private static DynamicTest test(Case golden) {
        return dynamicTest(golden.name, () -> {
            PartialDate date = golden.date == null ? null : new PartialDate(golden.date);
            Extraction extraction = EXTRACTOR.extract(golden.title, null, golden.body, date, golden.dateline, new Origin("golden", 1));
            passages(golden.body, extraction);
            compare(golden, extraction);
        });
    }

    private static void passages(String body, Extraction extraction) {
        List<Passage> passages = new ArrayList<>();
        extraction.mentions().forEach(mention -> passages.add(mention.passage()));
        for (Finding finding : extraction.findings()) {
            assertTrue(finding.confidence() > 0 && finding.confidence() < 1, () -> "confidence of " + finding);
            assertFalse(finding.fact().evidence().isEmpty(), () -> "no evidence: " + finding);
            passages.addAll(finding.fact().evidence());
            if (finding.fact() instanceof Fact.Statement statement) {
                passages.addAll(statement.pieces());
            }
        }
        passages.forEach(passage -> assertEquals(passage.quote(), body.substring(passage.start(), passage.end())));
    }

    private static void compare(Case golden, Extraction extraction) {
        List<String> missing = new ArrayList<>(golden.expected);
        List<String> wrong = new ArrayList<>();
        for (String line : found(extraction)) {
            if (golden.checks.contains(kind(line)) && !take(missing, line)) {
                wrong.add(line);
            }
        }
        String order = golden.checks.contains("mention") && missing.isEmpty() && wrong.isEmpty() ? order(golden, extraction) : "";
        if (!missing.isEmpty() || !wrong.isEmpty() || !order.isEmpty()) {
            fail(golden.name + "\n\n" + golden.body + "\n\n"
                    + missing.stream().map(line -> "missed  " + line + "\n").collect(Collectors.joining())
                    + wrong.stream().map(line -> "wrong   " + line + "\n").collect(Collectors.joining()) + order);
        }
    }

    /** Takes the first line that the found one fulfils; it may have fewer columns. */
    private static boolean take(List<String> expected, String found) {
        for (int i = 0; i < expected.size(); i++) {
            String line = expected.get(i);
            if (found.equals(line) || found.startsWith(line + " | ") && !line.startsWith("statement: ")) {
                expected.remove(i);
                return true;
            }
        }
        return false;
    }

    private static String order(Case golden, Extraction extraction) {
        List<String> expected = golden.expected.stream().filter(line -> kind(line).equals("mention")).toList();
        List<String> found = found(extraction).stream().filter(line -> kind(line).equals("mention")).toList();
        return expected.equals(found) ? "" : "the mentions' order is\n" + String.join("\n", found) + "\n";
    }

    private static List<String> found(Extraction extraction) {
        List<String> lines = new ArrayList<>();
        extraction.actors().forEach(actor -> lines.add("actor: " + actor.name() + " | " + actor.type()));
        extraction.mentions().forEach(mention -> lines.add("mention: " + mention.actor() + " | " + mention.passage().quote()));
        extraction.findings().forEach(finding -> lines.add(line(finding, slug -> agreement(extraction, slug))));
        return lines;
    }

    private static String line(Finding finding, Function<String, String> agreements) {
        Fact fact = finding.fact();
        if (fact instanceof Fact.Affiliation affiliation) {
            return columns("affiliation", affiliation.actor().text(), affiliation.role(), affiliation.organization().text(),
                    affiliation.title());
        }
        if (fact instanceof Fact.Statement statement) {
            return columns("statement", statement.kind(), statement.speakers().isEmpty() ? "nobody" : names(statement.speakers()),
                    statement.pieces().stream().map(Passage::quote).collect(Collectors.joining(" // ")));
        }
        if (fact instanceof Fact.Agreement agreement) {
            return columns("agreement", agreement.status(), names(agreement.parties()), agreement.signedOn(), agreement.type(),
                    agreement.inForceOn(), agreement.amends() == null ? null : agreements.apply(agreement.amends().text()));
        }
        if (fact instanceof Fact.Event event) {
            return columns("event", event.type(), names(event.participants().stream().map(Fact.Participant::actor).toList()),
                    event.endOn() == null ? event.startOn() : event.startOn() + ".." + event.endOn(), event.place());
        }
        return "addition: " + fact;
    }

    private static String agreement(Extraction extraction, String slug) {
        return extraction.findings().stream().map(Finding::fact).filter(Fact.Agreement.class::isInstance).map(Fact.Agreement.class::cast)
                .filter(agreement -> agreement.slug().equals(slug)).map(Fact.Agreement::name).findFirst().orElse("?");
    }

    private static String names(List<Written> names) {
        return names.isEmpty() ? "-" : names.stream().map(Written::text).sorted().collect(Collectors.joining(", "));
    }

    private static String columns(String kind, Object... columns) {
        return kind + ": " + Arrays.stream(columns).map(column -> column == null ? "-" : oneLine(column.toString()))
                .collect(Collectors.joining(" | "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String kind(String line) {
        return line.substring(0, Math.max(0, line.indexOf(':')));
    }

    private static Stream<Case> cases(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return fail(file.toString(), e);
        }
        String[] cases = text.strip().split("\\R====\\R");
        List<String> first = headers(cases[0]);
        return IntStream.range(0, cases.length).mapToObj(i -> read(file + "#" + (i + 1), cases[i], first));
    }

    private static Case read(String where, String text, List<String> first) {
        String[] parts = text.split("(?m)^---$", -1);
        assertEquals(3, parts.length, where + ": headers, text and facts, parted by ---");
        List<String> headers = new ArrayList<>(parts[0].lines().toList());
        headers.addAll(first);
        List<String> checks = checks(headers);
        assertTrue(KINDS.containsAll(checks) && !checks.isEmpty(), where + ": checks " + checks);
        List<String> expected = parts[2].strip().equals("none")
                ? List.of()
                : parts[2].strip().lines().map(line -> sorted(where, line.strip(), checks)).toList();
        String about = parts[0].lines().filter(line -> line.startsWith("#")).map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        return new Case((where.substring(where.lastIndexOf('#')) + " " + about).strip(), header(parts[0].lines().toList(), "title"),
                header(headers, "date"),
                header(headers, "dateline"), checks, parts[1].strip(), expected);
    }

    private static List<String> headers(String text) {
        return text.split("(?m)^---$", 2)[0].lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static List<String> checks(List<String> headers) {
        String kinds = header(headers, "checks");
        return kinds == null ? List.of() : Arrays.stream(kinds.split(", *")).map(kind -> kind.replaceAll("s$", "")).toList();
    }

    private static String header(List<String> headers, String key) {
        return headers.stream().filter(line -> line.startsWith(key + ":")).map(line -> line.substring(key.length() + 1).strip())
                .findFirst().orElse(null);
    }

    /** An expected line with the names in its list of names sorted. */
    private static String sorted(String where, String line, List<String> checks) {
        assertTrue(checks.contains(kind(line)), where + ": not among the checks: " + line);
        int of = switch (kind(line)) {
            case "statement", "agreement", "event" -> 1;
            default -> -1;
        };
        String[] columns = line.substring(line.indexOf(':') + 1).strip().split(" *\\| *", kind(line).equals("statement") ? 3 : -1);
        if (of >= 0 && columns.length > of) {
            columns[of] = Arrays.stream(columns[of].split(", *")).sorted().collect(Collectors.joining(", "));
        }
        return kind(line) + ": " + String.join(" | ", columns);
    }
}
