package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            argument 'from' with value 'StringValue{value='2025-13'}' is no date - Unable to parse literal: StringValue{value='2025-13'} \
            | argument 'from' with value '"2025-13"' is no date - '2025-13' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd
            Variable 'f' has an invalid value: Unable to parse value: $1 | \
            Variable 'f' has an invalid value: '$1' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd
            value 'IntValue{value=2025}' - Expected a String AST type object but was 'IntValue'. | value '2025' - expected a string
            value 'EnumValue{name='XX'}' | value 'XX'
            value 'StringValue{value='it's so'}' and IntValue{value= | value '"it's so"' and IntValue{value=
            SRGQL000022: Can not parse a number from [StringValue{value='a'}] | Can not parse a number from ["a"]
            'first' is 101: expected 0 to 100 | 'first' is 101: expected 0 to 100
            """)
    void saysWhatClientsSentAndWhatIsExpected(String said, String better) {
        assertEquals(better, Wording.of(said));
    }
}
