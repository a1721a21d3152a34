package dev.communique.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Headers that each answer of the endpoint has: what browsers may do with it, and whose pages may read it. */
@Singleton
class Headers {

    private static final String VARY = "Accept, Accept-Encoding, Communique-Debug";

    private final Origins origins;
    private final Map<CharSequence, CharSequence> always = new LinkedHashMap<>();

    Headers(EndpointConfig config) {
        this.origins = new Origins(config.corsOrigins().orElse(List.of()));
        boolean closed = origins.isEmpty();
        Map.of("X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Resource-Policy", closed ? "same-origin" : "cross-origin",
                "Vary", closed ? VARY : VARY + ", Origin")
                .forEach((name, value) -> always.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
    }

    /** Sets the headers; ends the request where it only asks whether another origin's page may send one. */
    void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        boolean allowed = set(context);
        if (allowed && context.request().method() == HttpMethod.OPTIONS) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST").putHeader("Access-Control-Max-Age", "86400");
            String headers = all(context.request(), "Access-Control-Request-Headers");
            if (headers != null) {
                response.putHeader("Access-Control-Allow-Headers", headers);
            }
            response.setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    /** The value of a header of a request; several lines of it are one list. Null where there is none. */
    static String all(HttpServerRequest request, String name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** Sets the headers; tells whether a page of another origin asks that may. */
    boolean set(RoutingContext context) {
        always.forEach(context.response()::putHeader);
        return allow(context.request().getHeader("Origin"), context.response());
    }

    /**
     * Whether a request comes from a page of an origin that is not allowed; not from a page at all it may. Pages of this server may where it is
     * called by an address or as {@code localhost}: any other name may be one that somebody else has pointed here.
     */
    boolean isOfStrangePage(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !origins.allow(origin) && !Origins.isOwn(origin, request.getHeader("Host"));
    }

    private boolean allow(String origin, HttpServerResponse response) {
        boolean allowed = origin != null && origins.allow(origin);
        if (allowed) {
            response.putHeader("Access-Control-Allow-Origin", origins.isAny() ? Origins.ANY : origin);
            response.putHeader("Access-Control-Expose-Headers", "ETag, Retry-After");
        }
        return allowed;
    }
}
