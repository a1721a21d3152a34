package dev.communique.endpoint;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends answers: status, caching, compression. */
@Singleton
class ResponseSender {

    private static final Pattern NO_GZIP = Pattern.compile(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");

    private final String cacheControl;

    ResponseSender(EndpointConfig config) {
        this.cacheControl = config.cacheControl();
    }

    /**
     * Sends an answer.
     *
     * @param etag what the client may ask for it by again; null where it may not
     */
    void send(RoutingContext context, MediaType type, Answer answer, String etag) {
        if (etag != null && holdsAny(context)) {
            unchanged(context, etag);
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(answer.status()).putHeader("Content-Type", type.contentType());
        if (answer.status() == 503) {
            response.putHeader("Retry-After", "1");
        }
        if (etag != null) {
            cacheable(response, etag);
        } else {
            response.putHeader("Cache-Control", "no-store");
        }
        boolean compressed = compresses(context, answer);
        // where nothing is said, the server compresses what is not worth it
        response.putHeader("Content-Encoding", compressed ? "gzip" : "identity");
        response.end(compressed ? answer.compressed() : answer.plain());
    }

    /** Tells the client that it has the answer. */
    void unchanged(RoutingContext context, String etag) {
        cacheable(context.response(), etag).setStatusCode(304).end();
    }

    private HttpServerResponse cacheable(HttpServerResponse response, String etag) {
        return response.putHeader("ETag", etag).putHeader("Cache-Control", cacheControl);
    }

    /** Whether the client has the answer with this tag. */
    static boolean has(RoutingContext context, String etag) {
        String held = Headers.all(context.request(), "If-None-Match");
        return held != null && held.contains(etag.substring(2, etag.length() - 1)); // what compresses on the way adds to its end
    }

    /** Whether the client has some answer, whichever, and wants none where there is one: {@code If-None-Match: *}. */
    private static boolean holdsAny(RoutingContext context) {
        String held = Headers.all(context.request(), "If-None-Match");
        return held != null && held.strip().equals("*");
    }

    /** Whether this client gets the answer compressed. */
    boolean compresses(RoutingContext context, Answer answer) {
        return answer.isWorthCompressing() && takesGzip(context);
    }

    private static boolean takesGzip(RoutingContext context) {
        String accepted = Headers.all(context.request(), "Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !NO_GZIP.matcher(accepted).matches();
    }
}
