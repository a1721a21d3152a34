package dev.communique.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;

import dev.communique.api.Deadline;
import graphql.ExecutionResult;
import graphql.GraphQLError;

/** Writes answers as JSON, straight from what graphql-java makes. */
final class AnswerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private AnswerWriter() {
    }

    /** The answer to what was executed, or what graphql-java refused to execute. */
    static Answer of(ExecutionResult result, MediaType type) {
        boolean executed = result.isDataPresent();
        int status = executed || type == MediaType.JSON ? 200 : 400;
        return new Answer(status, executed && result.getErrors().isEmpty(), write(json -> {
            errors(json, result.getErrors());
            if (executed) {
                json.writeFieldName("data");
                value(json, result.getData());
            }
        }));
    }

    /** The answer to a document that can't be executed. */
    static Answer of(List<? extends GraphQLError> errors, MediaType type) {
        return new Answer(type == MediaType.JSON ? 200 : 400, false, write(json -> errors(json, errors)));
    }

    /** The answer to a request that was refused. */
    static Answer of(int status, String code, String message) {
        return new Answer(status, false, write(json -> {
            json.writeFieldName("errors");
            value(json, Errors.of(message, code));
        }));
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Members members) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(4_000); JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
            json.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void errors(JsonGenerator json, List<? extends GraphQLError> errors) throws IOException {
        if (!errors.isEmpty()) {
            json.writeFieldName("errors");
            value(json, errors.stream().map(Errors::specified).toList());
        }
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            Deadline.check();
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeObject(value);
        }
    }
}
