package dev.communique.api.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.dataloader.BatchLoaderEnvironment;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import dev.communique.store.BadUserInput;

/**
 * Answers a field by calling its resolver method, on the thread and in the transaction that the request runs in. SmallRye's own
 * fetchers would hand each call to an event loop and clone a context for it.
 */
final class MethodFetcher implements PlugableBatchableDataFetcher<Object, Object> {

    private final Method method;
    private final String[] arguments;
    private final Type[] types;
    private volatile Object resolver;

    MethodFetcher(Operation operation) {
        this.method = new OperationInvoker(operation).getMethod();
        this.arguments = operation.getArguments().stream()
                .map(argument -> argument.isSourceArgument() ? null : argument.getName()).toArray(String[]::new);
        this.types = method.getGenericParameterTypes();
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] == null
                    ? environment.getSource()
                    : convert(arguments[i], environment.getArgument(arguments[i]), types[i]);
        }
        Object result = invoke(values);
        return result instanceof PartialList<?> list ? list.at(environment) : result;
    }

    private Object invoke(Object[] values) throws Exception {
        if (resolver == null) {
            resolver = Arc.container().instance(method.getDeclaringClass()).get();
        }
        try {
            return method.invoke(resolver, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** From what graphql-java makes of an argument to what the method takes: input objects are records here, maps there. */
    private static Object convert(String argument, Object value, Type type) throws ReflectiveOperationException {
        return convert(argument, value, type, false);
    }

    /** @param isElement whether it is one of a list: those of texts are ids, each of which is looked at by itself */
    private static Object convert(String argument, Object value, Type type, boolean isElement) throws ReflectiveOperationException {
        if (value instanceof Collection<?> values && type instanceof ParameterizedType list) {
            Object[] converted = new Object[values.size()];
            int i = 0;
            for (Object element : values) {
                converted[i++] = convert(argument, element, list.getActualTypeArguments()[0], true);
            }
            return Arrays.asList(converted);
        }
        if (value instanceof Map<?, ?> fields && type instanceof Class<?> target && target.isRecord()) {
            return record(fields, target);
        }
        if (value instanceof String text && !isElement && text.indexOf('\0') >= 0) {
            throw new BadUserInput("'" + argument + "' has the character U+0000, which no text here has");
        }
        if (value instanceof String name && type instanceof Class<?> target && target.isEnum()) {
            return Arrays.stream(target.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findFirst()
                    .orElseThrow();
        }
        return value;
    }

    private static Object record(Map<?, ?> fields, Class<?> target) throws ReflectiveOperationException {
        RecordComponent[] components = target.getRecordComponents();
        Class<?>[] signature = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            signature[i] = components[i].getType();
            values[i] = convert(components[i].getName(), fields.get(components[i].getName()), components[i].getGenericType());
        }
        Constructor<?> constructor = target.getDeclaredConstructor(signature);
        return constructor.newInstance(values);
    }

    @Override
    public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
        throw new UnsupportedOperationException("resolvers take one source; Loaders batches: " + method);
    }
}
