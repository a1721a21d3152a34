package dev.communique.web;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives each view of the explorer an address, and the pages headers that bind browsers to this server. The files themselves are static
 * ones, under {@code META-INF/resources}.
 */
@ApplicationScoped
class Pages {

    private static final String EXPLORER = "/index.html";
    private static final List<String> VIEWS = List.of("/search", "/graph", "/timeline", "/path", "/facts", "/matrix", "/review", "/actors",
            "/actors/*", "/articles/*",
            "/agreements/*", "/events/*", "/statements/*");
    private static final int BEFORE_STATIC_FILES = Integer.MIN_VALUE / 2;

    private static final String ONLY_THIS_SERVER = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ";
    private static final String EXPLORER_POLICY = ONLY_THIS_SERVER + "style-src 'self'; require-trusted-types-for 'script'";
    /** GraphiQL writes style elements and has its fonts in them. */
    private static final String GRAPHIQL_POLICY = ONLY_THIS_SERVER + "style-src 'self' 'unsafe-inline'; font-src 'self' data:";

    /** A new build's files are taken at once: a browser asks whether what it has is still so. */
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-cache", "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin");

    void register(@Observes Router router) {
        for (String view : VIEWS) {
            router.route(view).order(BEFORE_STATIC_FILES).method(HttpMethod.GET).method(HttpMethod.HEAD)
                    .handler(context -> context.reroute(EXPLORER));
        }
        for (String path : List.of("/", EXPLORER, "/explorer/*", "/llms.txt")) {
            router.route(path).order(BEFORE_STATIC_FILES).handler(context -> protect(context, EXPLORER_POLICY));
        }
        for (String path : List.of("/graphiql", "/q/graphql-ui", "/q/graphql-ui/", "/q/graphql-ui/index.html")) {
            router.route(path).order(BEFORE_STATIC_FILES).handler(Pages::toGraphiQL);
        }
        router.route("/q/graphql-ui/*").order(BEFORE_STATIC_FILES).handler(context -> protect(context, GRAPHIQL_POLICY));
        router.route("/q/graphql-ui/*").order(BEFORE_STATIC_FILES).handler(Pages::compress);
        router.route("/graphiql/*").order(BEFORE_STATIC_FILES).handler(context -> protect(context, GRAPHIQL_POLICY));
    }

    /** GraphiQL has one address. What Quarkus serves at its own is the same without examples, and those files that ours is made of. */
    private static void toGraphiQL(RoutingContext context) {
        if (context.request().path().equals("/graphiql/")) {
            context.next();
        } else {
            String query = context.request().query();
            context.response().setStatusCode(308).putHeader("Location", "/graphiql/" + (query == null ? "" : "?" + query)).end();
        }
    }

    /** GraphiQL's script is three megabytes, and compressed less than one; Quarkus leaves it as it is. */
    private static void compress(RoutingContext context) {
        context.addHeadersEndHandler(end -> context.response().headers().remove("Content-Encoding"));
        context.next();
    }

    /** The headers are set last, since static files bring a Cache-Control of their own. */
    private static void protect(RoutingContext context, String policy) {
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            HEADERS.forEach(headers::set);
            headers.set("Content-Security-Policy", policy);
        });
        context.next();
    }
}
