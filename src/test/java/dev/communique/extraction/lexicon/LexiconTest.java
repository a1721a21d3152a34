package dev.communique.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {

    private static final Path LISTS = Path.of("src/main/resources/dev/communique/extraction/lexicon");
    private static final Path RULES = Path.of("src/main/java/dev/communique/extraction");

    /** A constant that is made of words in code: a set, list or map of literals. */
    private static final Pattern WORDS_IN_CODE = Pattern
            .compile("static final [\\w<>, ]+ (\\w+) = (?:Set|List|Map|Arrays)\\.\\w+\\(\\s*(?:Map\\.entry\\()?\"");

    static List<Path> lists() throws IOException {
        return files(LISTS, ".txt");
    }

    static List<Path> rules() throws IOException {
        return files(RULES, ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListOpensWithItsSourceAndLicence(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);

        assertTrue(lines.get(0).startsWith("# Source: "), lines.get(0));
        assertTrue(lines.get(1).startsWith("# Licence: "), lines.get(1));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aHeadingStandsOnce(Path list) throws IOException {
        List<String> headings = Files.readAllLines(list).stream().filter(line -> line.startsWith("[")).toList();

        assertEquals(headings.stream().distinct().toList(), headings);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void wordsStandInListsNotInCode(Path rule) throws IOException {
        Matcher words = WORDS_IN_CODE.matcher(Files.readString(rule));

        assertTrue(!words.find(), () -> rule + ": " + words.group(1));
    }

    @Test
    void wordsKeepTheirOrder() {
        assertEquals(List.of("one", "two", "three"), WordLists.inOrder("time.txt", "NUMBERS").subList(0, 3));
        assertEquals(3, Words.number("three"));
        assertEquals(0, Words.number("eleven"));
    }

    @Test
    void aWordHasTheMeaningBeforeTheBar() {
        assertEquals("Foreign Affairs", WordLists.meanings("portfolios.txt", "PORTFOLIOS").get("external"));
    }

    @Test
    void aHeadingThatIsMissingIsTold() {
        IllegalArgumentException told = assertThrows(IllegalArgumentException.class, () -> WordLists.words("time.txt", "WEEKS"));

        assertEquals("time.txt has no [WEEKS]", told.getMessage());
    }

    @Test
    void namesOfMenAndWomenAreApart() {
        assertTrue(GivenNames.contains("maria") && GivenNames.isFemale("maria") && !GivenNames.isMale("maria"));
        assertTrue(GivenNames.contains("ahmed") && GivenNames.isMale("ahmed") && !GivenNames.isFemale("ahmed"));
    }
}
