package dev.communique.endpoint;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.communique.store.Deadline;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * The way of a request to its answer: the client holds it, or it is in the cache, or the document is prepared, held against the limits and
 * executed, and the answer kept. What needs no database is answered where the request comes in, the rest on the threads of
 * {@link RequestExecutor}.
 */
@Singleton
class OperationPipeline {

    private static final SparingLog LOG = new SparingLog(Logger.getLogger(OperationPipeline.class));

    /** What costs more than this runs apart from the rest: some hundred rows. */
    private static final long COSTLY = 10_000;

    private final EndpointConfig config;
    private final PersistedQueries persisted;
    private final ResponseCache cache;
    private final DocumentCache documents;
    private final Limits limits;
    private final RequestExecutor executor;
    private final Execution execution;
    private final OperationInstrumentation operations;

    OperationPipeline(EndpointConfig config, PersistedQueries persisted, ResponseCache cache, DocumentCache documents, Limits limits,
            RequestExecutor executor, Execution execution, OperationInstrumentation operations) {
        this.config = config;
        this.persisted = persisted;
        this.cache = cache;
        this.documents = documents;
        this.limits = limits;
        this.executor = executor;
        this.execution = execution;
        this.operations = operations;
    }

    /** Who sent a request, and how it is answered. */
    interface Client {

        /** Whether it has the answer with this tag. */
        boolean holds(String etag);

        /** Whether the answer is at hand in the form that it takes: nothing is compressed, or read, where requests come in. */
        boolean takesAsItIs(Answer answer);

        /** Whether nobody waits for the answer any more. */
        boolean isGone();

        /** Has something done where it goes. */
        void whenGone(Runnable then);

        /** Tells it that it has the answer. */
        void unchanged(String etag);

        /** Sends the answer, on the thread that the request came in on. */
        void send(Answer answer, String etag);

        /** Sends the answer, on another thread. */
        void reply(Answer answer, String etag);
    }

    /** A request on its way through the threads. */
    private record Exchange(Client client, Context trace, Deadline deadline, MediaType type, GraphQLRequest request,
            ResponseCache.Key key, String etag) {
    }

    /**
     * Answers a request, now or later.
     *
     * @param conditional whether the client may ask for the same answer again by its tag
     * @throws Refusal where it is refused at once
     */
    void answer(GraphQLRequest sent, MediaType type, boolean conditional, Client client) throws Refusal {
        requireOpen();
        answerAllowed(persisted.resolve(sent), type, conditional, client);
    }

    /**
     * Answers a document of this program's own, which need not be one of those that clients may send.
     *
     * @throws Refusal where it is refused at once
     */
    void answerOwn(GraphQLRequest own, Client client) throws Refusal {
        requireOpen();
        answerAllowed(own, MediaType.GRAPHQL_RESPONSE, true, client);
    }

    private void requireOpen() throws Refusal {
        if (executor.isClosed()) {
            throw new Refusal(503, ErrorCode.SERVICE_UNAVAILABLE, "the server is about to end; try again");
        }
        if (!cache.isOfCorpus()) {
            throw new Refusal(503, ErrorCode.SERVICE_UNAVAILABLE, "no corpus is loaded yet; try again");
        }
    }

    private void answerAllowed(GraphQLRequest request, MediaType type, boolean conditional, Client client) throws Refusal {
        ResponseCache.Key key = cache.key(request, type);
        String etag = conditional ? key.etag() : null;
        Answer kept = null;
        if (etag != null && client.holds(etag)) { // who holds it has had it: the document is one of the schema
            persisted.remember(request);
            client.unchanged(etag);
        } else if ((kept = cache.get(key)) != null && client.takesAsItIs(kept)) {
            client.send(kept(request, kept), etag);
        } else {
            execute(new Exchange(client, Context.current(), new Deadline(config.timeout().toNanos(), config.maxCost()), type, request, key,
                    etag));
        }
    }

    /** An answer that is kept, once note is taken of that. */
    private Answer kept(GraphQLRequest request, Answer answer) {
        persisted.remember(request);
        operations.kept(name(request));
        return answer;
    }

    private void execute(Exchange exchange) throws Refusal {
        executor.enter();
        exchange.client.whenGone(exchange.deadline::bringForward);
        executor.quick(() -> work(exchange, () -> prepareAndExecute(exchange)));
    }

    private Answer prepareAndExecute(Exchange exchange) throws Refusal {
        GraphQLRequest request = exchange.request;
        Answer kept = cache.get(exchange.key);
        if (kept != null) { // in another form than the client takes, or since it asked
            return kept(request, kept);
        }
        DocumentCache.Prepared prepared = documents.prepare(request.query());
        persisted.remember(request);
        Limits.Admitted operation = limits.admit(prepared.operation(request.operationName()), request.variables());
        if (operation.cost() > COSTLY) {
            executor.costly(() -> work(exchange, () -> execute(exchange, operation)));
            return null;
        }
        return execute(exchange, operation);
    }

    private Answer execute(Exchange exchange, Limits.Admitted operation) throws Refusal {
        Answer answer = execution.answer(operation, exchange.type, exchange.deadline, exchange.request.asksForCost());
        cache.put(exchange.key, answer);
        return answer;
    }

    /** A step on the way to an answer; null where another thread goes on. */
    private interface Step {
        Answer take() throws Refusal;
    }

    /** Takes a step on this thread, and sends what came of it. Who waited too long, or is gone, is not worked for. */
    private void work(Exchange exchange, Step step) {
        Answer answer = null;
        boolean gone = exchange.client.isGone();
        if (!gone) {
            try (Scope trace = exchange.trace.makeCurrent()) {
                answer = exchange.deadline.isDue() ? refused(exchange, execution.late()) : step.take();
            } catch (Refusal refusal) {
                answer = refused(exchange, refusal);
            } catch (RuntimeException | Error e) {
                answer = failed(e);
            }
        }
        if (gone || answer != null) {
            executor.leave();
        }
        if (answer != null) {
            exchange.client.reply(answer, answer.isComplete() ? exchange.etag : null);
        }
    }

    private Answer refused(Exchange exchange, Refusal refusal) {
        if (!exchange.client.isGone()) {
            operations.refused(name(exchange.request), refusal.code());
        }
        return AnswerWriter.of(refusal, exchange.type);
    }

    /** The answer to a request that was refused before its operation was known. */
    Answer refused(Refusal refusal, MediaType type) {
        operations.refused(null, refusal.code());
        return AnswerWriter.of(refusal, type);
    }

    /** The answer to a request that failed for a reason that only the log tells. */
    Answer failed(Throwable failure) {
        LOG.error(failure, "A request failed");
        return refused(Refusal.malformed(500, ErrorCode.INTERNAL_SERVER_ERROR, Errors.INTERNAL_MESSAGE), MediaType.JSON);
    }

    /** The name of the operation that is asked for; null where it has none, or the document was not read lately. */
    private String name(GraphQLRequest request) {
        DocumentCache.Prepared prepared = request.operationName() == null ? documents.known(request.query()) : null;
        return prepared == null || prepared.operations().size() != 1
                ? request.operationName()
                : prepared.operations().keySet().iterator().next();
    }
}
