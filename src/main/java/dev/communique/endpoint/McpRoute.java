package dev.communique.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.communique.mcp.BadArguments;
import dev.communique.mcp.Call;
import dev.communique.mcp.McpConfig;
import dev.communique.mcp.Protocol;
import dev.communique.mcp.Tool;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Serves {@code /mcp}: the Model Context Protocol over streamable HTTP, without sessions and without streams, which a server that only
 * answers needs not have. Each message is a POST, each request is answered in JSON. Tools go the way of {@link OwnDocuments}.
 */
@ApplicationScoped
class McpRoute {

    private static final String PATH = "/mcp";
    private static final String JSON = "application/json";
    private static final String VERSION_HEADER = "MCP-Protocol-Version";

    private final EndpointConfig config;
    private final McpConfig mcp;
    private final Headers headers;
    private final OwnDocuments documents;
    private final OperationPipeline pipeline;
    private final String program;

    McpRoute(EndpointConfig config, McpConfig mcp, Headers headers, OwnDocuments documents, OperationPipeline pipeline,
            @ConfigProperty(name = "quarkus.application.version") Optional<String> program) {
        this.config = config;
        this.mcp = mcp;
        this.headers = headers;
        this.documents = documents;
        this.pipeline = pipeline;
        this.program = program.orElse("unknown");
    }

    void register(@Observes Router router) {
        if (mcp.enabled()) {
            router.route(PATH).order(GraphQLRoute.BEFORE_SMALLRYE - 1).handler(headers::handle).handler(this::checkOrigin);
            router.route(PATH).order(GraphQLRoute.BEFORE_SMALLRYE)
                    .handler(BodyHandler.create(false).setBodyLimit(config.maxRequestSize().asLongValue())).handler(this::receive)
                    .failureHandler(this::refuseUnread);
        }
    }

    /** A page that a person has open, whatever its host's name resolves to, is not to ask a server that only the person may. */
    private void checkOrigin(RoutingContext context) {
        if (headers.isOfStrangePage(context.request())) {
            error(context, 403, null, Protocol.INVALID_REQUEST,
                    "pages of this origin may not ask: communique.graphql.cors-origins says which may");
        } else {
            context.next();
        }
    }

    private void refuseUnread(RoutingContext context) {
        if (context.response().headWritten()) {
            return;
        }
        headers.set(context);
        if (context.statusCode() == 413) {
            error(context, 413, null, Protocol.INVALID_REQUEST,
                    "the message is larger than " + config.maxRequestSize().asLongValue() + " bytes");
        } else if (context.statusCode() >= 400 && context.statusCode() < 500 || GraphQLRoute.isOfTheSender(context.failure())) {
            error(context, 400, null, Protocol.INVALID_REQUEST, "the message can't be read");
        } else {
            pipeline.failed(context.failure());
            error(context, 500, null, Protocol.INVALID_REQUEST, Errors.INTERNAL_MESSAGE);
        }
    }

    private void receive(RoutingContext context) {
        if (context.request().method() != HttpMethod.POST) {
            context.response().putHeader("Allow", "POST");
            error(context, 405, null, Protocol.INVALID_REQUEST, "send POST: there are neither streams nor sessions here");
            return;
        }
        String version = context.request().getHeader(VERSION_HEADER);
        if (version != null && !version.equals(Protocol.UNSAID) && !Protocol.VERSIONS.contains(version)) {
            error(context, 400, null, Protocol.INVALID_REQUEST,
                    "'" + VERSION_HEADER + "' is none of " + String.join(", ", Protocol.VERSIONS));
            return;
        }
        try {
            RequestReader.requireJson(context.request().getHeader("Content-Type"));
        } catch (Refusal refusal) {
            error(context, 415, null, Protocol.INVALID_REQUEST, refusal.getMessage());
            return;
        }
        try {
            Object message = JsonReader
                    .read(context.body().buffer() == null ? "" : context.body().buffer().toString(StandardCharsets.UTF_8));
            if (message instanceof Map<?, ?> object && "2.0".equals(object.get("jsonrpc"))) {
                handle(context, object);
            } else {
                error(context, 400, null, Protocol.INVALID_REQUEST,
                        message instanceof List ? "send one message at a time" : "a message is a JSON object with \"jsonrpc\": \"2.0\"");
            }
        } catch (IOException e) {
            error(context, 400, null, Protocol.PARSE_ERROR, "the message is not JSON: " + e.getMessage());
        }
    }

