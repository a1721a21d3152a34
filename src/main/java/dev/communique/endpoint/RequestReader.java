package dev.communique.endpoint;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Reads a request as GraphQL over HTTP defines it: JSON in the body of a POST, or parameters of a GET. */
final class RequestReader {

    private static final List<String> PARAMETERS = List.of("query", "documentId", "operationName", "variables", "extensions");

    private static final String COST = "cost";

    private RequestReader() {
    }

    static GraphQLRequest read(RoutingContext context) throws Refusal {
        HttpMethod method = context.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            return request(parameters(context), asksForCost(context));
        }
        if (method != HttpMethod.POST) {
            context.response().putHeader("Allow", "GET, HEAD, POST");
            throw Refusal.malformed(405, ErrorCode.BAD_REQUEST, "send GET or POST");
        }
        requireJson(context.request().getHeader("Content-Type"));
        requirePlain(Headers.all(context.request(), "Content-Encoding"));
        return request(body(context.body().buffer()), asksForCost(context));
    }

    /** Nothing but JSON is executed: a page of another origin can't send it without being allowed to. */
    static void requireJson(String contentType) throws Refusal {
        String[] parts = contentType == null ? new String[]{ "" } : contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals("application/json")) {
            throw Refusal.malformed(415, ErrorCode.BAD_REQUEST, "send the request as application/json");
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace("\"", "").strip();
            if (parameter.startsWith("charset=") && !Set.of("charset=utf-8", "charset=utf8").contains(parameter)) {
                throw Refusal.malformed(415, ErrorCode.BAD_REQUEST, "JSON is UTF-8, not " + parameter.substring("charset=".length()));
            }
        }
    }

    private static void requirePlain(String encoding) throws Refusal {
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Refusal.malformed(415, ErrorCode.BAD_REQUEST,
                    "send the request as it is, not compressed: '" + Errors.cut(encoding) + "' is not read");
        }
    }

    private static Map<String, Object> body(Buffer body) throws Refusal {
        if (body == null || body.length() == 0) {
            throw Refusal.badRequest("the body is missing");
        }
        try {
            Object value = json("the body", StandardCharsets.UTF_8.newDecoder().decode(body.getByteBuf().nioBuffer()).toString());
            if (value instanceof List) {
                throw Refusal.malformed(400, ErrorCode.BATCHING_NOT_SUPPORTED, "send one operation per request");
            }
            return object("the body", value);
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("the body is not JSON in UTF-8");
        }
    }

    private static Object json(String what, String text) throws Refusal {
        try {
            return JsonReader.read(text);
        } catch (IOException e) {
            throw Refusal.badRequest(what + " is not JSON: " + e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String what, Object value) throws Refusal {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw Refusal.badRequest(what + " must be a JSON object");
    }

    private static Map<String, Object> parameters(RoutingContext context) throws Refusal {
        MultiMap sent = sent(context);
        Map<String, Object> request = new HashMap<>();
        for (String key : PARAMETERS) {
            List<String> values = sent.getAll(key);
            if (values.size() > 1) {
                throw Refusal.badRequest("'" + key + "' is given twice");
            }
            values.forEach(value -> request.put(key, value));
        }
        for (String key : List.of("variables", "extensions")) {
            if (request.get(key) instanceof String text) {
                request.put(key, text.isEmpty() || text.equals("null") ? null : object("'" + key + "'", json("'" + key + "'", text)));
            }
        }
        return request;
    }

    private static MultiMap sent(RoutingContext context) throws Refusal {
        try {
            return context.queryParams(StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            throw Refusal.badRequest("the address can't be read: a % in it has no two hexadecimal digits of UTF-8 after it");
        }
    }

    private static boolean asksForCost(RoutingContext context) {
        String debug = Headers.all(context.request(), "Communique-Debug");
        return debug != null && Arrays.stream(debug.split(",")).anyMatch(part -> part.strip().equalsIgnoreCase(COST));
    }

    private static GraphQLRequest request(Map<String, Object> request, boolean asksForCost) throws Refusal {
        String query = text(request, "query");
        String documentId = text(request, "documentId");
        Map<String, Object> extensions = map(request, "extensions");
        String hash = hash(extensions);
        if (hash == null && documentId == null && (query == null || query.isBlank())) {
            throw Refusal.badRequest("'query' is missing");
        }
        if (documentId != null && (query != null || hash != null)) {
            throw Refusal.badRequest("'documentId' stands for a document: leave out 'query' and 'persistedQuery'");
        }
        String name = text(request, "operationName");
        return new GraphQLRequest(query, name == null || name.isEmpty() ? null : name, map(request, "variables"), hash, documentId,
                asksForCost || includesCost(extensions.get("include")));
    }

    /** What else is asked for is not known here, and left out of the answer. */
    private static boolean includesCost(Object include) throws Refusal {
        if (include != null && !(include instanceof List<?> list && list.stream().allMatch(String.class::isInstance))) {
            throw Refusal.badRequest("'include' of 'extensions' must be a list of strings");
        }
        return include != null && ((List<?>) include).contains(COST);
    }

    private static String text(Map<String, Object> request, String key) throws Refusal {
        Object value = request.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw Refusal.badRequest("'" + key + "' must be a string");
    }

    private static Map<String, Object> map(Map<String, Object> request, String key) throws Refusal {
        Object value = request.get(key);
        return value == null ? Map.of() : object("'" + key + "'", value);
    }

    private static String hash(Map<String, Object> extensions) throws Refusal {
        if (extensions.get("persistedQuery") == null) {
            return null;
        }
        Map<String, Object> persisted = map(extensions, "persistedQuery");
        if (!(persisted.get("version") instanceof Number version) || version.doubleValue() != 1) {
            throw Refusal.malformed(400, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "version 1 of persisted queries is what is supported");
        }
        String hash = text(persisted, "sha256Hash");
        if (hash == null || !hash.matches("[0-9a-fA-F]{64}")) {
            throw Refusal.malformed(400, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "'sha256Hash' must be a SHA-256 in hexadecimal");
        }
        return hash.toLowerCase(Locale.ROOT);
    }
}
