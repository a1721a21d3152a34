package dev.communique.endpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.communique.store.Slice;
import dev.communique.endpoint.OperationComplexity.Cost;
import dev.communique.endpoint.OperationComplexity.Size;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * Measures the operations of a valid document before any is executed: what they come to whatever the variables, and where variables
 * decide. Each fragment is measured once.
 */
final class ComplexityCalculator {

    /** Stands for how long a list without a page size is: the parties of an agreement, the speakers of a statement. */
    private static final int SHORT_LIST = 3;

    /** The directive of {@link dev.communique.api.Complexity}, which stands beside the resolver of a field. */
    private static final String COMPLEXITY = "complexity";

    /** The directive of {@link dev.communique.api.LargestSize}. */
    private static final String LARGEST = "largestSize";

    /** What a filter costs besides, measured roughly. */
    private static final int OF_FILTER = 20;

    /** Saturates what fragments could multiply. */
    private static final int MANY = 1_000_000;

    /** What a selection of fields comes to. */
    private static final class Sum {
        private int depth;
        private int aliases;
        private int fields;
        private boolean introspects;
        private final List<Cost> costs = new ArrayList<>();
        private final Set<String> neverNull = new HashSet<>();

        private void add(Sum other) {
            depth = Math.max(depth, other.depth);
            aliases = Math.min(MANY, aliases + other.aliases);
            fields = Math.min(MANY, fields + other.fields);
            introspects |= other.introspects;
            costs.addAll(other.costs);
            neverNull.addAll(other.neverNull);
        }

        /** The same, its costs as one that many may share. */
        private Sum shared() {
            Sum shared = new Sum();
            shared.add(this);
            shared.costs.clear();
            shared.costs.add(new Cost(0, Size.ONCE, costs));
            return shared;
        }
    }

    private final GraphQLSchema schema;
    private final Map<String, Integer> introspected;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Sum> measured = new HashMap<>();

