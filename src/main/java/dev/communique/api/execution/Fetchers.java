package dev.communique.api.execution;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/** Puts our data fetchers under the schema that SmallRye makes of the annotations. Found as a Java service, so made by reflection. */
@RegisterForReflection
public final class Fetchers implements DataFetcherService {

    private static final int BEFORE_ALL_OTHERS = 0;

    @Override
    public Integer getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getCompletionStageDataFetcher(Operation operation, Type type) {
        return new MethodFetcher(operation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getOtherWrappedDataFetcher(Operation operation, Type type) {
        return new MethodFetcher(operation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableBatchableDataFetcher getDefaultDataFetcher(Operation operation, Type type) {
        return new MethodFetcher(operation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PlugableDataFetcher getFieldDataFetcher(Field field, Type type, Reference owner) {
        return new PropertyFetcher(field, owner);
    }
}
