package dev.communique.endpoint;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Lets nobody change to HTTP/2 without TLS: over HTTP/2, Netty compresses again what an answer's {@code Content-Encoding} says is
 * compressed. Proxies speak HTTP/1.1 to what is behind them anyway. With TLS, {@code quarkus.http.http2} says the same.
 */
@ApplicationScoped
class OnlyHttp1 implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
