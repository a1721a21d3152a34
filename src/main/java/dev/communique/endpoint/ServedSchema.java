package dev.communique.endpoint;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.Map;

import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;

/**
 * Makes the schema that is told, that documents are held against, and that is executed: the one that SmallRye makes of the annotations, with
 * scalars that take what the specification says and nothing else, and without directives and scalars that nobody can use. SmallRye calls this
 * when it is about to make its own, which this becomes: for a binary that is while it is built, so that no start has to. Found as a Java service.
 */
public final class ServedSchema implements EventingService {

    /** Services are called where the setting of their name says so. */
    private static final String SETTING = "served-schema";

    /** The directives of the specification. SmallRye brings others, which it alone understands. */
    private static final Set<String> SPECIFIED = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");

    /** Directives that graphql-java adds to each schema, and that nothing here heeds. */
    private static final Set<String> ADDED = Set.of("defer", "experimental_disableErrorPropagation");

    private static final Map<String, UnaryOperator<GraphQLScalarType>> SCALARS = Map.of("Int", given -> StrictCoercing.INT,
            "Float", given -> StrictCoercing.FLOAT, "ID", given -> StrictCoercing.ID, "PartialDate", StrictCoercing::dates);

    private static final String DEPRECATED = "deprecated";
    private static final String REASON = "reason";

    @Override
    public String getConfigKey() {
        return SETTING;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder annotations) {
        GraphQLSchema useful = SchemaTransformer.transformSchema(annotations.build(), new Changes());
        return GraphQLSchema.newSchema(useful).codeRegistry(registry(useful));
    }

    /** Whether the schema has a directive only since graphql-java adds it to each. */
    static boolean isHidden(String directive) {
        return ADDED.contains(directive);
    }

    private static final class Changes extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            UnaryOperator<GraphQLScalarType> change = SCALARS.get(scalar.getName());
            return change == null ? TraversalControl.CONTINUE : changeNode(context, change.apply(scalar));
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            String reason = deprecated(field);
            return reason == null ? TraversalControl.CONTINUE : changeNode(context, field.transform(it -> it.deprecate(reason)));
        }

        @Override
        public TraversalControl visitGraphQLArgument(GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            String reason = deprecated(argument);
            return reason == null ? TraversalControl.CONTINUE : changeNode(context, argument.transform(it -> it.deprecate(reason)));
        }

        /** Why something is deprecated: SmallRye's annotation is told in the schema's text alone, and not by introspection. */
        private static String deprecated(GraphQLDirectiveContainer element) {
            GraphQLAppliedDirective applied = element.getAppliedDirective(DEPRECATED);
            if (applied != null) {
                return applied.getArgument(REASON).getValue();
            }
            GraphQLDirective directive = element.getDirective(DEPRECATED);
            return directive == null ? null : GraphQLArgument.getArgumentValue(directive.getArgument(REASON));
        }

        @Override
        public TraversalControl visitGraphQLDirective(GraphQLDirective directive, TraverserContext<GraphQLSchemaElement> context) {
            return SPECIFIED.contains(directive.getName()) ? TraversalControl.CONTINUE : deleteNode(context);
        }
    }

    /**
     * SmallRye's rule of which fields are hidden takes the word "default" of its setting, which may not be empty, for a pattern, and
     * compares each field of each answer with that: none is hidden here. Its resolvers of types know those of the schema before it was
     * changed. graphql-java adds directives of its own to each schema, which introspection must not tell.
     */
    private static GraphQLCodeRegistry registry(GraphQLSchema schema) {
        List<GraphQLDirective> directives = schema.getDirectives().stream().filter(one -> SPECIFIED.contains(one.getName())).toList();
        GraphQLCodeRegistry given = schema.getCodeRegistry();
        return given.transform(registry -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
                    TypeResolver resolver = resolver(given, type);
                    registry.typeResolver(type.getName(), source -> schema.getObjectType(resolver.getType(source).getName()));
                }
            }
            registry.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY)
                    .dataFetcher(FieldCoordinates.coordinates(Introspection.__Schema, "directives"),
                            (DataFetcher<List<GraphQLDirective>>) environment -> directives);
        });
    }

    private static TypeResolver resolver(GraphQLCodeRegistry registry, GraphQLNamedType type) {
        return type instanceof GraphQLUnionType union
                ? registry.getTypeResolver(union)
                : registry.getTypeResolver((GraphQLInterfaceType) type);
    }
}
