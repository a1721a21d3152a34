package dev.communique.endpoint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * Requests made at random from a schema: several operations, fragments on interfaces and unions, aliases, {@code @skip} and
 * {@code @include}, variables with and without defaults, and now and then a value that is negative, huge, null or of another type.
 */
final class RandomOperations {

    /**
     * A request.
     *
     * @param operationName null where none is sent
     */
    record Sent(String query, String operationName, Map<String, Object> variables) {
    }

    private static final List<String> IDS = List.of("actor:pakistan", "actor:china", "actor:imctc", "article:khunjerab-pass-reopens",
            "actor:atlantis", "statement:0", "nonsense", "", "agreement:" + "x".repeat(300));
    private static final List<String> WORDS = List.of("pakistan", "China", "reopen*", "\\\"border pass\\\"", "Al-Mog*", "Türkiye", "%", " ",
            "外交部*",
            "ΣΊΣΥΦΟΣ", "a", "the", "x y z");
    private static final List<String> DATES = List.of("2009", "2023-01", "2023-01-19", "1648", "2023-13", "yesterday", "");
    private static final List<String> WRONG = List.of("-1", "101", "2147483648", "-4294967196", "9223372036854775908", "1.5", "1e3", "true",
            "\\\"5\\\"", "[]", "[[1]]", "{}", "{a: 1}", "RED", "null", "\\\"\\\"");

    private final GraphQLSchema schema;
    private final Random random;
    private final StringBuilder fragments = new StringBuilder();
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private int names;
    private int fields;
    private boolean greedy;

    private RandomOperations(GraphQLSchema schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    /** The request of a seed: always the same. */
    static Sent of(GraphQLSchema schema, long seed) {
        return new RandomOperations(schema, seed).request();
    }

    private Sent request() {
        int operations = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        greedy = random.nextInt(12) == 0;
        boolean anonymous = operations == 1 && random.nextBoolean();
        StringBuilder document = new StringBuilder();
        for (int i = 0; i < operations; i++) {
            definitions.clear();
            fields = 4 + random.nextInt(greedy ? 60 : 20);
            String selections = selections(schema.getQueryType(), greedy ? 10 + random.nextInt(20) : 1 + random.nextInt(6));
            String declared = definitions.isEmpty()
                    ? ""
                    : definitions.entrySet().stream().map(entry -> "$" + entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining(", ", "(", ")"));
            document.append(anonymous ? declared.isEmpty() ? "" : "query" : "query " + (char) ('A' + i)).append(declared).append(' ')
                    .append(selections).append('\n');
        }
        String name = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "Nobody";
            case 2, 3 -> operations == 1 ? null : "A";
            case 4 -> anonymous ? null : String.valueOf((char) ('A' + random.nextInt(operations)));
            default -> null;
        };
        return new Sent(document.append(fragments).toString(), name, variables);
    }

    private String selections(GraphQLNamedOutputType type, int depth) {
        StringBuilder out = new StringBuilder("{ __typename");
        List<GraphQLFieldDefinition> defined = type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions()
                : List.of();
        int wanted = 1 + random.nextInt(4);
        for (int i = 0; i < wanted && fields > 0; i++) {
            if (!defined.isEmpty() && random.nextInt(5) > 0) {
                out.append(' ').append(field(defined.get(random.nextInt(defined.size())), depth));
            } else {
                out.append(' ').append(fragment(type, depth));
            }
        }
        return out.append(" }").toString();
    }

    private String fragment(GraphQLNamedOutputType type, int depth) {
        GraphQLNamedOutputType on = narrowed(type);
        String selections = depth < 1 ? "{ __typename }" : selections(on, depth);
        if (random.nextBoolean()) {
            return "... " + (on == type && random.nextBoolean() ? "" : "on " + on.getName() + " ") + directive() + selections;
        }
        String name = "f" + names++;
        fragments.append("fragment ").append(name).append(" on ").append(on.getName()).append(' ').append(selections).append('\n');
        return "..." + name + " " + directive();
    }

    /** A type that a value of this one may have. */
    private GraphQLNamedOutputType narrowed(GraphQLNamedOutputType type) {
        if (random.nextInt(4) == 0) {
            return type;
        }
        if (type instanceof GraphQLUnionType union) {
            return random.nextInt(3) == 0 ? schema.getTypeAs("Node") : pick(union.getTypes());
        }
        if (type instanceof GraphQLInterfaceType shared) {
            return pick(schema.getImplementations(shared));
        }
        return type instanceof GraphQLObjectType object && !object.getInterfaces().isEmpty() ? pick(object.getInterfaces()) : type;
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        fields--;
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean composite = type instanceof GraphQLFieldsContainer || type instanceof GraphQLUnionType;
        if (composite && depth < 1) {
            return "__typename";
        }
        String arguments = field.getArguments().stream().map(this::argument).filter(given -> !given.isEmpty())
                .collect(Collectors.joining(", "));
        boolean alias = !arguments.isEmpty() || composite || random.nextInt(4) == 0; // so that no two fields of one name differ
        return (alias ? "a" + names++ + ": " : "") + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + " "
                + directive()
                + (composite ? selections((GraphQLNamedOutputType) type, depth - 1) : "");
    }

