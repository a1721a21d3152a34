package dev.communique.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/**
 * An argument of a tool.
 *
 * @param name        which is that of the document's variable too
 * @param kind        what it may be
 * @param required    whether it must be given
 * @param description for who calls the tool
 * @param choices     what it may be one of, or what each of it may be; empty where anything goes
 */
record Argument(String name, Kind kind, boolean required, String description, List<String> choices) {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_ACTORS = 5;
    private static final int MOST = 50;

    /** What an argument may be. */
    enum Kind {
        /** Words. */
        TEXT,
        /** The name, slug or id of an actor. */
        ACTOR,
        /** Some actors. */
        ACTORS,
        /** A year, month or day. */
        DATE,
        /** How many results. */
        COUNT,
        /** A whole number from 0. */
        NUMBER,
        /** One or several of some words. */
        CHOICES
    }

    static Argument of(String name, Kind kind, String description) {
        return new Argument(name, kind, false, description, List.of());
    }

    static Argument required(String name, Kind kind, String description) {
        return new Argument(name, kind, true, description, List.of());
    }

    static Argument choices(String name, String description, String... choices) {
        return new Argument(name, Kind.CHOICES, false, description, List.of(choices));
    }

    /** What it may be, as JSON Schema says it. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (kind) {
            case TEXT, ACTOR -> {
                schema.put("type", "string");
                schema.put("minLength", 1);
                schema.put("maxLength", LONGEST_TEXT);
            }
            case ACTORS -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string", "minLength", 1));
                schema.put("minItems", 1);
                schema.put("maxItems", MOST_ACTORS);
            }
            case DATE -> {
                schema.put("type", "string");
                schema.put("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
            }
            case COUNT -> {
                schema.put("type", "integer");
                schema.put("minimum", 1);
                schema.put("maximum", MOST);
            }
            case NUMBER -> {
                schema.put("type", "integer");
                schema.put("minimum", 0);
            }
            case CHOICES -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string", "enum", choices));
                schema.put("minItems", 1);
                schema.put("maxItems", choices.size());
            }
        }
        schema.put("description", description);
        return schema;
    }

    /**
     * The value of the variable.
     *
     * @throws BadArguments where it is none that the schema allows
     */
    Object value(Object given) throws BadArguments {
        switch (kind) {
            case TEXT -> {
                return text(given);
            }
            case ACTOR -> {
                return name(given);
            }
            case DATE -> {
                try {
                    return new PartialDate(text(given)).toString();
                } catch (IllegalArgumentException e) {
                    throw wrong(e.getMessage());
                }
            }
            case COUNT -> {
                return number(given, 1, MOST);
            }
            case NUMBER -> {
                return number(given, 0, Integer.MAX_VALUE);
            }
            default -> {
                return texts(given);
            }
        }
    }

    private String text(Object given) throws BadArguments {
        if (given instanceof String text && !text.isBlank() && text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0) {
            return text;
        }
        throw wrong("expected a text of 1 to " + LONGEST_TEXT + " characters");
    }

    private String name(Object given) throws BadArguments {
        String name = text(given);
        if (Names.key(name).isEmpty()) {
            throw wrong("expected a name, with letters or digits");
        }
        return name;
    }

    private Integer number(Object given, int least, int most) throws BadArguments {
        if (given instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue()) && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.intValue();
        }
        throw wrong("expected a whole number from " + least + " to " + most);
    }

    /** A single text does for a list of one. */
    private List<String> texts(Object given) throws BadArguments {
        List<String> texts = new ArrayList<>();
        for (Object each : given instanceof List<?> several ? several : List.of(given)) {
            texts.add(kind == Kind.ACTORS ? name(each) : text(each));
        }
        int most = kind == Kind.ACTORS ? MOST_ACTORS : choices.size();
        if (texts.isEmpty() || texts.size() > most) {
            throw wrong("expected 1 to " + most + " of them");
        }
        for (String text : texts) {
            if (kind == Kind.CHOICES && !choices.contains(text)) {
                throw wrong("expected any of " + String.join(", ", choices));
            }
        }
        return texts;
    }

    private BadArguments wrong(String message) {
        return new BadArguments("'" + name + "': " + message);
    }
}
