package dev.communique.endpoint;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.jboss.logging.Logger;

import dev.communique.store.Deadline;
import dev.communique.store.Loaders;
import dev.communique.entity.StoreAway;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Executes an operation on the thread that it is called on: in one read transaction, with loaders of its own, until its time is up. Once
 * more, where the facts that it recalled and those that it read turn out to be of two corpora.
 */
@Singleton
class Execution {

    private static final SparingLog LOG = new SparingLog(Logger.getLogger(Execution.class));
    private static final String NOT_READ_AGAIN = "";

    private final GraphQL graphQL;
    private final Loaders loaders;
    private final Session session;
    private final EndpointConfig config;
    private final int transactionSeconds;
    private final DeadlineWatchdog deadlines;

    static {
        GoodFaithIntrospection.enabledJvmWide(false); // depth and cost bound introspection too, and refuse nothing that is small
    }

    Execution(GraphQLSchema schema, Loaders loaders, Session session, EndpointConfig config, DeadlineWatchdog deadlines,
            OperationInstrumentation operations) {
        this.graphQL = GraphQL.newGraphQL(schema).defaultDataFetcherExceptionHandler(new Errors())
                .instrumentation(operations)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture
                        .completedFuture(new PreparsedDocumentEntry(Limits.Admitted.of(input.getGraphQLContext()).document())))
                .build();
        this.loaders = loaders;
        this.session = session;
        this.config = config;
        this.deadlines = deadlines;
        this.transactionSeconds = (int) Math.min(Integer.MAX_VALUE, config.timeout().toSeconds() + 60); // never before our own
    }

    /** What is said of a request whose time is up. */
    Refusal late() {
        return new Refusal(504, ErrorCode.REQUEST_TIMEOUT, "the request took longer than " + config.timeout().toMillis() + " ms");
    }

    /**
     * The answer to an operation.
     *
     * @param tellingCost whether it is to say what it costs, and of which corpus it is
     * @throws Refusal where it took too long, or the database is away
     */
    Answer answer(Limits.Admitted operation, MediaType type, Deadline deadline, boolean tellingCost) throws Refusal {
        deadlines.begin(deadline);
        try {
            ExecutionResult result = inTransaction(operation, deadline, tellingCost, true)
                    .orElseGet(() -> inTransaction(operation, deadline, tellingCost, false).orElseThrow());
            return AnswerWriter.of(result, type, config.maxAnswerSize().asLongValue());
        } catch (AnswerWriter.TooLarge e) {
            throw new Refusal(400, ErrorCode.ANSWER_TOO_LARGE,
                    "the answer is larger than " + config.maxAnswerSize().asLongValue() + " bytes: ask for smaller pages, or fewer fields");
        } catch (RuntimeException | Error e) {
            if (deadline.isPassed()) {
                throw late();
            }
            if (deadline.hasTooManyFields()) {
                throw new Refusal(400, ErrorCode.QUERY_TOO_COSTLY,
                        "the operation answers more than " + config.maxCost() + " fields: ask for smaller pages, or fewer fields");
            }
            if (e instanceof StoreIsAway || StoreAway.caused(e)) {
                LOG.warn(null, "A request failed, since the database is away: " + e.getMessage());
                throw new Refusal(503, ErrorCode.SERVICE_UNAVAILABLE, Errors.AWAY_MESSAGE);
            }
            throw e;
        } finally {
            deadlines.end(deadline);
        }
    }

    /**
     * Executes in a transaction, and in a request context, of its own.
     *
     * @param recalling whether what requests before have read may be used
     * @return empty where another corpus than theirs was stored meanwhile
     */
    private Optional<ExecutionResult> inTransaction(Limits.Admitted operation, Deadline deadline, boolean tellingCost,
            boolean recalling) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            if (!recalling) {
                loaders.readAnew();
            }
            return QuarkusTransaction.requiringNew().timeout(transactionSeconds)
                    .call(() -> interruptibly(operation, deadline, tellingCost));
        } finally {
            context.terminate();
        }
    }

    private Optional<ExecutionResult> interruptibly(Limits.Admitted operation, Deadline deadline, boolean tellingCost) {
        deadline.countAnew();
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        deadline.interruptBy(session.unwrap(SessionImplementor.class)::cancelQuery); // the session itself, which other threads may cancel
        try {
            ExecutionResult result = executed(operation);
            if (tellingCost) {
                result = withCost(result, operation);
            }
            return loaders.commitToCache() ? Optional.of(result) : Optional.empty();
        } finally {
            deadline.interruptBy(null);
        }
    }

    private ExecutionResult withCost(ExecutionResult result, Limits.Admitted operation) {
        Map<Object, Object> told = new LinkedHashMap<>();
        told.put("cost", Map.of("requested", operation.cost(), "limit", config.maxCost()));
        told.put("corpusVersion", loaders.corpusVersion());
        return result.transform(with -> with.extensions(told));
    }

    private ExecutionResult executed(Limits.Admitted operation) {
        ExecutionInput input = ExecutionInput.newExecutionInput(NOT_READ_AGAIN).variables(operation.sent().toMap()).locale(Locale.ROOT)
                .dataLoaderRegistry(loaders.registry()).build();
        operation.in(input.getGraphQLContext());
        CompletableFuture<ExecutionResult> result = graphQL.executeAsync(input);
        Deadline.check();
        if (!result.isDone()) { // everything runs on this thread: nobody would ever end it
            throw new IllegalStateException("the execution stopped half-way: a resolver asked for something after it had answered");
        }
        if (Errors.isUnavailable(result.join())) {
            throw new StoreIsAway();
        }
        return result.join();
    }

    /** The database went away while a request was answered: its transaction is given up, and so is what of the answer there is. */
    private static final class StoreIsAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreIsAway() {
            super(Errors.AWAY_MESSAGE, null, false, false);
        }
    }
}
