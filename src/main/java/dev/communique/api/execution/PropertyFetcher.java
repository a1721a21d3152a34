package dev.communique.api.execution;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;

/** Answers a field by reading a property of its source, and nothing else: most fields of an answer are such. */
final class PropertyFetcher implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

    private interface Property {
        Object of(Object source) throws ReflectiveOperationException;
    }

    private final Property property;

    PropertyFetcher(Field field, Reference owner) {
        try {
            Class<?> type = Thread.currentThread().getContextClassLoader().loadClass(owner.getClassName());
            if (field.getMethodName() == null) {
                java.lang.reflect.Field javaField = type.getField(field.getPropertyName());
                this.property = javaField::get;
            } else {
                Method getter = type.getMethod(field.getMethodName());
                this.property = getter::invoke;
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("field " + field.getName() + " of " + owner.getClassName(), e);
        }
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws ReflectiveOperationException {
        return of(environment.getSource());
    }

    @Override
    public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
            throws ReflectiveOperationException {
        return of(source);
    }

    private Object of(Object source) throws ReflectiveOperationException {
        return property.of(source);
    }
}
