package dev.communique.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;

import dev.communique.store.Deadline;
import graphql.ExecutionResult;
import graphql.GraphQLError;

/** Writes answers as JSON, straight from what graphql-java makes. What clients make long by aliases and nested pages is long only here. */
final class AnswerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final ByteArrayBuilder bytes;
    private final JsonGenerator out;
    private final long most;

    private AnswerWriter(ByteArrayBuilder bytes, JsonGenerator out, long most) {
        this.bytes = bytes;
        this.out = out;
        this.most = most;
    }

    /** Ends the writing of an answer that is larger than one may be. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    /**
     * The answer to what was executed, or what graphql-java refused to execute.
     *
     * @param most how many bytes it may have, nearly
     * @throws TooLarge where it has more
     */
    static Answer of(ExecutionResult result, MediaType type, long most) {
        boolean executed = result.isDataPresent();
        int status = executed || type == MediaType.JSON ? 200 : 400;
        return new Answer(status, executed && result.getErrors().isEmpty(), write(most, json -> {
            json.errors(result.getErrors());
            if (executed) {
                json.out.writeFieldName("data");
                json.value(result.getData());
            }
            if (result.getExtensions() != null) {
                json.out.writeFieldName("extensions");
                json.value(result.getExtensions());
            }
        }));
    }

    /** The answer to a request that was refused. */
    static Answer of(Refusal refusal, MediaType type) {
        return new Answer(refusal.status(type), false, write(Long.MAX_VALUE, json -> {
            json.out.writeFieldName("errors");
            json.value(refusal.errors());
        }));
    }

    /** A value as JSON: a map, a list, a text, a number, a boolean or null. */
    static byte[] json(Object value) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(4_000); JsonGenerator out = JSON.createGenerator(bytes)) {
            new AnswerWriter(bytes, out, Long.MAX_VALUE).value(value);
            out.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Members {
        void write(AnswerWriter json) throws IOException;
    }

    private static byte[] write(long most, Members members) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(4_000); JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            members.write(new AnswerWriter(bytes, out, most));
            out.writeEndObject();
            out.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void errors(List<? extends GraphQLError> errors) throws IOException {
        if (!errors.isEmpty()) {
            out.writeFieldName("errors");
            value(errors.stream().map(Errors::specified).toList());
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Map<?, ?> map) {
            check();
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                value(entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                value(element);
            }
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else {
            out.writeObject(value);
        }
    }

    private void check() {
        Deadline.check();
        if (bytes.size() > most) {
            throw new TooLarge();
        }
    }
}
