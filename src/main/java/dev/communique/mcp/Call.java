package dev.communique.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.communique.fact.Names;

/** A call of a tool. Actors are named in it as people name them; their ids are asked for first. */
public final class Call {

    private static final String READ_ARTICLE = "read_article";

    /** How many are looked at whose names have a name as a part; the first of them are told where it is not clear who is meant. */
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_TOLD = 5;

    private final Tool tool;
    private final Map<String, Object> values;
    private final List<String> actors;

    private Call(Tool tool, Map<String, Object> values, List<String> actors) {
        this.tool = tool;
        this.values = values;
        this.actors = actors;
    }

    /**
     * A call with its arguments, checked.
     *
     * @throws BadArguments where one is missing, unknown or wrong
     */
    public static Call of(Tool tool, Map<?, ?> given) throws BadArguments {
        List<Argument> arguments = tool.arguments();
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> actors = new LinkedHashSet<>();
        for (Object key : given.keySet()) {
            if (arguments.stream().noneMatch(argument -> argument.name().equals(key))) {
                throw new BadArguments("there is no argument '" + key + "': expected "
                        + arguments.stream().map(Argument::name).collect(Collectors.joining(", ")));
            }
        }
        for (Argument argument : arguments) {
            Object sent = given.get(argument.name());
            if (sent == null && argument.required()) {
                throw new BadArguments("'" + argument.name() + "' is missing");
            }
            if (sent != null) {
                Object value = argument.value(sent);
                values.put(argument.name(), value);
                if (argument.kind() == Argument.Kind.ACTOR) {
                    actors.add((String) value);
                } else if (argument.kind() == Argument.Kind.ACTORS) {
                    ((List<?>) value).forEach(actor -> actors.add((String) actor));
                }
            }
        }
        return new Call(tool, values, List.copyOf(actors));
    }

    /** The document that finds the actors that are named; null where none is. */
    public String finding() {
        if (actors.isEmpty()) {
            return null;
        }
        String parameters = IntStream.range(0, actors.size()).mapToObj(i -> "$n" + i + ": String!").collect(Collectors.joining(", "));
        String fields = IntStream.range(0, actors.size()).mapToObj(i -> "n" + i + ": actor(by: { name: $n" + i + " }) { id } s" + i
                + ": actor(by: { slug: $n" + i + " }) { id } p" + i + ": actors(filter: { nameContains: $n" + i
                + " }, orderBy: FACTS_DESC, first: " + MOST_CANDIDATES + ") { nodes { id name type aliases } }")
                .collect(Collectors.joining(" "));
        return "query FindActors(" + parameters + ") { " + fields + " }";
    }

    /** The variables of {@link #finding()}. */
    public Map<String, Object> names() {
        Map<String, Object> names = new LinkedHashMap<>();
        for (int i = 0; i < actors.size(); i++) {
            String name = actors.get(i);
            names.put("n" + i, name.startsWith("actor:") ? name.substring("actor:".length()) : name);
        }
        return names;
    }

    /** The tool's document. */
    public String document() {
        return tool.document();
    }

    /**
     * The variables of the tool's document.
     *
     * @param found what {@link #finding()} was answered; null where it was not asked
     * @throws BadArguments where nobody has one of the names, or several may be meant by it
     */
    public Map<String, Object> variables(Map<?, ?> found) throws BadArguments {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < actors.size(); i++) {
            String name = actors.get(i);
            Object bySlug = found.get("s" + i);
            Object actor = name.startsWith("actor:") || found.get("n" + i) == null ? bySlug : found.get("n" + i);
            ids.put(name, id(actor == null && !name.startsWith("actor:") ? ofPart(name, (Map<?, ?>) found.get("p" + i)) : actor, name));
        }
        Map<String, Object> variables = tool.variables(values, ids);
        if (tool.name().equals(READ_ARTICLE)) {
            String id = (String) variables.get("id");
            variables.put("id", id.contains(":") ? id : "article:" + id);
            variables.remove("offset");
        }
        return variables;
    }

    private static String id(Object actor, String name) throws BadArguments {
        if (actor == null) {
            throw new BadArguments("no actor has the name '" + name + "'; find_actor finds those that have a part of it");
        }
        return (String) ((Map<?, ?>) actor).get("id");
    }

    /**
     * Whom people mean who give a part of a name, such as a surname: the only one who has these words in a name, or the only person who does.
     *
     * @param found a connection of those whose names have it somewhere, even within a word
     * @return null where nobody has it
     */
    private static Map<?, ?> ofPart(String name, Map<?, ?> found) throws BadArguments {
        List<Map<?, ?>> all = new ArrayList<>();
        List<?> candidates = (List<?>) found.get("nodes");
        for (Object actor : candidates) {
            if (hasWords((Map<?, ?>) actor, name)) {
                all.add((Map<?, ?>) actor);
            }
        }
        List<Map<?, ?>> persons = all.stream().filter(actor -> "PERSON".equals(actor.get("type"))).toList();
        List<Map<?, ?>> meant = persons.isEmpty() ? all : persons;
        if (candidates.size() == MOST_CANDIDATES && meant.size() < 2) { // there may be others behind them
            throw new BadArguments("'" + name + "' is part of many names; find_actor finds them, with ids");
        }
        if (meant.size() > 1) {
            throw new BadArguments("'" + name + "' is part of several names; give the id of who is meant: "
                    + meant.stream().limit(MOST_TOLD).map(actor -> actor.get("name") + " (" + actor.get("id") + ")")
                            .collect(Collectors.joining(", "))
                    + (meant.size() > MOST_TOLD ? " or another that find_actor finds" : ""));
        }
        return meant.isEmpty() ? null : meant.get(0);
    }

    private static boolean hasWords(Map<?, ?> actor, String words) {
        return Stream.concat(Stream.of(actor.get("name")), ((List<?>) actor.get("aliases")).stream())
                .anyMatch(name -> (" " + Names.key((String) name) + " ").contains(" " + Names.key(words) + " "));
    }

    /**
     * What the tool answers.
     *
     * @param data what the document was answered
     * @throws BadArguments where there is no article of which the text is wanted
     */
    public ToolAnswer answer(Map<?, ?> data, String server) throws BadArguments {
        if (tool.name().equals(READ_ARTICLE) && data.get("article") == null) {
            throw new BadArguments("there is no article '" + values.get("id") + "'; search finds articles");
        }
        return tool.name().equals(READ_ARTICLE)
                ? ToolAnswer.ofArticle(data, server, (Integer) values.getOrDefault("offset", 0))
                : ToolAnswer.of(data, server);
    }
}
