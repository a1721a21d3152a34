package dev.communique.api;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.communique.entity.CorpusChanged;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers 503 to whoever asks before there is a corpus to ask. */
@ApplicationScoped
class Availability {

    static final String UNAVAILABLE = "SERVICE_UNAVAILABLE";
    private static final String RETRY_AFTER_SECONDS = "2";

    private volatile boolean loaded;

    void register(@Observes Router router) {
        router.route(GraphQLEndpoint.PATH).order(GraphQLEndpoint.BEFORE_SMALLRYE - 1).handler(context -> {
            if (loaded) {
                context.next();
            } else {
                refuse(context, Map.of("errors", Errors.of("no corpus is loaded yet; try again", UNAVAILABLE)));
            }
        });
    }

    void onLoaded(@Observes CorpusChanged change) {
        loaded = true;
    }

    /** Says that it is not the client's fault, and when to come again. */
    static void refuse(RoutingContext context, Map<String, Object> answer) {
        context.response().setStatusCode(503).putHeader("Retry-After", RETRY_AFTER_SECONDS)
                .putHeader("Content-Type", "application/json; charset=utf-8").end(Json.encodeToBuffer(answer));
    }
}
