package dev.communique.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tool: a document of ours, {@code <name>.graphql}, which begins with its description, and the arguments that are its variables. */
public final class Tool {

    private static final String ENUMERATED = "'2009', '2025-09' or '2023-01-19'";
    private static final Argument FROM = Argument.of("from", Argument.Kind.DATE, "Not before this year, month or day: " + ENUMERATED);
    private static final Argument TO = Argument.of("to", Argument.Kind.DATE, "Not after this year, month or day");
    private static final Argument FIRST = Argument.of("first", Argument.Kind.COUNT, "How many results at most; 10 unless given");
    private static final Argument AFTER = Argument.of("after", Argument.Kind.TEXT,
            "To go on behind the last result: the 'endCursor' of the answer before");

    /** All there are, in the order in which they are told. */
    public static final List<Tool> ALL = List.of(
            new Tool("find_actor", Argument.required("name", Argument.Kind.TEXT, "A name, a part of one, or an abbreviation"), FIRST),
            new Tool("what_did_they_agree",
                    Argument.of("actors", Argument.Kind.ACTORS, "Names or ids; only what all of them are party to"),
                    Argument.choices("type", "Of one of these types", "TRADE", "DEFENCE", "BORDER", "ECONOMIC", "POLITICAL", "SECURITY",
                            "CULTURAL", "OTHER"),
                    FROM, TO, FIRST, AFTER),
            new Tool("who_said_what",
                    Argument.of("speakers", Argument.Kind.ACTORS, "Names or ids; any of them speaks"),
                    Argument.of("on_behalf_of", Argument.Kind.ACTORS,
                            "Names or ids; it is said for any of them, as by a state's officials"),
                    Argument.of("about", Argument.Kind.ACTORS, "Names or ids; all of them are named in what is said"),
                    Argument.of("contains", Argument.Kind.TEXT, "Words that stand in it, one after the other"), FROM, TO, FIRST, AFTER),
            new Tool("timeline",
                    Argument.of("actors", Argument.Kind.ACTORS, "Names or ids; only what all of them have part in"), FROM, TO,
                    Argument.of("first", Argument.Kind.COUNT, "How many results at most; 20 unless given")),
            new Tool("path", Argument.required("from", Argument.Kind.ACTOR, "The name or id of the one"),
                    Argument.required("to", Argument.Kind.ACTOR, "The name or id of the other")),
            new Tool("search", Argument.required("text", Argument.Kind.TEXT, "Words, \"a phrase\" or prefix*; all must be there"),
                    Argument.choices("types", "Only these", "ARTICLE", "ACTOR", "AGREEMENT", "EVENT", "STATEMENT"), FIRST),
            new Tool("read_article", Argument.required("id", Argument.Kind.TEXT, "The id of the article, or its slug"),
                    Argument.of("offset", Argument.Kind.NUMBER, "At which character of the text to begin; 0 unless given")));

    private final String name;
    private final String description;
    private final String document;
    private final List<Argument> arguments;

    private Tool(String name, Argument... arguments) {
        this.name = name;
        this.document = read(name);
        this.description = document.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        this.arguments = List.of(arguments);
    }

    private static String read(String name) {
        try (InputStream in = Tool.class.getResourceAsStream(name + ".graphql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** The GraphQL document. */
    public String document() {
        return document;
    }

    /** As {@code tools/list} tells it. */
    Map<String, Object> told() {
        Map<String, Object> properties = new LinkedHashMap<>();
        arguments.forEach(argument -> properties.put(argument.name(), argument.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", arguments.stream().filter(Argument::required).map(Argument::name).toList());
        schema.put("additionalProperties", false);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("description", description);
        told.put("inputSchema", schema);
        told.put("annotations", Map.of("readOnlyHint", true, "openWorldHint", false));
        return told;
    }

    List<Argument> arguments() {
        return arguments;
    }

    /** The values of the arguments with the ids of actors in place of their names. */
    Map<String, Object> variables(Map<String, Object> values, Map<String, String> ids) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            Object value = values.get(argument.name());
            if (value == null) {
                continue;
            }
            if (argument.kind() == Argument.Kind.ACTOR) {
                variables.put(argument.name(), ids.get(value));
            } else if (argument.kind() == Argument.Kind.ACTORS) {
                List<Object> actors = new ArrayList<>();
                ((List<?>) value).forEach(actor -> actors.add(ids.get(actor)));
                variables.put(argument.name(), actors);
            } else {
                variables.put(argument.name(), value);
            }
        }
        return variables;
    }
}
