package dev.communique.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;

/** What an operation may be like. Only what was held against this can be executed. */
@Singleton
class Limits {

    private static final int STATUS = 400;

    private final EndpointConfig config;
    private final GraphQLSchema schema;

    Limits(EndpointConfig config, GraphQLSchema schema) {
        this.config = config;
        this.schema = schema;
    }

    /** An operation that is within the limits, with the variables that it was measured with. Made by {@link #admit} alone. */
    static final class Admitted {

        private final DocumentCache.Operation operation;
        private final RawVariables sent;
        private final CoercedVariables variables;
        private final long cost;

        private Admitted(DocumentCache.Operation operation, RawVariables sent, CoercedVariables variables) {
            this.operation = operation;
            this.sent = sent;
            this.variables = variables;
            this.cost = operation.measures().cost(variables.toMap());
        }

        /** Puts it into the context of its execution. */
        void in(GraphQLContext context) {
            context.put(Admitted.class, this);
        }

        /** The operation that is executed in a context. */
        static Admitted of(GraphQLContext context) {
            return context.get(Admitted.class);
        }

        /** A document that has this operation alone. */
        Document document() {
            return operation.document();
        }

        /** The variables as the client sent them. */
        RawVariables sent() {
            return sent;
        }

        /** The variables as resolvers get them. */
        CoercedVariables variables() {
            return variables;
        }

        /** How many fields it makes the server answer, at most and nearly. */
        long cost() {
            return cost;
        }
    }

    /**
     * Admits an operation to be executed with these variables.
     *
     * @throws Refusal where a variable is not of its type, or with the code of the first limit that the operation exceeds
     */
    Admitted admit(DocumentCache.Operation operation, Map<String, Object> variables) throws Refusal {
        OperationComplexity measures = operation.measures();
        if (measures.introspects() && !config.introspection()) {
            throw new Refusal(STATUS, ErrorCode.INTROSPECTION_DISABLED, "this server does not tell its schema");
        }
        atMost(ErrorCode.QUERY_TOO_DEEP, "levels of fields", measures.depth(), config.maxDepth());
        atMost(ErrorCode.TOO_MANY_ALIASES, "aliases", measures.aliases(), config.maxAliases());
        atMost(ErrorCode.TOO_MANY_ROOT_FIELDS, "fields at its root", measures.rootFields(), config.maxRootFields());
        RawVariables sent = RawVariables.of(variables);
        Admitted admitted = new Admitted(operation, sent, coerced(operation, sent));
        if (admitted.cost > config.maxCost()) {
            throw new Refusal(STATUS, ErrorCode.QUERY_TOO_COSTLY,
                    "the operation costs " + admitted.cost + ", more than " + config.maxCost() + ": ask for smaller pages");
        }
        return admitted;
    }

    private static void atMost(ErrorCode code, String what, int number, int limit) throws Refusal {
        if (number > limit) {
            throw new Refusal(STATUS, code, "the operation has " + number + " " + what + ", more than " + limit);
        }
    }

    private CoercedVariables coerced(DocumentCache.Operation operation, RawVariables sent) throws Refusal {
        CoercedVariables coerced;
        try {
            coerced = ValuesResolver.coerceVariableValues(schema, operation.variables(), sent, GraphQLContext.getDefault(), Locale.ROOT);
        } catch (GraphQLException e) {
            if (e instanceof GraphQLError error) {
                throw Refusal.of(List.of(error));
            }
            throw e;
        }
        for (VariableDefinition variable : operation.variables()) {
            String name = variable.getName();
            if (operation.measures().neverNull().contains(name) && coerced.containsKey(name) && coerced.get(name) == null) {
                throw Refusal.of(List.of(Errors.invalid("variable '" + name + "' is null where the schema wants a value: leave it "
                        + "out to have its default", variable.getSourceLocation())));
            }
        }
        return coerced;
    }
}
