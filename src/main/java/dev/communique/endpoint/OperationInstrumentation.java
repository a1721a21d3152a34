package dev.communique.endpoint;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import dev.communique.store.Deadline;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/** Counts, times and traces operations, by the name that the client gives them. */
@Singleton
class OperationInstrumentation extends AsAdmitted {

    private static final Duration[] BUCKETS = { Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
            Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
            Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10) };

    /** Names are the client's: a series for each would let anybody fill the memory. */
    private static final int MOST_NAMES = 200;
    private static final int LONGEST_NAME = 64;
    private static final String OTHER = "(other)";
    private static final String ANONYMOUS = "(anonymous)";
    private static final String INVALID = "(invalid)";

    private final MeterRegistry registry;
    private final Tracer tracer;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    OperationInstrumentation(MeterRegistry registry, Tracer tracer) {
        this.registry = registry;
        this.tracer = tracer;
    }

    private record Series(String operation, String outcome) {
    }

    private static final class Watched implements InstrumentationState {
        private final long start = System.nanoTime();
        private String name = INVALID;
        private Span span;
        private Scope scope;
    }

    @Override
    public CompletableFuture<InstrumentationState> createStateAsync(InstrumentationCreateStateParameters parameters) {
        return CompletableFuture.completedFuture(new Watched());
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        Watched watched = (Watched) state;
        watched.span = tracer.spanBuilder("graphql").startSpan();
        watched.scope = watched.span.makeCurrent();
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> end(watched, result));
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(InstrumentationExecuteOperationParameters parameters,
            InstrumentationState state) {
        Watched watched = (Watched) state;
        OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
        String type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        watched.name = operation.getName() == null ? ANONYMOUS : known(operation.getName());
        watched.span.updateName(operation.getName() == null ? type : type + " " + operation.getName());
        watched.span.setAttribute("graphql.operation.type", type);
        if (operation.getName() != null) {
            watched.span.setAttribute("graphql.operation.name", operation.getName());
        }
        return null;
    }

    private String known(String name) {
        if (names.contains(name)) {
            return name;
        }
        return name.length() <= LONGEST_NAME && names.size() < MOST_NAMES && names.add(name) ? name : OTHER;
    }

    private void end(Watched watched, ExecutionResult result) {
        boolean failed = result == null || !result.getErrors().isEmpty();
        operations(watched.name, failed ? "error" : "success").record(Duration.ofNanos(System.nanoTime() - watched.start));
        if (failed && result != null && !Errors.isUnavailable(result) && !Deadline.isOver()) { // those are refused as a whole, and counted then
            result.getErrors().forEach(error -> count(watched.name, Errors.code(error)));
        }
        watched.scope.close();
        if (failed) {
            watched.span.setStatus(StatusCode.ERROR);
        }
        watched.span.end();
    }

    private void count(String operation, ErrorCode code) {
        Counter.builder("communique.graphql.errors").description("Errors in answers, by operation and code").tag("operation", operation)
                .tag("code", code.name()).register(registry).increment();
    }

    /** Counts a request that was not executed, or not to its end; {@code name} is null where its operation is not known. */
    void refused(String name, ErrorCode code) {
        count(name == null || name.isEmpty() ? INVALID : known(name), code);
    }

    /** Counts an operation that was answered out of the cache; {@code name} is null where it has none. */
    void kept(String name) {
        operations(name == null || name.isEmpty() ? ANONYMOUS : known(name), "cached").record(Duration.ZERO);
    }

    private Timer operations(String name, String outcome) {
        return timers.computeIfAbsent(new Series(name, outcome), series -> Timer.builder("communique.graphql.operation")
                .description("GraphQL operations by name").tag("operation", name).tag("outcome", outcome).serviceLevelObjectives(BUCKETS)
                .register(registry));
    }
}
