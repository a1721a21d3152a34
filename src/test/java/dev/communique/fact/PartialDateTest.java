package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
            "2009,       2009-01-01, 2009-12-31",
            "2025-09,    2025-09-01, 2025-09-30",
            "2023-02,    2023-02-01, 2023-02-28",
            "2024-02,    2024-02-01, 2024-02-29",
            "1900-02,    1900-02-01, 1900-02-28",
            "2023-12,    2023-12-01, 2023-12-31",
            "2024-02-29, 2024-02-29, 2024-02-29",
            "0001,       0001-01-01, 0001-12-31",
            "9999,       9999-01-01, 9999-12-31" })
    void spansFromItsFirstDayToItsLast(String text, LocalDate first, LocalDate last) {
        PartialDate date = new PartialDate(text);

        assertEquals(first, date.firstDay());
        assertEquals(last, date.lastDay());
        assertEquals(text, date.toString());
        assertEquals(text, date.stringValueForSerialization());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "20", "209", "20090", "2009-", "2009-1", "2009-13", "2009-00", "2009-01-", "2009-01-1", "2009-01-32",
            "2009-01-00", "2023-02-29", "2023-04-31", "1900-02-29", "-2009", "+2009", " 2009", "2009 ", "2009\n", "2009-01-01T00:00",
            "2009/01", "19.01.2023", "2009-W01", "2009-001", "200X", "2009~", "٢٠٢٣", "2009–01", "null" })
    void refusesWhatIsNoYearMonthOrDayOfTheCalendar(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new PartialDate(text));

        assertTrue(refusal.getMessage().contains("yyyy-mm-dd"), refusal.getMessage());
    }

    @Test
    void sortsByFirstDayAndTheLessPreciseFirst() {
        List<String> sorted = Stream.of("2023-01-19", "2024", "2023-01", "2022-12-31", "2023-02", "2023", "2023-01-01")
                .map(PartialDate::new).sorted().map(PartialDate::toString).toList();

        assertEquals(List.of("2022-12-31", "2023", "2023-01", "2023-01-01", "2023-01-19", "2023-02", "2024"), sorted);
    }

    @Test
    void equalsOnlyTheSameDateInTheSamePrecision() {
        assertEquals(new PartialDate("2023-01-19"), PartialDate.of(LocalDate.of(2023, 1, 19)));
        assertEquals(new PartialDate("2023-01-19").hashCode(), PartialDate.of(LocalDate.of(2023, 1, 19)).hashCode());
        assertNotEquals(new PartialDate("2023"), new PartialDate("2023-01"));
        assertNotEquals(new PartialDate("2023-01"), new PartialDate("2023-01-01"));
    }
}
