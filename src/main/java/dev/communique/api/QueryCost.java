package dev.communique.api;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * How many fields a query may make the server answer, reckoned before anything is executed: each field counts as often as the pages
 * and lists above it can repeat it.
 */
final class QueryCost implements FieldComplexityCalculator {

    /** Stands for how long a list without a page size is: the parties of an agreement, the speakers of a statement. */
    private static final int SHORT_LIST = 3;

    /** Far above any limit, and far enough below overflow. */
    private static final long MOST = 1_000_000_000;

    @Override
    public int calculate(FieldComplexityEnvironment field, int ofChildren) {
        return (int) Math.min(MOST, 1 + times(field) * ofChildren);
    }

    private static long times(FieldComplexityEnvironment field) {
        if (field.getFieldDefinition().getArgument("first") != null) {
            Object size = field.getArguments().getOrDefault("first", field.getArguments().get("last"));
            return size instanceof Number number ? Math.max(0, Math.min(Slice.LARGEST, number.longValue())) : Slice.DEFAULT_SIZE;
        }
        boolean onPage = field.getParentType().getName().endsWith("Connection");
        return isList(field.getFieldDefinition().getType()) && !onPage ? SHORT_LIST : 1;
    }

    private static boolean isList(GraphQLType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
    }
}
