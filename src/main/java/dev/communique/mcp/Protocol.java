package dev.communique.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages of the protocol: JSON-RPC 2.0, as the Model Context Protocol uses it. */
public final class Protocol {

    /** Revisions of the protocol that are spoken, newest first; between these, what is spoken here is the same. */
    public static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18");

    /** The revision that a client means that does not say which. */
    public static final String UNSAID = "2025-03-26";

    /** The text is no JSON. */
    public static final int PARSE_ERROR = -32700;
    /** The JSON is no message. */
    public static final int INVALID_REQUEST = -32600;
    /** There is no such method. */
    public static final int METHOD_NOT_FOUND = -32601;
    /** The parameters are none of the method. */
    public static final int INVALID_PARAMS = -32602;

    private static final String INSTRUCTIONS = "News of diplomacy, read into facts: who agreed what with whom, who said what for whom, what happened "
            + "when and where. Each fact comes with the very words of the articles that prove it ('quote'), how sure it is that they do "
            + "('confidence', 1 where a person wrote it down), and the addresses of the fact and of its articles: cite them. Facts that "
            + "were read out of text by rules may be wrong: the quote decides. Dates are as precise as they are known.";

    private Protocol() {
    }

    /** The message that answers a request. */
    public static Map<String, Object> result(Object id, Map<String, Object> result) {
        return message(id, "result", result);
    }

    /** The message that refuses a request. @param id null where it can't be told */
    public static Map<String, Object> error(Object id, int code, String text) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", text);
        return message(id, "error", error);
    }

    private static Map<String, Object> message(Object id, String kind, Map<String, Object> value) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put(kind, value);
        return message;
    }

    /** What answers {@code initialize}: the revision that the client wants, or else the newest that is spoken. */
    public static Map<String, Object> initialized(Map<?, ?> params, String program) {
        Map<String, Object> result = new LinkedHashMap<>();
        boolean isSpoken = params.get("protocolVersion") instanceof String version && VERSIONS.contains(version);
        result.put("protocolVersion", isSpoken ? params.get("protocolVersion") : VERSIONS.get(0));
        result.put("capabilities", Map.of("tools", Map.of("listChanged", false)));
        result.put("serverInfo", Map.of("name", "communique", "title", "Communique", "version", program));
        result.put("instructions", INSTRUCTIONS);
        return result;
    }

    /** What answers {@code tools/list}. */
    public static Map<String, Object> tools() {
        return Map.of("tools", Tool.ALL.stream().map(Tool::told).toList());
    }

    /** What answers {@code tools/call}. */
    public static Map<String, Object> called(String text, boolean failed) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", "text");
        content.put("text", text);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("content", List.of(content));
        result.put("isError", failed);
        return result;
    }
}
