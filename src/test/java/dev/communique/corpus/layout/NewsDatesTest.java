package dev.communique.corpus.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.fact.PartialDate;

class NewsDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Updated 19 January 2023                    | 2023-01-19",
            "Published: Jan. 19, 2023 10:32 pm          | 2023-01-19",
            "Published in Dawn, January 5th, 2026       | 2026-01-05",
            "Published in Dawn, June 2nd, 2025          | 2025-06-02",
            "Mon, 05 Jan 2026 10:00:00 +0500            | 2026-01-05",
            "Monday, 5 January, 2026                    | 2026-01-05",
            "Date: 2026-01-05                           | 2026-01-05",
            "2026-01-05T23:59:59Z                       | 2026-01-05",
            "5-Sept-2025                                | 2025-09-05",
            "SEPT. 3, 2025                              | 2025-09-03",
            "1st May 2024                               | 2024-05-01",
            "Last updated December 31, 2025             | 2025-12-31",
            "Feb 29 2024                                | 2024-02-29",
            "Published in January 2026                  | 2026-01",
            "Spring issue, May, 2020                    | 2020-05",
            "18.02.2025 - Update : 18.02.2025           | 2025-02-18",
            "28-09-2024 06:10                           | 2024-09-28" })
    void readsTheFormsThatNewspapersUse(String line, String date) {
        assertEquals(new PartialDate(date), NewsDates.in(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Published Jan. 5, 2026 | Updated 6 January 2026",
            "January 5, 2026, first posted 2025-12-31",
            "5 January 2026 (2025-12-31)" })
    void ofSeveralDatesTheFirstCounts(String line) {
        assertEquals(new PartialDate("2026-01-05"), NewsDates.in(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Updated", "Updated on Monday", "2023", "19 January", "January 19", "31 February 2026", "2026-13-01",
            "Marchers of 2023", "Mayor 5, 2026", "Junta 2021", "15th Five-Year Plan", "43-member alliance 2015", "10:32 pm", "99.99.2024",
            "1.2.3.2024x" })
    void findsNoDateWhereThereIsNone(String line) {
        assertNull(NewsDates.in(line));
    }
}
