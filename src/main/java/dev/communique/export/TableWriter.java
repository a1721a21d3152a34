package dev.communique.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes rows of a table in one of the formats. */
public enum TableWriter {

    /**
     * As RFC 4180 has it, in UTF-8 with a mark that Excel knows it by; the elements of a list have {@code |} between them. A text that begins
     * like a formula has an apostrophe before it, so that no spreadsheet executes what somebody wrote into the news.
     */
    CSV("text/csv; charset=utf-8") {
        @Override
        void head(Table table, OutputStream out) throws IOException {
            out.write(MARK.getBytes(StandardCharsets.UTF_8));
            line(List.copyOf(table.columns()), out);
        }

        @Override
        void row(Table table, List<Object> values, OutputStream out) throws IOException {
            line(values, out);
        }
    },

    /** An object of JSON on each line, with the names of the columns. */
    JSONL("application/jsonl; charset=utf-8") {
        @Override
        void head(Table table, OutputStream out) {
            // each line has the names
        }

        @Override
        void row(Table table, List<Object> values, OutputStream out) throws IOException {
            JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            for (int i = 0; i < values.size(); i++) {
                json.writeFieldName(table.columns().get(i));
                value(values.get(i), json);
            }
            json.writeEndObject();
            json.close();
            out.write('\n');
        }
    };

    private static final String MARK = "\uFEFF";
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORMULA = "=+-@\t\r";

    private final String mediaType;

    TableWriter(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The one whose files end so. */
    public static Optional<TableWriter> of(String ending) {
        return Arrays.stream(values()).filter(writer -> writer.name().toLowerCase(Locale.ROOT).equals(ending)).findFirst();
    }

    /** What goes before the rows. */
    abstract void head(Table table, OutputStream out) throws IOException;

    abstract void row(Table table, List<Object> values, OutputStream out) throws IOException;

    /** The value of {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Begins a table. */
    public void begin(Table table, OutputStream out) {
        try {
            head(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row: the values of the columns. */
    public void write(Table table, List<Object> values, OutputStream out) {
        try {
            row(table, values, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(List<?> values, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : ",").append(cell(values.get(i)));
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value instanceof List<?> list ? list.stream().map(TableWriter::element).collect(joining("|")) : value.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** An element of a list, in which a bar of its own is told from the one before the next element. */
    private static String element(Object value) {
        return value.toString().replace("\\", "\\\\").replace("|", "\\|");
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(element, json);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
