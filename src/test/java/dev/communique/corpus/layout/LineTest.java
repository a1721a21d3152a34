package dev.communique.corpus.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.communique.ProcessorTime;

class LineTest {

    @Test
    void blankLinesAreLeftOutButNumberedAndRemembered() {
        assertEquals(List.of(new Line("one", 2, true, 0), new Line("two", 3, false, 0), new Line("three", 5, true, 0)),
                Line.of("\none\ntwo\n \t\nthree\n"));
    }

    @Test
    void linesMayEndLikeOnAnySystem() {
        List<Line> lines = List.of(new Line("one", 1, true, 0), new Line("two", 3, true, 0));

        assertEquals(lines, Line.of("one\n\ntwo"));
        assertEquals(lines, Line.of("one\r\n\r\ntwo\r\n"));
        assertEquals(lines, Line.of("one\r\rtwo"));
        assertEquals(lines, Line.of("one\u2028\u2028two"));
    }

    @Test
    void allKindsOfWhiteSpaceAreTakenOffTheEndsAndLeftInside() {
        assertEquals(List.of(new Line("the\u00A0 pass", 1, true, 10)), Line.of("\uFEFF\u00A0\t\u2003the\u00A0 pass \u200B\u00A0"));
        assertEquals(List.of(), Line.of(" \u00A0\u200B\n\uFEFF\n\u3000"));
        assertEquals(List.of(), Line.of(""));
    }

    @Test
    void aLongRunOfSpacesWithinALineTakesNoTime() {
        String gap = "a" + " ".repeat(1_000_000) + "b";

        assertEquals(List.of(new Line(gap, 1, true, 0)), ProcessorTime.within(Duration.ofSeconds(10), () -> Line.of(gap)));
    }
}
