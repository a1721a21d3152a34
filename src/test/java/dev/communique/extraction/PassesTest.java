package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Tokens;
import dev.communique.extraction.time.ClauseDates;
import dev.communique.extraction.time.DateExpression;
import dev.communique.fact.PartialDate;

/**
 * What each pass over a text makes of it, one file a pass in {@code src/test/resources/passes}: cases parted by lines of {@code ====}, each a
 * line that says what it shows, the text, {@code ---}, and what the pass makes of it, a line each. All were published on Wednesday, 13 March
 * 2024. To add a case is to write it there; with {@code -Dpasses.write=true} the files get what comes out now, to be read before it is kept.
 */
class PassesTest {

    private static final Path FOLDER = Path.of("src/test/resources/passes");
    private static final String BETWEEN = "====\n";
    private static final String RESULT = "---\n";
    private static final boolean WRITE = Boolean.getBoolean("passes.write");

    private static final Map<String, Function<ReadText, Stream<String>>> PASSES = Map.of(
            "tokens", PassesTest::tokens, "sentences", PassesTest::sentences, "quotations", PassesTest::quotations, "names",
            PassesTest::names,
            "trees", PassesTest::trees, "clauses", PassesTest::clauses, "dates", PassesTest::dates, "coreference", PassesTest::coreference);

    private record Case(String title, String text, String expected) {

        static Case of(String written) {
            String[] halves = written.split(RESULT, 2);
            String[] head = halves[0].split("\n", 2);
            return new Case(head[0], head[1].strip(), halves[1].strip());
        }

        String withResult(String result) {
            return title + "\n" + text + "\n" + RESULT + result + "\n";
        }
    }

    @TestFactory
    Stream<DynamicTest> eachPassMakesOfATextWhatItsFileSays() {
        return PASSES.keySet().stream().sorted().flatMap(pass -> {
            List<Case> cases = cases(pass);
            if (WRITE) {
                write(pass, cases);
            }
            return cases.stream().map(one -> DynamicTest.dynamicTest(pass + ": " + one.title(),
                    () -> assertEquals(one.expected(), result(pass, one))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFileBelongsToAPass() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList().stream().map(name -> DynamicTest.dynamicTest(name,
                    () -> assertTrue(PASSES.containsKey(name.replace(".txt", "")), "no pass of this name")));
        }
    }

    private static List<Case> cases(String pass) {
        try {
            return Stream.of(Files.readString(FOLDER.resolve(pass + ".txt")).split(BETWEEN)).map(Case::of).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(String pass, List<Case> cases) {
        try {
            Files.writeString(FOLDER.resolve(pass + ".txt"),
                    cases.stream().map(one -> one.withResult(result(pass, one))).collect(Collectors.joining(BETWEEN)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String result(String pass, Case one) {
        ReadText reading = new Extractor(List.of()).read("Title", null, one.text(), new PartialDate("2024-03-13"), null);
        return PASSES.get(pass).apply(reading).collect(Collectors.joining("\n"));
    }

    private static Stream<String> tokens(ReadText reading) {
        return Stream.of(reading.tokens().stream().map(token -> token.text()).collect(Collectors.joining(" ")));
    }

    private static Stream<String> sentences(ReadText reading) {
        return reading.sentences().stream().map(sentence -> (sentence.within() == null ? "" : "within: ")
                + words(reading, sentence.span().first(), sentence.span().last()));
    }

    private static Stream<String> quotations(ReadText reading) {
        return reading.sentences().stream().map(Sentence::within).filter(quotation -> quotation != null).distinct()
                .map(quotation -> (quotation.closed() ? "" : "open: ") + words(reading, quotation.from(), quotation.to() - 1));
    }

    private static Stream<String> names(ReadText reading) {
        return Stream.of(reading.names()).filter(name -> name != null)
                .map(name -> words(reading, name.first(), name.last()) + " | " + who(name) + " | " + types(name)).distinct();
    }

    private static Stream<String> trees(ReadText reading) {
        return parsed(reading).flatMap(parsed -> IntStream.range(0, parsed.tree().size()).mapToObj(node -> {
            Word word = parsed.word(node);
            String head = word.head() < 0 ? "" : " " + parsed.word(word.head()).form();
            return word.form() + " | " + word.tag() + " | " + word.lemma() + " | " + word.relation() + head;
        }));
    }

    private static Stream<String> clauses(ReadText reading) {
        return parsed(reading)
                .flatMap(parsed -> IntStream.range(0, parsed.tree().size()).filter(node -> parsed.word(node).tag() == Tag.VERB)
                        .mapToObj(node -> clause(reading, parsed, node)));
    }

    private static String clause(ReadText reading, ParsedSentence parsed, int node) {
        DateExpression date = new ClauseDates(parsed, reading.dates()).of(node);
        List<String> parts = new ArrayList<>(List.of(parsed.word(node).lemma(), Telling.of(parsed, node).toString()));
        Arguments.of(parsed, node).all().forEach(argument -> parts.add(argument.slot() + " " + parsed.word(argument.node()).form()));
        if (date != null) {
            parts.add("on " + date.start());
        }
        return String.join(" | ", parts);
    }

    private static Stream<String> dates(ReadText reading) {
        return reading.dates().in(0, reading.tokens().size() - 1).stream().sorted(Comparator.comparingInt(DateExpression::first))
                .map(date -> words(reading, date.first(), date.last()) + " | " + date.start()
                        + (date.end() == null ? "" : " to " + date.end()));
    }

    private static Stream<String> coreference(ReadText reading) {
        return parsed(reading).flatMap(parsed -> IntStream.range(0, parsed.tree().size()).mapToObj(parsed::mention))
                .filter(mention -> mention != null && mention.kind() != EntityMention.Kind.NAME)
                .map(mention -> words(reading, mention.first(), mention.last()) + " | " + who(mention)).distinct();
    }

    private static Stream<ParsedSentence> parsed(ReadText reading) {
        return reading.sentences().stream().map(reading.trees()::of);
    }

    private static String who(EntityMention mention) {
        String names = mention.entities().stream().map(Entity::name).collect(Collectors.joining(", "));
        return (names.isEmpty() ? "open" : names) + (mention.owner() == null ? "" : " of " + mention.owner().name());
    }

    private static String types(EntityMention mention) {
        return mention.entities().stream().map(entity -> String.valueOf(entity.type())).collect(Collectors.joining(", "));
    }

    private static String words(ReadText reading, int first, int last) {
        return Tokens.text(reading.tokens(), first, last).replaceAll("\\s+", " ");
    }
}
