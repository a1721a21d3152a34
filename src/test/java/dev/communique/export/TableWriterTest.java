package dev.communique.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static String written(TableWriter writer, Object... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Table.AFFILIATIONS, Arrays.asList(values), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cellsThatNeedItAreQuoted() {
        assertEquals("\"a, \"\"b\"\"\",\"two\r\nlines\",c|d,1.5,\r\n",
                written(TableWriter.CSV, "a, \"b\"", "two\r\nlines", List.of("c", "d"), 1.5, null));
    }

    @Test
    void aBarWithinAnElementIsToldFromTheOnesBetween() {
        assertEquals("a\\|b|c\\\\,,,,\r\n", written(TableWriter.CSV, List.of("a|b", "c\\"), null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+2", "+1", "-1", "@SUM(A1)" })
    void noTextIsAFormula(String text) {
        assertEquals("'" + text + ",b,c,,\r\n", written(TableWriter.CSV, text, "b", "c", null, null));
    }

    @Test
    void aTableBeginsWithTheMarkAndTheNames() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.CSV.begin(Table.MENTIONS, out);
        assertEquals("\uFEFFarticle,actor,start,end,text\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLineOfJsonKeepsWhatIsListAndNumberAndNull() {
        assertEquals("{\"id\":\"=1\",\"actor\":[\"c\",\"d\"],\"role\":7,\"organization\":0.5,\"title\":null}\n",
                written(TableWriter.JSONL, "=1", List.of("c", "d"), 7, 0.5, null));
    }
}
