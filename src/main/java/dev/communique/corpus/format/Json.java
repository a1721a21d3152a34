package dev.communique.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * JSON: a document in each line, or a list of documents, which may stand within an object, or one document. An object is a document where
 * it has a text.
 */
public final class Json implements DocumentFormat {

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("jsonl") || ending.equals("ndjson") || ending.equals("json")
                || ending.isEmpty() && (start.startsWith("{\"") || start.startsWith("[{\""));
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        JsonFactory factory = JsonValues.factory(options.largest());
        Lines lines = new Lines(in, options.largest(), notes);
        return lines.holdEach('{', '}')
                ? new OfLines(lines, factory, options)
                : new Nested(factory.createParser(lines.unread()), options, notes);
    }

    /** Documents of a file in which each line is an object. */
    private record OfLines(Lines lines, JsonFactory factory, Options options) implements Documents {

        @Override
        public Unread next() throws IOException {
            byte[] line = lines.next();
            return line == null ? null : new Line(line, lines.number(), factory, options);
        }
    }

    /** A line that should be an object. */
    private record Line(byte[] bytes, int line, JsonFactory factory, Options options) implements Unread {

        @Override
        public void digest(MessageDigest digest) {
            digest.update(bytes);
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public RawDocument read(Notes notes) {
            try (JsonParser parser = factory.createParser(TextBytes.decode(bytes))) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    return Records.document(fields(parser, options), line, notes);
                }
                lost("is no JSON object", notes);
            } catch (TextBytes.NoText e) {
                lost(e.getMessage(), notes);
            } catch (StreamConstraintsException e) {
                lost("is nested too deeply, or has a value that is too long", notes);
            } catch (IOException e) {
                lost("is no valid JSON", notes);
            }
            return null;
        }

        private void lost(String why, Notes notes) {
            notes.note(line, Notes.Grade.LOST, Records.UNREADABLE, "the line " + why + "; it is left out");
        }
    }

    /**
     * Documents of a file that is one piece of JSON: one object, or those of a list at the top or under a key that is usual for lists; what
     * holds such a list is none itself.
     */
    private static final class Nested implements Documents {

        private static final Set<String> LISTS = Set.of("articles", "items", "results", "documents", "docs", "data", "entries", "rows",
                "records", "hits", "posts", "news", "stories", "corpus", "texts");
        private static final Set<String> WRAPPERS = Set.of("response", "data", "result", "hits", "feed", "channel", "rss");

        private final JsonParser parser;
        private final Options options;
        private final Notes notes;
        private final Fields outer;
        private int open;
        private boolean inList;
        private boolean hadList;

        Nested(JsonParser parser, Options options, Notes notes) {
            this.parser = parser;
            this.options = options;
            this.notes = notes;
            this.outer = new Fields(options.columns());
        }

        @Override
        public Unread next() throws IOException {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    RawDocument document = inList ? inList(token) : atTop(token);
                    if (document != null) {
                        return Unread.of(document);
                    }
                }
                return null;
            } catch (StreamConstraintsException e) {
                throw new IOException("is nested too deeply, or has a value that is too long", e);
            } catch (JsonProcessingException e) {
                throw new IOException("is no valid JSON (line " + Math.max(1, e.getLocation().getLineNr()) + ")", e);
            }
        }

        private RawDocument inList(JsonToken token) throws IOException {
            if (token == JsonToken.END_ARRAY) {
                inList = false;
            } else if (token == JsonToken.START_OBJECT) {
                int line = Math.max(1, parser.currentTokenLocation().getLineNr());
                return Records.document(fields(parser, options), line, notes);
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
            return null;
        }

        private RawDocument atTop(JsonToken token) throws IOException {
            if (token == JsonToken.START_ARRAY) {
                inList = true;
                hadList = true;
            } else if (token == JsonToken.START_OBJECT) {
                open++;
            } else if (token == JsonToken.FIELD_NAME) {
                value(parser.currentName(), parser.nextToken());
            } else if (token == JsonToken.END_OBJECT && --open == 0 && !hadList) {
                return Records.document(outer, 1, notes);
            }
            return null;
        }

        private void value(String key, JsonToken token) throws IOException {
            String name = key.toLowerCase(Locale.ROOT);
            if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
                inList = true;
                hadList = true;
            } else if (token == JsonToken.START_OBJECT && WRAPPERS.contains(name)) {
                open++;
            } else {
                JsonValues.value(parser, (path, value) -> put(outer, "/" + name + path, value));
            }
        }
    }

    /** The values of the object that the parser is at, by their keys. */
    private static Fields fields(JsonParser parser, Options options) throws IOException {
        Fields fields = new Fields(options.columns());
        JsonValues.value(parser, (path, value) -> put(fields, path, value));
        return fields;
    }

    /** Takes a value by its key, or by that of the object whose name it is; what search engines have found is within {@code _source}. */
    private static void put(Fields fields, String path, String value) {
        String inner = path.startsWith("/_source/") ? path.substring("/_source".length()) : path;
        int slash = inner.lastIndexOf('/');
        String parent = inner.substring(0, Math.max(0, slash));
        String key = inner.substring(slash + 1);
        if (parent.isEmpty()) {
            fields.put(key, value);
        } else if (parent.lastIndexOf('/') == 0 && (key.equals("name") || key.equals("title") || key.equals("rendered"))) {
            fields.put(parent.substring(1), value);
        }
    }
}