    private void handle(RoutingContext context, Map<?, ?> message) {
        Object id = message.get("id");
        Map<?, ?> params = message.get("params") instanceof Map<?, ?> given ? given : Map.of();
        boolean isAnswer = !message.containsKey("method") && (message.containsKey("result") || message.containsKey("error"));
        if (isAnswer || message.get("method") instanceof String && !message.containsKey("id")) { // nothing is to be said to these
            context.response().setStatusCode(202).end();
        } else if (!(message.get("method") instanceof String method)
                || !(id instanceof String || id instanceof Integer || id instanceof Long)) {
            error(context, 400, null, Protocol.INVALID_REQUEST, "a request has a 'method', and an 'id' that is a text or a whole number");
        } else {
            switch (method) {
                case "initialize" -> result(context, id, Protocol.initialized(params, program));
                case "ping" -> result(context, id, Map.of());
                case "tools/list" -> result(context, id, Protocol.tools());
                case "tools/call" -> call(context, id, params);
                default -> error(context, 200, id, Protocol.METHOD_NOT_FOUND, "there is no method '" + Errors.cut(method) + "'");
            }
        }
    }

    private void call(RoutingContext context, Object id, Map<?, ?> params) {
        Optional<Tool> tool = Tool.ALL.stream().filter(one -> one.name().equals(params.get("name"))).findFirst();
        Object arguments = params.get("arguments") == null ? Map.of() : params.get("arguments");
        if (tool.isEmpty() || !(arguments instanceof Map<?, ?> given)) {
            error(context, 200, id, Protocol.INVALID_PARAMS, tool.isEmpty()
                    ? "there is no such tool: 'name' is one of " + Tool.ALL.stream().map(Tool::name).collect(Collectors.joining(", "))
                    : "'arguments' must be an object");
            return;
        }
        try {
            Calling calling = new Calling(Call.of(tool.get(), given), id, documents.exchange(context, false), FeedRoute.server(context));
            OwnDocuments.Reply refused = calling.begin();
            if (refused != null) {
                write(context, refused);
            }
        } catch (BadArguments e) {
            result(context, id, Protocol.called(e.getMessage(), true));
        }
    }

    /** A call of a tool on its way. What goes wrong is told to who called: it may know better arguments, or try again. */
    private record Calling(Call call, Object id, OwnDocuments.Exchange exchange, String server) {

        /** Null where the reply comes later. */
        OwnDocuments.Reply begin() {
            if (call.finding() == null) {
                return ask(Map.of());
            }
            return ask(call.finding(), call.names(), this::ask);
        }

        private OwnDocuments.Reply ask(Map<?, ?> found) {
            try {
                return ask(call.document(), call.variables(found), this::answer);
            } catch (BadArguments e) {
                return reply(e.getMessage(), true);
            }
        }

        private OwnDocuments.Reply answer(Map<?, ?> data) {
            try {
                return reply(call.answer(data, server).text(McpRoute::json), false);
            } catch (BadArguments e) {
                return reply(e.getMessage(), true);
            }
        }

        /** What is done with the data that answers a document. */
        private interface Step {
            OwnDocuments.Reply take(Map<?, ?> data);
        }

        private OwnDocuments.Reply ask(String document, Map<String, Object> variables, Step step) {
            try {
                exchange.ask(document, variables, (status, answer) -> answer.get("errors") instanceof List<?> errors
                        ? reply(message(errors), true)
                        : step.take((Map<?, ?>) answer.get("data")));
                return null;
            } catch (Refusal refusal) {
                return reply(message(refusal.errors()), true);
            }
        }

        private static String message(List<?> errors) {
            Map<?, ?> error = (Map<?, ?>) errors.get(0);
            return error.get("extensions") instanceof Map<?, ?> more
                    ? error.get("message") + " (" + more.get("code") + ")"
                    : String.valueOf(error.get("message"));
        }

        private OwnDocuments.Reply reply(String text, boolean failed) {
            return new OwnDocuments.Reply(200, JSON, AnswerWriter.json(Protocol.result(id, Protocol.called(text, failed))));
        }
    }

    private static String json(Object value) {
        return new String(AnswerWriter.json(value), StandardCharsets.UTF_8);
    }

    private static void result(RoutingContext context, Object id, Map<String, Object> result) {
        write(context, new OwnDocuments.Reply(200, JSON, AnswerWriter.json(Protocol.result(id, result))));
    }

    private static void error(RoutingContext context, int status, Object id, int code, String message) {
        write(context, new OwnDocuments.Reply(status, JSON, AnswerWriter.json(Protocol.error(id, code, message))));
    }

    private static void write(RoutingContext context, OwnDocuments.Reply reply) {
        context.response().setStatusCode(reply.status()).putHeader("Content-Type", reply.mediaType()).putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(reply.body()));
    }
}
