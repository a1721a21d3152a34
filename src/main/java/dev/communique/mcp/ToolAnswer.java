package dev.communique.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a tool answers: that of its document, without what is null or empty, and with the address of each thing that has one. Within a size
 * that leaves who reads it room to think: results at the end of a list are left out, and their number is told.
 */
public final class ToolAnswer {

    /** How many characters of JSON an answer has at most. */
    public static final int LONGEST = 30_000;

    /** How many characters of an article's text go at once. */
    static final int PORTION = 20_000;

    private static final Map<String, String> FOLDERS = Map.of("actor", "/actors/", "article", "/articles/", "agreement", "/agreements/",
            "event", "/events/", "statement", "/statements/");
    private static final String RESULTS = "results";
    private static final String LEFT_OUT = "leftOut";

    /** What was read out of an article, the longest first. */
    private static final List<String> FACTS = List.of("statements", "events", "agreements");

    private final Map<String, Object> content;

    private ToolAnswer(Map<String, Object> content) {
        this.content = content;
    }

    static ToolAnswer of(Map<?, ?> data, String server) {
        return new ToolAnswer(object(data, server));
    }

    static ToolAnswer ofArticle(Map<?, ?> data, String server, int offset) {
        Map<String, Object> told = object((Map<?, ?>) data.get("article"), server);
        String body = (String) told.remove("body");
        int from = boundary(body, Math.min(offset, body.length()));
        int to = boundary(body, Math.min(body.length(), from + PORTION));
        told.put("text", body.substring(from, to));
        told.put("offset", from);
        told.put("length", body.length());
        if (to < body.length()) {
            told.put("continueAtOffset", to);
        }
        return new ToolAnswer(told);
    }

    /** Not between the two halves of a character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static Map<String, Object> object(Map<?, ?> given, String server) {
        Map<String, Object> object = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            Object kept = value(value, server);
            if (kept != null && !(kept instanceof List<?> list && list.isEmpty() && !key.equals(RESULTS))) {
                object.put((String) key, kept);
            }
        });
        if (object.get("id") instanceof String id && FOLDERS.containsKey(kind(id))) {
            object.put("address", server + FOLDERS.get(kind(id)) + id.substring(id.indexOf(':') + 1));
        }
        return object;
    }

    private static String kind(String id) {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    private static Object value(Object value, String server) {
        if (value instanceof Map<?, ?> map) {
            return object(map, server);
        }
        return value instanceof List<?> list ? list.stream().map(each -> value(each, server)).toList() : value;
    }

    /** As JSON, of limited length. */
    public String text(Function<Object, String> json) {
        String text = json.apply(content);
        Map<String, Object> holder = holder();
        if (text.length() <= LONGEST) {
            return text;
        }
        return holder == null ? withoutFacts(text, json) : withFewer(holder, text, json);
    }

    /** An article's text counts for more than what was read out of it, which other tools tell. */
    private String withoutFacts(String whole, Function<Object, String> json) {
        String text = whole;
        for (String facts : FACTS) {
            if (text.length() > LONGEST && content.remove(facts) != null) {
                content.put(LEFT_OUT, "what was read out of it, since the answer would be too long: the other tools tell it");
                text = json.apply(content);
            }
        }
        return text;
    }

    private String withFewer(Map<String, Object> holder, String whole, Function<Object, String> json) {
        String text = whole;
        holder.remove("pageInfo"); // who went on at its cursor would miss what is left out
        List<Object> results = new ArrayList<>((List<?>) holder.get(RESULTS));
        int all = results.size();
        while (text.length() > LONGEST && !results.isEmpty()) {
            int fitting = (int) ((long) results.size() * LONGEST / text.length());
            results = results.subList(0, Math.min(fitting, results.size() - 1));
            holder.put(RESULTS, results);
            holder.put(LEFT_OUT, (all - results.size()) + " results of this page are left out, since the answer would be too long:"
                    + " ask for fewer ('first') or more narrowly");
            text = json.apply(content);
        }
        return text;
    }

    /** What has the results in it. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> holder() {
        if (content.get(RESULTS) instanceof List<?>) {
            return content;
        }
        return content.values().stream().filter(value -> value instanceof Map<?, ?> map && map.get(RESULTS) instanceof List<?>)
                .map(value -> (Map<String, Object>) value).findFirst().orElse(null);
    }
}
