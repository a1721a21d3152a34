package dev.communique.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers addresses that are no GraphQL with what documents of this program's own are answered, in another form. They go the way of all
 * requests: the same limits, deadlines, threads and caches.
 */
@Singleton
class OwnDocuments {

    private final OperationPipeline pipeline;
    private final ResponseSender sender;

    OwnDocuments(OperationPipeline pipeline, ResponseSender sender) {
        this.pipeline = pipeline;
        this.sender = sender;
    }

    /** What goes back. */
    record Reply(int status, String mediaType, byte[] body) {
    }

    /** Goes on with an answer, on whatever thread that is at hand: makes the reply of it, or asks on and returns null. */
    interface Then {

        /** @param answer with {@code data}, {@code errors} or both */
        Reply go(int status, Map<?, ?> answer);
    }

    /**
     * Begins to answer a request, on the thread that it came in on.
     *
     * @param conditional whether the client may ask again by the tag that it gets
     */
    Exchange exchange(RoutingContext context, boolean conditional) {
        return new Exchange(context, conditional);
    }

    /** A request and its client. */
    final class Exchange {

        private final RoutingContext context;
        private final Context eventLoop = Vertx.currentContext();
        private final boolean conditional;

        private Exchange(RoutingContext context, boolean conditional) {
            this.context = context;
            this.conditional = conditional;
        }

        /**
         * Asks a document.
         *
         * @throws Refusal where it is refused at once
         */
        void ask(String document, Map<String, Object> variables, Then then) throws Refusal {
            pipeline.answerOwn(new GraphQLRequest(document, null, variables, null, null, false), new Reader(this, then));
        }

        private boolean holds(String etag) {
            return conditional && ResponseSender.has(context, etag);
        }

        private void unchanged(String etag) {
            sender.unchanged(context, etag);
        }

        private void fail(Exception failure) {
            Answer failed = pipeline.failed(failure);
            send(new Reply(failed.status(), MediaType.JSON.contentType(), failed.plain().getBytes()), null);
        }

        private void send(Reply reply, String etag) {
            if (reply != null) {
                eventLoop.runOnContext(now -> write(reply, etag));
            }
        }

        private void write(Reply reply, String etag) {
            HttpServerResponse response = context.response();
            if (response.closed() || response.ended()) {
                return;
            }
            boolean kept = conditional && etag != null && reply.status() == 200;
            response.setStatusCode(reply.status()).putHeader("Content-Type", reply.mediaType())
                    .putHeader("Cache-Control", kept ? "no-cache" : "no-store");
            if (kept) {
                response.putHeader("ETag", etag);
            }
            if (reply.status() == 503) {
                response.putHeader("Retry-After", "1");
            }
            response.headers().remove("Content-Encoding"); // the server compresses it on its way, for who takes that
            response.end(Buffer.buffer(reply.body()));
        }
    }

    /** Who waits for an answer. */
    private record Reader(Exchange exchange, Then then) implements OperationPipeline.Client {

        @Override
        public boolean holds(String etag) {
            return exchange.holds(etag);
        }

        @Override
        public boolean takesAsItIs(Answer answer) {
            return false; // it becomes something else, which may take a while
        }

        @Override
        public boolean isGone() {
            return exchange.context.response().closed();
        }

        @Override
        public void whenGone(Runnable gone) {
            exchange.context.response().closeHandler(now -> gone.run());
        }

        @Override
        public void unchanged(String etag) {
            exchange.unchanged(etag);
        }

        @Override
        public void send(Answer answer, String etag) {
            reply(answer, etag);
        }

        @Override
        public void reply(Answer answer, String etag) {
            try {
                Object read = JsonReader.read(answer.plain().toString(StandardCharsets.UTF_8));
                exchange.send(then.go(answer.status(), (Map<?, ?>) read), etag);
            } catch (IOException | RuntimeException e) { // nobody else would answer
                exchange.fail(e);
            }
        }
    }
}
