package dev.communique.corpus.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** A table: a document in each row, with the names of the columns in the first one. */
public final class Csv implements DocumentFormat {

    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_HEADER = 16 << 10;

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("csv") || ending.equals("tsv") || ending.equals("tab");
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 2 * LONGEST_HEADER);
        CsvFactory factory = CsvFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                .maxStringLength(options.largest()).build()).build();
        try {
            char separator = separator(reader);
            CsvParser parser = factory.createParser(reader);
            parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator).withQuoteChar('"'));
            return new Rows(parser, options, notes);
        } catch (CharacterCodingException e) {
            throw new IOException("is not UTF-8 text", e);
        }
    }

    /** The sign that stands between columns, which the first line has most. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        boolean quoted = false;
        String separators = ",;\t";
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = reader.read();
            if (c == -1 || c == '\n' && !quoted) {
                break;
            }
            quoted ^= c == '"';
            if (!quoted && separators.indexOf(c) >= 0) {
                counts[separators.indexOf(c)]++;
            }
        }
        reader.reset();
        reader.mark(1);
        if (reader.read() != '\uFEFF') { // a byte order mark is no part of the first name
            reader.reset();
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return separators.charAt(best);
    }

    private static final class Rows implements Documents {

        private final CsvParser parser;
        private final Options options;
        private final Notes notes;
        private List<String> header;

        Rows(CsvParser parser, Options options, Notes notes) throws IOException {
            this.parser = parser;
            this.options = options;
            this.notes = notes;
        }

        @Override
        public Unread next() throws IOException {
            if (header == null) {
                header = header();
            }
            for (List<String> row = row(); row != null; row = row()) {
                RawDocument document = document(row);
                if (document != null) {
                    return Unread.of(document);
                }
            }
            return null;
        }

        private List<String> header() throws IOException {
            List<String> names = row();
            if (names == null || names.stream().noneMatch(name -> isText(name.strip()))) {
                throw new IOException("has no column for the text: the first row must name the columns, such as title, date, url, publisher"
                        + " and text ('columns' in corpus.yaml can say what other names mean)");
            }
            return names.stream().map(String::strip).toList();
        }

        private boolean isText(String name) {
            Field field = new Fields(options.columns()).field(name);
            return field == Field.TEXT || field == Field.SUMMARY;
        }

        private RawDocument document(List<String> row) {
            Fields fields = new Fields(options.columns());
            for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
                fields.put(header.get(i), row.get(i));
            }
            return Records.document(fields, Math.max(1, parser.currentTokenLocation().getLineNr()), notes);
        }

        /** The next row; null behind the last. */
        private List<String> row() throws IOException {
            try {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return null;
                }
                List<String> row = new ArrayList<>();
                long size = 0;
                for (token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
                    size += value.length();
                    if (row.size() < MOST_COLUMNS && size <= options.largest()) {
                        row.add(value);
                    }
                }
                return row;
            } catch (StreamConstraintsException e) {
                throw new IOException("has a value of more than " + options.largest() + " characters: a quotation mark may not be closed",
                        e);
            } catch (JsonProcessingException e) {
                throw new IOException("is no valid CSV (line " + Math.max(1, e.getLocation().getLineNr()) + ")", e);
            } catch (CharacterCodingException e) {
                throw new IOException("is not UTF-8 text", e);
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
