package dev.communique.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Serves {@code /graphql} in place of SmallRye's own endpoint: reads requests off HTTP, and sends what {@link OperationPipeline} answers. */
@ApplicationScoped
class GraphQLRoute {

    private static final String PATH = "/graphql";
    static final int BEFORE_SMALLRYE = Integer.MIN_VALUE / 2;

    private final EndpointConfig config;
    private final Headers headers;
    private final OperationPipeline pipeline;
    private final ResponseSender sender;

    GraphQLRoute(EndpointConfig config, Headers headers, OperationPipeline pipeline, ResponseSender sender) {
        this.config = config;
        this.headers = headers;
        this.pipeline = pipeline;
        this.sender = sender;
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
                    Refusal.malformed(413, ErrorCode.REQUEST_TOO_LARGE, "the request is larger than " + most + " bytes"));
        } else if (isOfTheSender(context.failure())) {
            refuse(context, MediaType.JSON, Refusal.badRequest("the body can't be read: its parts are not as HTTP has them"));
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, MediaType.JSON,
                    Refusal.malformed(context.statusCode(), ErrorCode.BAD_REQUEST, "the request can't be read"));
        } else {
            fail(context, MediaType.JSON, context.failure());
        }
    }

    /** Whether a body could not be read since its sender broke off, or its chunks are none: Netty finds no number where there is to be one. */
    static boolean isOfTheSender(Throwable failure) {
        return failure instanceof DecoderException || failure instanceof HttpClosedException || failure instanceof IllegalArgumentException;
    }

    private void receive(RoutingContext context) {
        MediaType type = MediaType.JSON;
        try {
            type = MediaType.accepted(Headers.all(context.request(), "Accept"))
                    .orElseThrow(() -> Refusal.malformed(406, ErrorCode.BAD_REQUEST, "answers are " + MediaType.names()));
            GraphQLRequest sent = RequestReader.read(context);
            boolean conditional = sent.query() == null || context.request().method() != HttpMethod.POST;
            pipeline.answer(sent, type, conditional, new Sender(context, Vertx.currentContext(), type, sender));
        } catch (Refusal refusal) {
            refuse(context, type, refusal);
        } catch (RuntimeException e) {
            fail(context, type, e);
        }
    }

    private void refuse(RoutingContext context, MediaType type, Refusal refusal) {
        sender.send(context, type, pipeline.refused(refusal, type), null);
    }

    private void fail(RoutingContext context, MediaType type, Throwable failure) {
        if (!context.response().ended()) {
            sender.send(context, type, pipeline.failed(failure), null);
        }
    }

    /** The client at the other end of a connection. */
    private record Sender(RoutingContext context, Context eventLoop, MediaType type, ResponseSender sender)
            implements
                OperationPipeline.Client {

        @Override
        public boolean holds(String etag) {
            return ResponseSender.has(context, etag);
        }

        @Override
        public boolean takesAsItIs(Answer answer) {
            return answer.isCompressed() || !sender.compresses(context, answer);
        }

        @Override
        public boolean isGone() {
            return context.response().closed();
        }

        @Override
        public void whenGone(Runnable then) {
            context.response().closeHandler(gone -> then.run());
        }

        @Override
        public void unchanged(String etag) {
            sender.unchanged(context, etag);
        }

        @Override
        public void send(Answer answer, String etag) {
            sender.send(context, type, answer, etag);
        }

        @Override
        public void reply(Answer answer, String etag) {
            if (sender.compresses(context, answer)) {
                answer.compressed();
            }
            eventLoop.runOnContext(now -> {
                if (!isGone()) {
                    send(answer, etag);
                }
            });
        }
    }
}
