package dev.communique.endpoint;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Headers that each answer of the endpoint has: what browsers may do with it, and whose pages may read it. */
@Singleton
class Headers {

    private static final String ANY = "*";

    private final Set<String> origins;

    Headers(EndpointConfig config) {
        this.origins = Set.copyOf(config.corsOrigins().orElse(List.of()));
    }

    /** Sets the headers; ends the request where it only asks whether another origin's page may send one. */
    void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Frame-Options", "DENY").putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("Cross-Origin-Resource-Policy", origins.isEmpty() ? "same-origin" : "cross-origin");
        response.putHeader("Vary", origins.isEmpty() ? "Accept, Accept-Encoding" : "Accept, Accept-Encoding, Origin");
        boolean allowed = allow(context.request().getHeader("Origin"), response);
        if (allowed && context.request().method() == HttpMethod.OPTIONS) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST").putHeader("Access-Control-Max-Age", "86400");
            String headers = context.request().getHeader("Access-Control-Request-Headers");
            if (headers != null) {
                response.putHeader("Access-Control-Allow-Headers", headers);
            }
            response.setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private boolean allow(String origin, HttpServerResponse response) {
        boolean allowed = origin != null && (origins.contains(ANY) || origins.contains(origin));
        if (allowed) {
            response.putHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
            response.putHeader("Access-Control-Expose-Headers", "ETag, Retry-After");
        }
        return allowed;
    }
}
