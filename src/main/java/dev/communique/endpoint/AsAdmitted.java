package dev.communique.endpoint;

import dev.communique.store.Deadline;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;

/**
 * Has graphql-java execute an operation as {@link Limits} admitted it: with the very variables that it was measured with, in place of those
 * that graphql-java coerces once more, and no more fields than any operation may answer.
 */
abstract class AsAdmitted extends SimplePerformantInstrumentation {

    @Override
    public final ExecutionContext instrumentExecutionContext(ExecutionContext context, InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        return context.transform(builder -> builder.coercedVariables(Limits.Admitted.of(context.getGraphQLContext()).variables()));
    }

    /** Called for each field before it is answered, those of introspection too. */
    @Override
    public final DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        Deadline.field();
        return fetcher;
    }
}
