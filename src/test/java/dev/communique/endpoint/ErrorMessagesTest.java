package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMessagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    argument 'from' with value 'StringValue{value='2025-13'}' is no date | argument 'from' with value '"2025-13"' is no date
                    argument 'a' with value 'ObjectValue{objectFields=[ObjectField{name='y', value=IntValue{value=1}}]}' is not a valid 'X' - no \
                    | argument 'a' is not a valid 'X' - no
                    argument 'a' with value 'ArrayValue{values=[StringValue{value='a' is not a valid'}]}' must not be null \
                    | argument 'a' must not be null
                    value 'IntValue{value=2025}' - Expected an AST type of 'StringValue' but it was a 'IntValue' \
                    | value '2025' - expected a string, not a number
                    Variable 'f' has an invalid value: Expected a String input, but it was a 'LinkedHashMap' \
                    | Variable 'f' has an invalid value: expected a string, not an object
                    Expected type 'Map' but was 'String'. Variables for input objects must be an instance of type 'Map'. \
                    | expected an object, not a string
                    Expected a value that can be converted to type 'Boolean' but it was a 'ArrayList' | expected true or false, not a list
                    Bad default value 'ObjectValue{objectFields=[ObjectField{name='a', value=1}]}' for type 'Boolean' | Bad default for type 'Boolean'
                    Expected a thing but it was a 'Kettle' | Expected a thing but it was a 'Kettle'
                    value 'EnumValue{name='XX'}' | value 'XX'
                    value 'StringValue{value='it's so'}' and IntValue{value= | value '"it's so"' and IntValue{value=
                    'first' is 101: expected 0 to 100 | 'first' is 101: expected 0 to 100
                    """)
    void saysWhatClientsSentAndWhatIsExpected(String said, String better) {
        assertEquals(better, ErrorMessages.of(said));
    }
}
