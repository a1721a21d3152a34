package dev.communique.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What goes for each request: it comes before all routes, which can only be compared with an address that can be read. */
@ApplicationScoped
class EveryRequest {

    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final Headers headers;
    private final Sending sending;

    EveryRequest(Headers headers, Sending sending) {
        this.headers = headers;
        this.sending = sending;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        try {
            context.normalizedPath();
        } catch (IllegalArgumentException e) {
            headers.set(context);
            sending.send(context, MediaType.JSON, AnswerWriter.of(Refusal.badRequest(
                    "the address can't be read: a % in its path has no two hexadecimal digits after it"), MediaType.JSON), null);
            return;
        }
        if (context.request().method() == HttpMethod.HEAD || context.request().version() == HttpVersion.HTTP_1_0) {
            context.addHeadersEndHandler(end -> removeIdentity(context));
        }
        context.next();
    }

    /**
     * Quarkus says {@code Content-Encoding: identity} of what the server is not to compress, and the server takes it away where it would
     * have; not in these. No client is to see it (RFC 9110, 8.4.1).
     */
    private static void removeIdentity(RoutingContext context) {
        if ("identity".equals(context.response().headers().get(HttpHeaders.CONTENT_ENCODING))) {
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
