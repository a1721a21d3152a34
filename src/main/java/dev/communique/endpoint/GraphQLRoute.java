package dev.communique.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.communique.store.Deadline;
import io.netty.handler.codec.DecoderException;
import io.opentelemetry.context.Scope;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Serves {@code /graphql} over the schema that SmallRye builds of the annotations, in place of SmallRye's own endpoint. What needs no
 * database is answered where the request comes in, the rest on the threads of {@link RequestExecutor}.
 */
@ApplicationScoped
class GraphQLRoute {

    private static final SparingLog LOG = new SparingLog(Logger.getLogger(GraphQLRoute.class));
    private static final String PATH = "/graphql";
    static final int BEFORE_SMALLRYE = Integer.MIN_VALUE / 2;

    /** What costs more than this runs apart from the rest: some hundred rows. */
    private static final long COSTLY = 10_000;

    private final EndpointConfig config;
    private final Headers headers;
    private final PersistedQueries persisted;
    private final ResponseCache answers;
    private final DocumentCache documents;
    private final Limits limits;
    private final RequestExecutor lanes;
    private final Execution execution;
    private final OperationInstrumentation operations;
    private final ResponseSender sending;

    GraphQLRoute(EndpointConfig config, Headers headers, PersistedQueries persisted, ResponseCache answers, DocumentCache documents,
            Limits limits,
            RequestExecutor lanes, Execution execution, OperationInstrumentation operations, ResponseSender sending) {
        this.config = config;
        this.headers = headers;
        this.persisted = persisted;
        this.answers = answers;
        this.documents = documents;
        this.limits = limits;
        this.lanes = lanes;
        this.execution = execution;
        this.operations = operations;
        this.sending = sending;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE - 1).handler(headers::handle);
        router.route(PATH).order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(config.maxRequestSize().asLongValue()))
                .handler(this::receive).failureHandler(this::refuseUnread);
    }

    /** Answers what could not even be read, such as a body that is too large. */
    private void refuseUnread(RoutingContext context) {
        if (context.response().headWritten()) { // it is answered, and what comes after is of no use
            return;
        }
        headers.set(context);
        if (context.statusCode() == 413) {
            long most = config.maxRequestSize().asLongValue();
            refuse(context, MediaType.JSON,
                    Refusal.malformed(413, "REQUEST_TOO_LARGE", "the request is larger than " + most + " bytes"));
        } else if (isOfTheSender(context.failure())) {
            refuse(context, MediaType.JSON, Refusal.badRequest("the body can't be read: its parts are not as HTTP has them"));
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, MediaType.JSON, Refusal.malformed(context.statusCode(), Errors.BAD_REQUEST, "the request can't be read"));
        } else {
            fail(context, MediaType.JSON, context.failure());
        }
    }

    /** Whether a body could not be read since its sender broke off, or its chunks are none: Netty finds no number where there is to be one. */
    private static boolean isOfTheSender(Throwable failure) {
        return failure instanceof DecoderException || failure instanceof HttpClosedException || failure instanceof IllegalArgumentException;
    }

    private void receive(RoutingContext context) {
        MediaType type = MediaType.JSON;
        try {
            type = MediaType.accepted(Headers.all(context.request(), "Accept"))
                    .orElseThrow(() -> Refusal.malformed(406, Errors.BAD_REQUEST, "answers are " + MediaType.names()));
            GraphQLRequest sent = RequestReader.read(context);
            if (lanes.isClosed()) {
                throw new Refusal(503, Errors.UNAVAILABLE, "the server is about to end; try again");
            }
            if (!answers.isOfCorpus()) {
                throw new Refusal(503, Errors.UNAVAILABLE, "no corpus is loaded yet; try again");
            }
            boolean conditional = sent.query() == null || context.request().method() != HttpMethod.POST;
            answer(context, type, persisted.resolve(sent), conditional);
        } catch (Refusal refusal) {
            refuse(context, type, refusal);
        } catch (RuntimeException e) {
            fail(context, type, e);
        }
    }

    private void answer(RoutingContext context, MediaType type, GraphQLRequest request, boolean conditional) throws Refusal {
        ResponseCache.Key key = answers.key(request, type);
        String etag = conditional ? key.etag() : null;
        if (etag != null && ResponseSender.has(context, etag)) { // who holds it has had it: the document is one of the schema
            persisted.remember(request);
            sending.unchanged(context, etag);
            return;
        }
        Answer kept = answers.get(key);
        if (kept != null && (kept.isCompressed() || !sending.compresses(context, kept))) { // never on the event loop
            persisted.remember(request);
            operations.kept(name(request));
            sending.send(context, type, kept, etag);
            return;
        }
        Deadline deadline = new Deadline(config.timeout().toNanos(), config.maxCost());
        Exchange exchange = new Exchange(context, Vertx.currentContext(), io.opentelemetry.context.Context.current(), deadline, type,
                request, key, etag);
        lanes.enter();
        context.response().closeHandler(gone -> deadline.bringForward());
        lanes.quick(() -> work(exchange, () -> prepareAndExecute(exchange)));
    }

    /** The name of the operation that is asked for; null where it has none, or the document was not read lately. */
    private String name(GraphQLRequest request) {
        DocumentCache.Prepared prepared = request.operationName() == null ? documents.known(request.query()) : null;
        return prepared == null || prepared.operations().size() != 1
                ? request.operationName()
                : prepared.operations().keySet().iterator().next();
    }

    /** A request on its way through the threads. */
    private record Exchange(RoutingContext context, Context eventLoop, io.opentelemetry.context.Context trace, Deadline deadline,
            MediaType type, GraphQLRequest request, ResponseCache.Key key, String etag) {

        boolean isGone() {
            return context.response().closed();
        }
    }

    /** A step on the way to an answer; null where another thread goes on. */
    private interface Step {
        Answer take() throws Refusal;
    }

    /** Takes a step on this thread, and sends what came of it. Who waited too long, or is gone, is not worked for. */
    private void work(Exchange exchange, Step step) {
        Answer answer = null;
        boolean gone = exchange.isGone();
        if (!gone) {
            try (Scope trace = exchange.trace.makeCurrent()) {
                answer = exchange.deadline.isDue() ? refused(exchange, execution.late()) : step.take();
            } catch (Refusal refusal) {
                answer = refused(exchange, refusal);
            } catch (RuntimeException | Error e) {
                answer = failed(e);
            }
        }
        if (answer != null) {
            finish(exchange, answer);
        } else if (gone) {
            lanes.leave();
        }
    }

    private Answer refused(Exchange exchange, Refusal refusal) {
        if (!exchange.isGone()) {
            operations.refused(name(exchange.request), refusal.code());
        }
        return AnswerWriter.of(refusal, exchange.type);
    }

    private Answer prepareAndExecute(Exchange exchange) throws Refusal {
        GraphQLRequest request = exchange.request;
        DocumentCache.Prepared prepared = documents.prepare(request.query());
        persisted.remember(request);
        Limits.Admitted operation = limits.admit(prepared.operation(request.operationName()), request.variables());
        if (operation.cost() > COSTLY) {
            lanes.costly(() -> work(exchange, () -> execute(exchange, operation)));
            return null;
        }
        return execute(exchange, operation);
    }

    private Answer execute(Exchange exchange, Limits.Admitted operation) throws Refusal {
        Answer answer = execution.answer(operation, exchange.type, exchange.deadline);
        answers.put(exchange.key, answer);
        return answer;
    }

    private void finish(Exchange exchange, Answer answer) {
        lanes.leave();
        if (sending.compresses(exchange.context, answer)) {
            answer.compressed();
        }
        exchange.eventLoop.runOnContext(now -> {
            if (!exchange.context.response().closed()) {
                sending.send(exchange.context, exchange.type, answer, answer.isComplete() ? exchange.etag : null);
            }
        });
    }

    private void refuse(RoutingContext context, MediaType type, Refusal refusal) {
        operations.refused(null, refusal.code());
        sending.send(context, type, AnswerWriter.of(refusal, type), null);
    }

    private void fail(RoutingContext context, MediaType type, Throwable failure) {
        if (!context.response().ended()) {
            sending.send(context, type, failed(failure), null);
        }
    }

    private Answer failed(Throwable failure) {
        LOG.error(failure, "A request failed");
        operations.refused(null, Errors.INTERNAL);
        return AnswerWriter.of(Refusal.malformed(500, Errors.INTERNAL, Errors.INTERNAL_MESSAGE), MediaType.JSON);
    }
}