    private ComplexityCalculator(GraphQLSchema schema, Map<String, Integer> introspected, Document document) {
        this.schema = schema;
        this.introspected = introspected;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** What makes of a document what measures its operations. */
    static Function<Document, Function<OperationDefinition, OperationComplexity>> of(GraphQLSchema schema) {
        Map<String, Integer> introspected = introspected(schema);
        return document -> new ComplexityCalculator(schema, introspected, document)::operation;
    }

    private OperationComplexity operation(OperationDefinition operation) {
        GraphQLCompositeType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        Sum sum = sum(operation.getSelectionSet(), root);
        directives(operation, sum.neverNull);
        return new OperationComplexity(sum.depth, sum.aliases, sum.fields, sum.introspects, new Cost(0, Size.ONCE, sum.costs),
                Set.copyOf(sum.neverNull));
    }

    private Sum sum(SelectionSet selections, GraphQLCompositeType type) {
        Sum sum = new Sum();
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                sum.add(field(field, type));
            } else if (selection instanceof InlineFragment inline) {
                directives(inline, sum.neverNull);
                sum.add(sum(inline.getSelectionSet(),
                        inline.getTypeCondition() == null ? type : type(inline.getTypeCondition().getName())));
            } else if (selection instanceof FragmentSpread spread) {
                directives(spread, sum.neverNull);
                sum.add(fragment(spread.getName()));
            }
        }
        return sum;
    }

    private Sum fragment(String name) {
        Sum before = measured.get(name);
        if (before == null) {
            FragmentDefinition fragment = fragments.get(name);
            before = sum(fragment.getSelectionSet(), type(fragment.getTypeCondition().getName())).shared();
            measured.put(name, before);
        }
        return before;
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) schema.getType(name);
    }

    private Sum field(Field field, GraphQLCompositeType parent) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        Sum children = new Sum();
        if (field.getSelectionSet() != null) {
            children = sum(field.getSelectionSet(), (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()));
        }
        Sum sum = new Sum();
        sum.depth = children.depth + 1;
        sum.aliases = Math.min(MANY, children.aliases + (field.getAlias() == null ? 0 : 1));
        sum.fields = 1;
        sum.introspects = children.introspects || field.getName().equals("__schema") || field.getName().equals("__type");
        sum.costs.add(new Cost(price(field, definition), times(field, definition, parent), children.costs));
        sum.neverNull.addAll(children.neverNull);
        arguments(field.getArguments(), definition.getArguments(), sum.neverNull);
        directives(field, sum.neverNull);
        return sum;
    }

    private void directives(DirectivesContainer<?> on, Set<String> neverNull) {
        for (Directive directive : on.getDirectives()) {
            arguments(directive.getArguments(), schema.getDirective(directive.getName()).getArguments(), neverNull);
        }
    }

    private static void arguments(List<Argument> given, List<GraphQLArgument> defined, Set<String> neverNull) {
        for (Argument argument : given) {
            defined.stream().filter(one -> one.getName().equals(argument.getName()))
                    .forEach(one -> neverNull(argument.getValue(), one.getType(), neverNull));
        }
    }

    /** Collects the variables that stand where null can't: their default lets a document pass that a client then fills with null. */
    private static void neverNull(Value<?> value, GraphQLType type, Set<String> variables) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof VariableReference variable && GraphQLTypeUtil.isNonNull(type)) {
            variables.add(variable.getName());
        } else if (value instanceof ArrayValue list && nullable instanceof GraphQLList listType) {
            list.getValues().forEach(element -> neverNull(element, listType.getWrappedType(), variables));
        } else if (nullable instanceof GraphQLList listType && !(value instanceof VariableReference)) { // one element stands for a list
            neverNull(value, listType.getWrappedType(), variables);
        } else if (value instanceof ObjectValue object && nullable instanceof GraphQLInputObjectType input) {
            object.getObjectFields().forEach(field -> neverNull(field.getValue(), input.getField(field.getName()).getType(), variables));
        }
    }

    /** What the field itself costs: more where it looks at much to find what it answers. */
    private static int price(Field field, GraphQLFieldDefinition definition) {
        int price = directive(definition, COMPLEXITY, 1);
        return value(field, "filter") == null ? price : price + OF_FILTER;
    }

    /** The value of a directive of a field, or another one where it has none. */
    private static int directive(GraphQLFieldDefinition field, String name, int otherwise) {
        GraphQLAppliedDirective given = field.getAppliedDirective(name);
        return given == null ? otherwise : given.getArgument("value").<Integer>getValue();
    }

    private Size times(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType parent) {
        GraphQLArgument first = definition.getArgument("first");
        if (first != null) {
            Integer unasked = GraphQLArgument.getArgumentDefaultValue(first);
            int largest = directive(definition, LARGEST, Slice.LARGEST);
            return size(value(field, "first"), largest,
                    size(value(field, "last"), largest, Size.of(unasked == null ? Slice.DEFAULT_SIZE : unasked)));
        }
        if (definition.getArgument("ids") != null) {
            return size(value(field, "ids"), Slice.LARGEST, Size.ONCE);
        }
        String owner = ((GraphQLNamedType) parent).getName();
        if (!isList(definition.getType()) || owner.endsWith("Connection")) {
            return Size.ONCE;
        }
        return Size.of(owner.startsWith("__") ? introspected.get(field.getName()) : SHORT_LIST);
    }

    /** How long the lists of introspection are, by the names of their fields, at most. */
    private static Map<String, Integer> introspected(GraphQLSchema schema) {
        Map<String, Integer> sizes = new HashMap<>();
        sizes.put("types", schema.getAllTypesAsList().size());
        sizes.put("directives", schema.getDirectives().size());
        sizes.put("locations", Introspection.DirectiveLocation.values().length);
        List<String> ofTypes = List.of("fields", "args", "inputFields", "enumValues", "possibleTypes", "interfaces");
        ofTypes.forEach(name -> sizes.put(name, 1));
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLFieldsContainer container) {
                sizes.merge("fields", container.getFieldDefinitions().size(), Math::max);
                container.getFieldDefinitions().forEach(field -> sizes.merge("args", field.getArguments().size(), Math::max));
            }
            if (type instanceof GraphQLInputObjectType input) {
                sizes.merge("inputFields", input.getFields().size(), Math::max);
            }
            if (type instanceof GraphQLEnumType enumeration) {
                sizes.merge("enumValues", enumeration.getValues().size(), Math::max);
            }
            if (type instanceof GraphQLInterfaceType shared) {
                sizes.merge("possibleTypes", schema.getImplementations(shared).size(), Math::max);
            }
            if (type instanceof GraphQLUnionType union) {
                sizes.merge("possibleTypes", union.getTypes().size(), Math::max);
            }
            if (type instanceof GraphQLObjectType object) {
                sizes.merge("interfaces", object.getInterfaces().size(), Math::max);
            }
        }
        return Map.copyOf(sizes);
    }

    /** The size that a value gives: a number, a list, or a variable that may turn out to be either. */
    private static Size size(Value<?> value, int largest, Size otherwise) {
        if (value instanceof IntValue number) {
            return Size.of(Size.bounded(number.getValue().longValue(), largest));
        }
        if (value instanceof ArrayValue list) {
            return Size.of(Size.bounded(list.getValues().size(), largest));
        }
        return value instanceof VariableReference variable ? new Size(variable.getName(), largest, otherwise) : otherwise;
    }

    /** The value of an argument; null where it isn't given. */
    private static Value<?> value(Field field, String argument) {
        Argument given = field.getArguments().stream().filter(one -> one.getName().equals(argument)).findFirst().orElse(null);
        return given == null ? null : given.getValue();
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }
}
