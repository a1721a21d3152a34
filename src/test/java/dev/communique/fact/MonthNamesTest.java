package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthNamesTest {

    @ParameterizedTest
    @CsvSource({ "january,1", "jan,1", "may,5", "sept,9", "september,9", "dec,12", "janu,0", "monday,0" })
    void aMonthHasItsNumber(String word, int number) {
        assertEquals(number, MonthNames.number(word));
    }
}
