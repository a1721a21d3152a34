package dev.communique.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What goes for each request: it comes before all routes, which can only be compared with an address that can be read. */
@ApplicationScoped
class EveryRequest {

    private static final int BEFORE_ALL = Integer.MIN_VALUE;
    private static final String UNREADABLE_PATH = "the address can't be read: a % in its path has no two hexadecimal digits after it";

    private final Headers headers;
    private final ResponseSender sending;

    EveryRequest(Headers headers, ResponseSender sending) {
        this.headers = headers;
        this.sending = sending;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::handle).failureHandler(this::refuseUnroutable);
    }

    /** Refuses what has no host or no path; Quarkus would log it as a failure of its own, and tell the client the stack trace. */
    private void refuseUnroutable(RoutingContext context) {
        if (context.response().headWritten()) {
            return;
        }
        if (!hasReadablePath(context)) {
            refuse(context, UNREADABLE_PATH);
        } else if (context.statusCode() == 400 && hasNoTarget(context.request())) {
            refuse(context, "the request can't be read: it takes one 'Host' header and a path");
        } else {
            context.next();
        }
    }

    private static boolean hasNoTarget(HttpServerRequest request) {
        return request.authority() == null || request.path() == null || request.path().isEmpty();
    }

    private static boolean hasReadablePath(RoutingContext context) {
        try {
            context.normalizedPath();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(RoutingContext context, String message) {
        headers.set(context);
        sending.send(context, MediaType.JSON, AnswerWriter.of(Refusal.badRequest(message), MediaType.JSON), null);
    }

    private void handle(RoutingContext context) {
        if (!hasReadablePath(context)) {
            refuse(context, UNREADABLE_PATH);
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
