package dev.communique.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.opentelemetry.context.Scope;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Serves {@code /graphql} over the schema that SmallRye builds of the annotations, in place of SmallRye's own endpoint. What needs no
 * database is answered where the request comes in, the rest on the threads of {@link Lanes}.
 */
@ApplicationScoped
class GraphQLRoute {

    private static final Logger LOG = Logger.getLogger(GraphQLRoute.class);
    private static final String PATH = "/graphql";
    static final int BEFORE_SMALLRYE = Integer.MIN_VALUE / 2;

    /** What costs more than this runs apart from the rest: some hundred rows. */
    private static final long COSTLY = 10_000;

    private final EndpointConfig config;
    private final Headers headers;
    private final PersistedQueries persisted;
    private final Answers answers;
    private final Documents documents;
    private final Limits limits;
    private final Lanes lanes;
    private final Execution execution;
    private final OperationWatch operations;

    GraphQLRoute(EndpointConfig config, Headers headers, PersistedQueries persisted, Answers answers, Documents documents, Limits limits,
            Lanes lanes, Execution execution, OperationWatch operations) {
        this.config = config;
        this.headers = headers;
        this.persisted = persisted;
        this.answers = answers;
        this.documents = documents;
        this.limits = limits;
        this.lanes = lanes;
        this.execution = execution;
        this.operations = operations;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE - 1).handler(headers::handle);
        router.route(PATH).order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(config.maxRequestSize().asLongValue()))
                .handler(this::receive).failureHandler(this::refuseUnread);
    }

    /** Answers what could not even be read, such as a body that is too large. */
    private void refuseUnread(RoutingContext context) {
        if (context.statusCode() == 413) {
            long most = config.maxRequestSize().asLongValue();
            refuse(context, MediaType.JSON, new Refusal(413, "REQUEST_TOO_LARGE", "the request is larger than " + most + " bytes"), 413);
        } else if (context.failure() == null && context.statusCode() >= 400 && context.statusCode() < 500) {
            int status = context.statusCode();
            refuse(context, MediaType.JSON, new Refusal(status, Errors.BAD_REQUEST, "the request can't be read"), status);
        } else {
            fail(context, MediaType.JSON, context.failure());
        }
    }

    private void receive(RoutingContext context) {
        MediaType type = MediaType.JSON;
        try {
            type = MediaType.accepted(context.request().getHeader("Accept"));
            GraphQLRequest sent = RequestReader.read(context);
            if (lanes.isClosed()) {
                throw new Refusal(503, Errors.UNAVAILABLE, "the server is about to end; try again");
            }
            if (!answers.isOfCorpus()) {
                throw new Refusal(503, Errors.UNAVAILABLE, "no corpus is loaded yet; try again");
            }
            boolean byHash = sent.query() == null;
            answer(context, type, resolved(sent, type), byHash || context.request().method() == HttpMethod.GET);
        } catch (Refusal refusal) {
            refuse(context, type, refusal, refusal.status());
        } catch (Refused refused) {
            refuse(context, type, refused.refusal, statusOfUnexecuted(type, refused.refusal));
        } catch (RuntimeException e) {
            fail(context, type, e);
        }
    }

    /** A well-formed request that is not executed. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }

    private GraphQLRequest resolved(GraphQLRequest request, MediaType type) {
        try {
            return persisted.resolve(request);
        } catch (Refusal refusal) {
            throw new Refused(refusal);
        }
    }

    private void answer(RoutingContext context, MediaType type, GraphQLRequest request, boolean conditional) throws Refusal {
        Answers.Key key = answers.key(request, type);
        String etag = conditional ? key.etag() : null;
        if (etag != null && matches(context.request().getHeader("If-None-Match"), etag)) {
            cacheable(context.response(), etag).setStatusCode(304).end();
            return;
        }
        Answer kept = answers.get(key);
        if (kept != null) {
            operations.kept(name(request));
            send(context, type, kept, etag);
            return;
        }
        long end = System.nanoTime() + config.timeout().toNanos();
        Exchange exchange = new Exchange(context, Vertx.currentContext(), io.opentelemetry.context.Context.current(), end, type, request,
                key,
                etag);
        lanes.enter();
        lanes.quick(() -> work(exchange, () -> prepareAndExecute(exchange)));
    }

    /** The name of the operation that is asked for; null where it has none, or the document was not read lately. */
    private String name(GraphQLRequest request) {
        Documents.Prepared prepared = request.operationName() == null ? documents.known(request.query()) : null;
        return prepared == null || prepared.measures().size() != 1
                ? request.operationName()
                : prepared.measures().keySet().iterator().next();
    }

    /** A request on its way through the threads; it may take until {@code end}, of {@link System#nanoTime()}. */
    private record Exchange(RoutingContext context, Context eventLoop, io.opentelemetry.context.Context trace, long end, MediaType type,
            GraphQLRequest request, Answers.Key key, String etag) {
    }

    /** A step on the way to an answer; null where another thread goes on. */
    private interface Step {
        Answer take() throws Refusal;
    }

    private static boolean isCostly(Exchange exchange, Documents.Prepared prepared) {
        Measures operation = prepared.of(exchange.request.operationName());
        return operation != null && operation.cost(exchange.request.variables()) > COSTLY;
    }

    /** Takes a step on this thread, and sends what came of it. Who waited too long, or is gone, is not worked for. */
    private void work(Exchange exchange, Step step) {
        Answer answer = null;
        boolean gone = exchange.context.response().closed();
        if (!gone) {
            try (Scope trace = exchange.trace.makeCurrent()) {
                answer = System.nanoTime() - exchange.end < 0 ? step.take() : refused(exchange, execution.late());
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
        operations.refused(name(exchange.request), refusal.code());
        return AnswerWriter.of(statusOfUnexecuted(exchange.type, refusal), refusal.code(), refusal.getMessage());
    }

    private Answer prepareAndExecute(Exchange exchange) throws Refusal {
        Documents.Prepared prepared = documents.prepare(exchange.request.query());
        if (isCostly(exchange, prepared)) {
            lanes.costly(() -> work(exchange, () -> execute(exchange, prepared)));
            return null;
        }
        return execute(exchange, prepared);
    }

    private Answer execute(Exchange exchange, Documents.Prepared prepared) throws Refusal {
        if (!prepared.errors().isEmpty()) {
            prepared.errors().forEach(error -> operations.refused(null, Errors.code(error)));
            return AnswerWriter.of(prepared.errors(), exchange.type);
        }
        GraphQLRequest request = exchange.request;
        persisted.remember(request);
        Measures operation = prepared.of(request.operationName());
        if (operation != null) {
            limits.check(operation, request.variables());
        }
        Answer answer = execution.answer(request, prepared, exchange.type, exchange.end);
        answers.put(exchange.key, answer);
        return answer;
    }

    private void finish(Exchange exchange, Answer answer) {
        lanes.leave();
        if (answer.isWorthCompressing() && takesGzip(exchange.context)) {
            answer.compressed();
        }
        exchange.eventLoop.runOnContext(now -> {
            if (!exchange.context.response().closed()) {
                send(exchange.context, exchange.type, answer, answer.isComplete() ? exchange.etag : null);
            }
        });
    }

    /** A well-formed request has the status 200 in JSON, whatever became of it; the newer media type tells, and an absence is told to all. */
    private static int statusOfUnexecuted(MediaType type, Refusal refusal) {
        return type == MediaType.JSON && refusal.status() != 503 ? 200 : refusal.status();
    }

    private static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag.substring(2)));
    }

    private static boolean takesGzip(RoutingContext context) {
        String accepted = context.request().getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
    }

    private HttpServerResponse cacheable(HttpServerResponse response, String etag) {
        return response.putHeader("ETag", etag).putHeader("Cache-Control", config.cacheControl());
    }

    private void send(RoutingContext context, MediaType type, Answer answer, String etag) {
        HttpServerResponse response = context.response().setStatusCode(answer.status()).putHeader("Content-Type", type.contentType());
        if (answer.status() == 503) {
            response.putHeader("Retry-After", "1");
        }
        if (etag != null) {
            cacheable(response, etag);
        } else {
            response.putHeader("Cache-Control", "no-store");
        }
        if (answer.isWorthCompressing() && takesGzip(context)) {
            response.putHeader("Content-Encoding", "gzip").end(answer.compressed());
        } else {
            response.putHeader("Content-Encoding", "identity").end(answer.plain()); // else the server compresses what is not worth it
        }
    }

    private void refuse(RoutingContext context, MediaType type, Refusal refusal, int status) {
        operations.refused(null, refusal.code());
        send(context, type, AnswerWriter.of(status, refusal.code(), refusal.getMessage()), null);
    }

    private void fail(RoutingContext context, MediaType type, Throwable failure) {
        if (!context.response().ended()) {
            send(context, type, failed(failure), null);
        }
    }

    private Answer failed(Throwable failure) {
        LOG.error("A request failed", failure);
        operations.refused(null, Errors.INTERNAL);
        return AnswerWriter.of(500, Errors.INTERNAL, Errors.INTERNAL_MESSAGE);
    }
}