    private String directive() {
        return switch (random.nextInt(12)) {
            case 0 -> "@include(if: " + value(booleans(), true) + ") ";
            case 1 -> "@skip(if: " + value(booleans(), true) + ") ";
            default -> "";
        };
    }

    private GraphQLType booleans() {
        return schema.getDirective("skip").getArgument("if").getType();
    }

    private String argument(GraphQLArgument argument) {
        boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
        if (!required && !(greedy && argument.getName().equals("first")) && random.nextInt(argument.getName().equals("first") ? 2 : 9) > 0
                || required && random.nextInt(150) == 0) {
            return "";
        }
        return argument.getName() + ": " + value(argument.getType(), true);
    }

    /** A literal or a variable of a type. */
    private String value(GraphQLType type, boolean variable) {
        if (variable && random.nextInt(4) == 0) {
            return "$" + variable(type);
        }
        if (random.nextInt(150) == 0) {
            return unquoted(pick(WRONG));
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (type == nullable && random.nextInt(12) == 0) {
            return "null";
        }
        if (nullable instanceof GraphQLList list) {
            return random.nextInt(5) == 0
                    ? value(list.getWrappedType(), false)
                    : Collections.nCopies(random.nextInt(4), 0).stream().map(any -> value(list.getWrappedType(), variable))
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        if (nullable instanceof GraphQLEnumType enumeration) {
            return pick(enumeration.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
        }
        if (nullable instanceof GraphQLInputObjectType input) {
            return input.getFields().stream().filter(field -> random.nextInt(3) == 0)
                    .map(field -> field.getName() + ": " + value(field.getType(), variable)).collect(Collectors.joining(", ", "{", "}"));
        }
        return scalar(((GraphQLNamedType) nullable).getName());
    }

    private String scalar(String type) {
        return switch (type) {
            case "Int" -> String.valueOf(greedy || random.nextInt(30) == 0 ? 100 : 1 + random.nextInt(5));
            case "ID" -> '"' + likely(IDS, 3) + '"';
            case "PartialDate" -> '"' + likely(DATES, 4) + '"';
            case "Boolean" -> String.valueOf(random.nextBoolean());
            default -> '"' + likely(WORDS, 6) + '"';
        };
    }

    private static String unquoted(String text) {
        return text.replace("\\\"", "\"");
    }

    private String variable(GraphQLType type) {
        String name = "v" + names++;
        boolean withDefault = random.nextBoolean();
        GraphQLType declared = withDefault && random.nextBoolean() ? GraphQLTypeUtil.unwrapNonNull(type) : type;
        definitions.put(name, GraphQLTypeUtil.simplePrint(declared) + (withDefault ? " = " + value(type, false) : ""));
        switch (random.nextInt(8)) {
            case 0 -> variables.put(name, random.nextInt(4) == 0 ? null : json(type));
            case 1 -> variables.put(name,
                    pick(new ArrayList<>(List.of(-1, 101, 2147483648L, new BigInteger("9223372036854775908"), 1.5, 2.0, true, "5",
                            List.of(), Map.of("a", 1), "RED"))));
            case 2, 3 -> {
                // left out
            }
            default -> variables.put(name, json(type));
        }
        return name;
    }

    private Object json(GraphQLType type) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return Collections.nCopies(random.nextInt(4), 0).stream().map(any -> json(list.getWrappedType())).toList();
        }
        if (nullable instanceof GraphQLEnumType enumeration) {
            return pick(enumeration.getValues()).getName();
        }
        if (nullable instanceof GraphQLInputObjectType input) {
            Map<String, Object> object = new LinkedHashMap<>();
            input.getFields().stream().filter(field -> random.nextInt(3) == 0)
                    .forEach(field -> object.put(field.getName(), json(field.getType())));
            return object;
        }
        return switch (((GraphQLNamedType) nullable).getName()) {
            case "Int" -> greedy || random.nextInt(30) == 0 ? 100 : random.nextInt(5);
            case "ID" -> likely(IDS, 3);
            case "PartialDate" -> likely(DATES, 4);
            case "Boolean" -> random.nextBoolean();
            default -> unquoted(likely(WORDS, 6));
        };
    }

    /** One of the values that are good, or now and then one of the last, which are not. */
    private String likely(List<String> of, int good) {
        return random.nextInt(10) > 0 ? of.get(random.nextInt(good)) : pick(of);
    }

    private <T> T pick(List<? extends T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
