package dev.communique.corpus.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** Reads JSON as values with the path that leads to them, whatever its shape. */
final class JsonValues {

    private static final int DEEPEST = 64;

    private JsonValues() {
    }

    /** A factory of parsers that refuse what is nested too deeply or has a text that is larger than a document may be. */
    static JsonFactory factory(int largest) {
        return JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxStringLength(largest).maxNameLength(1_000).maxNumberLength(1_000).build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    }

    /**
     * Hands on each text and number of a piece of JSON.
     *
     * @param each gets the path in small letters, elements of lists left out ({@code /publisher/name}), and the value
     */
    static void read(String json, BiConsumer<String, String> each) throws IOException {
        try (JsonParser parser = factory(Options.LARGEST).createParser(json)) {
            parser.nextToken();
            value(parser, each);
        }
    }

    /** Hands on each text and number of the value that the parser is at; leaves it at the end of that value. */
    static void value(JsonParser parser, BiConsumer<String, String> each) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        int depth = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> name = "/" + parser.currentName().toLowerCase(Locale.ROOT);
                case START_OBJECT, START_ARRAY -> {
                    path.push((path.isEmpty() ? "" : path.peek()) + name);
                    name = "";
                    depth++;
                }
                case END_OBJECT, END_ARRAY -> {
                    path.pop();
                    name = "";
                    depth--;
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    each.accept((path.isEmpty() ? "" : path.peek()) + name, parser.getText());
                default -> {
                    // true, false and null say nothing
                }
            }
            if (depth == 0) {
                return;
            }
        }
    }
}
