package dev.communique.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.CoercedVariables;
import graphql.execution.TypeFromAST;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.introspection.Introspection;

/**
 * Holds the data of an answer against the schema and the operation, as the specification says which fields there must be and of which
 * type, and counts them. Written for tests, apart from what the server does.
 */
final class AnswerCheck {

    /** Of lists without a page size, as many elements count as the measure assumes: three. */
    private static final int SHORT_LIST = 3;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
    private final CoercedVariables variables;

    private AnswerCheck(GraphQLSchema schema, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
    }

    /**
     * How many fields the data have.
     *
     * @param document with one operation
     * @throws AssertionError where the data are not what the operation asks for
     */
    static long fields(GraphQLSchema schema, Document document, CoercedVariables variables, Object data) {
        AnswerCheck check = new AnswerCheck(schema, document, variables);
        OperationDefinition operation = document.getDefinitionsOfType(OperationDefinition.class).get(0);
        return data == null ? 0 : check.object(schema.getQueryType(), List.of(operation.getSelectionSet()), data, "data");
    }

    private long object(GraphQLObjectType type, List<SelectionSet> selections, Object value, String path) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new AssertionError(path + " is no object: " + value);
        }
        Map<String, List<Field>> wanted = new LinkedHashMap<>();
        selections.forEach(set -> collect(type, set, wanted));
        if (!object.keySet().equals(wanted.keySet())) {
            throw new AssertionError(path + " has " + object.keySet() + ", and " + wanted.keySet() + " were asked for");
        }
        long sum = 0;
        for (Map.Entry<String, List<Field>> entry : wanted.entrySet()) {
            Field field = entry.getValue().get(0);
            GraphQLOutputType of = Introspection.getFieldDef(schema, type, field.getName()).getType();
            List<SelectionSet> below = entry.getValue().stream().map(Field::getSelectionSet).filter(set -> set != null).toList();
            boolean paged = type.getName().endsWith("Connection")
                    || schema.getFieldDefinition(graphql.schema.FieldCoordinates.coordinates(type.getName(), field.getName())) != null
                            && type.getField(field.getName()) != null && (type.getField(field.getName()).getArgument("first") != null
                                    || type.getField(field.getName()).getArgument("ids") != null);
            sum += 1 + value(of, below, object.get(entry.getKey()), path + "." + entry.getKey(), paged);
        }
        return sum;
    }

    private void collect(GraphQLObjectType type, SelectionSet set, Map<String, List<Field>> wanted) {
        for (Selection<?> selection : set.getSelections()) {
            if (!isIncluded((DirectivesContainer<?>) selection)) {
                continue;
            }
            if (selection instanceof Field field) {
                wanted.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
            } else if (selection instanceof InlineFragment inline && applies(type, inline.getTypeCondition())) {
                collect(type, inline.getSelectionSet(), wanted);
            } else if (selection instanceof FragmentSpread spread && applies(type, fragments.get(spread.getName()).getTypeCondition())) {
                collect(type, fragments.get(spread.getName()).getSelectionSet(), wanted);
            }
        }
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return selection.getDirectives().stream().allMatch(directive -> {
            Value<?> given = directive.getArgument("if").getValue();
            boolean value = given instanceof VariableReference variable
                    ? (Boolean) variables.get(variable.getName())
                    : ((BooleanValue) given).isValue();
            return directive.getName().equals("include") == value;
        });
    }

    private boolean applies(GraphQLObjectType type, TypeName condition) {
        if (condition == null || condition.getName().equals(type.getName())) {
            return true;
        }
        GraphQLType on = TypeFromAST.getTypeFromAST(schema, condition);
        return on instanceof GraphQLInterfaceType shared
                && schema.getImplementations(shared).stream().anyMatch(one -> one.getName().equals(type.getName()))
                || on instanceof GraphQLUnionType union && union.getTypes().stream().anyMatch(one -> one.getName().equals(type.getName()));
    }

    private long value(GraphQLType type, List<SelectionSet> selections, Object value, String path, boolean paged) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null) {
            if (GraphQLTypeUtil.isNonNull(type)) {
                throw new AssertionError(path + " is null");
            }
            return 0;
        }
        if (nullable instanceof GraphQLList list) {
            if (!(value instanceof List<?> elements)) {
                throw new AssertionError(path + " is no list: " + value);
            }
            List<Long> sums = new ArrayList<>();
            for (Object element : elements) {
                sums.add(value(list.getWrappedType(), selections, element, path + "[" + sums.size() + "]", paged));
            }
            return sums.stream().sorted((one, other) -> Long.compare(other, one)).limit(paged ? Long.MAX_VALUE : SHORT_LIST)
                    .mapToLong(Long::longValue).sum();
        }
        if (nullable instanceof GraphQLCompositeType composite) {
            GraphQLObjectType concrete = composite instanceof GraphQLObjectType object
                    ? object
                    : schema.getObjectType((String) ((Map<?, ?>) value).get("__typename"));
            return object(concrete, selections, value, path);
        }
        if (!isLeaf((GraphQLNamedType) nullable, value)) {
            throw new AssertionError(path + " is no " + ((GraphQLNamedType) nullable).getName() + ": " + value);
        }
        return 0;
    }

    private static boolean isLeaf(GraphQLNamedType type, Object value) {
        if (type instanceof GraphQLEnumType enumeration) {
            return enumeration.getValue((String) value) != null;
        }
        return switch (type.getName()) {
            case "Int" -> value instanceof Integer;
            case "Float" -> value instanceof Number;
            case "Boolean" -> value instanceof Boolean;
            case "PartialDate" -> ((String) value).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
            default -> value instanceof String;
        };
    }
}
