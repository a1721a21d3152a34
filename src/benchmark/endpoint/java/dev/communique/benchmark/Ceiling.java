package dev.communique.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** Answers {@code /ceiling} with a file that never changes: what the server can do that has nothing to find out. */
@ApplicationScoped
class Ceiling {

    @ConfigProperty(name = "ceiling")
    Path file;

    void register(@Observes Router router) {
        router.post("/ceiling").order(Integer.MIN_VALUE / 2).handler(BodyHandler.create(false))
                .handler(context -> context.response().putHeader("Content-Type", "application/json").putHeader("Content-Encoding", "identity")
                        .end(bytes()));
    }

    private Buffer answer;

    private Buffer bytes() {
        if (answer == null) {
            try {
                answer = Buffer.buffer(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return answer;
    }
}
