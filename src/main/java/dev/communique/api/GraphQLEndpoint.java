package dev.communique.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import dev.communique.entity.StoreAway;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Serves {@code /graphql} over the schema that SmallRye builds of the annotations, in place of SmallRye's own endpoint: each request
 * runs on one worker thread, in one read transaction, with loaders of its own.
 */
@ApplicationScoped
class GraphQLEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphQLEndpoint.class);
    static final String PATH = "/graphql";
    private static final String JSON = "application/json";
    static final int BEFORE_SMALLRYE = Integer.MIN_VALUE / 2;
    private static final long LARGEST_BODY = 1 << 20;
    private static final int DEEPEST_QUERY = 20;
    private static final int COSTLIEST_QUERY = 1_000_000;

    private final GraphQL graphQL;
    private final Loaders loaders;
    private final Session session;

    GraphQLEndpoint(GraphQLSchema schema, Loaders loaders, Session session, OperationWatch watch) {
        this.graphQL = GraphQL.newGraphQL(schema).defaultDataFetcherExceptionHandler(new Errors())
                .instrumentation(new ChainedInstrumentation(watch, new MaxQueryDepthInstrumentation(DEEPEST_QUERY),
                        new MaxQueryComplexityInstrumentation(COSTLIEST_QUERY, new QueryCost())))
                .build();
        this.loaders = loaders;
        this.session = session;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE).handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .blockingHandler(this::answer, false).failureHandler(GraphQLEndpoint::refuse);
    }

    /** Answers what could not even be read, such as a body that is too large. */
    private static void refuse(RoutingContext context) {
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        String message = status == 413 ? "the request is larger than a megabyte" : "the request can't be read";
        send(context, status, Map.of("errors", Errors.of(message, status < 500 ? "BAD_REQUEST" : Errors.INTERNAL)));
    }

    private void answer(RoutingContext context) {
        try {
            JsonObject request = request(context);
            send(context, 200, execute(request));
        } catch (BadRequest e) {
            send(context, e.status, Map.of("errors", Errors.of(e.getMessage(), "BAD_REQUEST")));
        } catch (StoreIsAway e) {
            Availability.refuse(context, e.answer);
        } catch (RuntimeException e) {
            if (StoreAway.caused(e)) {
                LOG.warnf("A request failed, since the database is away: %s", e.getMessage());
                Availability.refuse(context, Map.of("errors", Errors.of(Errors.AWAY_MESSAGE, Availability.UNAVAILABLE)));
                return;
            }
            LOG.error("A request failed", e);
            send(context, 500, Map.of("errors", Errors.of(Errors.INTERNAL_MESSAGE, Errors.INTERNAL)));
        }
    }

    private Map<String, Object> execute(JsonObject request) throws BadRequest {
        String query = text(request, "query");
        if (query == null || query.isBlank()) {
            throw new BadRequest(400, "'query' is missing");
        }
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query).operationName(text(request, "operationName"))
                .variables(variables(request));
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return QuarkusTransaction.requiringNew().call(() -> execute(input));
        } finally {
            context.terminate();
        }
    }

    private Map<String, Object> execute(ExecutionInput.Builder input) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        ExecutionResult result = graphQL.execute(input.dataLoaderRegistry(loaders.registry()).build());
        if (Errors.isUnavailable(result)) {
            throw new StoreIsAway(Errors.answer(result));
        }
        return Errors.answer(result);
    }

    private static JsonObject request(RoutingContext context) throws BadRequest {
        if (context.request().method() == HttpMethod.GET) {
            JsonObject request = new JsonObject();
            for (Map.Entry<String, String> parameter : context.queryParams()) {
                if (request.containsKey(parameter.getKey())) {
                    throw new BadRequest(400, "'" + parameter.getKey() + "' is given twice");
                }
                request.put(parameter.getKey(), parameter.getValue());
            }
            return request;
        }
        if (context.request().method() != HttpMethod.POST) {
            context.response().putHeader("Allow", "GET, POST");
            throw new BadRequest(405, "send GET or POST");
        }
        String type = context.request().getHeader("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            throw new BadRequest(415, "send the request as " + JSON);
        }
        return json("the body", utf8(context.body().buffer()));
    }

    /** JSON is UTF-8 whatever a charset parameter says (RFC 8259). */
    private static String utf8(Buffer body) {
        return body == null ? "" : body.toString(StandardCharsets.UTF_8);
    }

    private static JsonObject json(String what, String text) throws BadRequest {
        try {
            return new JsonObject(text);
        } catch (DecodeException e) {
            throw new BadRequest(400, what + " is not a JSON object");
        }
    }

    private static String text(JsonObject request, String key) throws BadRequest {
        Object value = request.getValue(key);
        if (value != null && !(value instanceof String)) {
            throw new BadRequest(400, "'" + key + "' must be a string");
        }
        return (String) value;
    }

    private static Map<String, Object> variables(JsonObject request) throws BadRequest {
        Object value = request.getValue("variables");
        if (value instanceof String text) {
            return json("'variables'", text).getMap();
        }
        if (value != null && !(value instanceof JsonObject)) {
            throw new BadRequest(400, "'variables' must be an object");
        }
        return value == null ? Map.of() : ((JsonObject) value).getMap();
    }

    private static void send(RoutingContext context, int status, Map<String, Object> answer) {
        context.response().setStatusCode(status).putHeader("Content-Type", JSON + "; charset=utf-8").end(Json.encodeToBuffer(answer));
    }

    /** The database went away while a request was answered: its transaction is given up, and so is what of the answer there is. */
    private static final class StoreIsAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Object> answer;

        StoreIsAway(Map<String, Object> answer) {
            super(Errors.AWAY_MESSAGE, null, false, false);
            this.answer = answer;
        }
    }

    /** A request that isn't one of GraphQL over HTTP. */
    private static final class BadRequest extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;

        BadRequest(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }
    }
}
