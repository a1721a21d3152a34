package dev.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.ProcessorTime;

class YamlMapTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "'' | 1", "'# only a comment' | 1", "just words | 1", "'\n- a list' | 2", "'a: 1\nb: [1' | 2",
            "'a: 1\n---\nb: 2' | 2", "'a: \"1' | 1", "'a: 1\n\tb: 2' | 2" })
    void whatIsNoMappingIsAProblemWithItsLine(String yaml, int line) {
        assertEquals(Optional.empty(), YamlMap.read("a.yaml", yaml, problems));

        assertEquals(1, problems.list().size());
        assertEquals(line, problems.list().get(0).origin().line(), problems.list().toString());
        assertTrue(problems.list().get(0).message().endsWith("; the file is left out"));
    }

    @Test
    void aKeyThatStandsTwiceIsNotedAndTheFirstCounts() {
        YamlMap map = YamlMap.read("a.yaml", "title: one\ntitle: two", problems).orElseThrow();

        assertEquals("one", map.words("title"));
        assertEquals("[a.yaml:2: key 'title' stands here twice; the first one counts]", problems.list().toString());
        assertFalse(problems.cost(0, "lost"));
    }

    @Test
    void numbersAndDatesAreReadAsTheyAreWritten() {
        YamlMap map = YamlMap.read("a.yaml", "year: 2009\nday: 2022-01-01\noctal: 010\ntruth: yes", problems).orElseThrow();

        assertEquals("2009", map.date("year").toString());
        assertEquals("2022-01-01", map.date("day").toString());
        assertEquals("010", map.words("octal"));
        assertEquals("yes", map.words("truth"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "{a: ", "- ", "a: &a [*a, " })
    void deepNestingAndCirclesAreAProblemAndNoCrash(String piece) {
        String yaml = "a: " + piece.repeat(100_000);

        ProcessorTime.within(Duration.ofSeconds(10), () -> YamlMap.read("a.yaml", yaml, problems));
        assertEquals(1, problems.list().size());
    }

    @Test
    void controlCharactersAreAProblem() {
        assertEquals(Optional.empty(), YamlMap.read("a.yaml", "title: a\u0000b", problems));
        assertEquals(1, problems.list().size());
    }
}
