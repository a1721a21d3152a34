package dev.communique.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.communique.entity.CorpusChanged;
import io.netty.util.NetUtil;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves {@code /events}: an event that the server sends when another corpus is served, as browsers' EventSource reads it. Its id is the
 * version. Who comes is told the version that is served, unless it says that it has heard of it.
 */
@ApplicationScoped
class CorpusEventsRoute {

    private static final String PATH = "/events";
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final String RETRY = "retry: 5000\n\n";

    /** Behind those that drop what they keep of the corpus before: who is told asks at once. */
    private static final int AFTER_OTHERS = 10_000;

    /** The bytes of an IPv6 address that tell the network. */
    private static final int NETWORK_BYTES = 8;

    /** How many clients may listen at once. */
    static final int MOST = 1_000;

    private final Headers headers;
    private final ResponseSender sender;
    private final int mostOfAddress;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
    private volatile String version;
    private volatile boolean closed;

    CorpusEventsRoute(EndpointConfig config, Headers headers, ResponseSender sender) {
        this.mostOfAddress = config.maxListenersPerAddress();
        this.headers = headers;
        this.sender = sender;
    }

    /** A client that listens, on its connection's event loop. */
    private record Listener(HttpServerResponse response, Context eventLoop, String address) {

        void send(String text) {
            eventLoop.runOnContext(now -> {
                if (response.closed() || response.ended()) {
                    return;
                }
                if (response.writeQueueFull()) { // it takes nothing any more; it will come back, and be told
                    response.close();
                } else {
                    response.write(text);
                }
            });
        }

        void end() {
            eventLoop.runOnContext(now -> {
                if (!response.closed() && !response.ended()) {
                    response.end();
                }
            });
        }
    }

    void register(@Observes Router router, Vertx vertx) {
        router.route(PATH).order(GraphQLRoute.BEFORE_SMALLRYE - 1).handler(headers::handle).handler(this::receive);
        vertx.setPeriodic(HEARTBEAT_MILLIS, tick -> listeners.forEach(listener -> listener.send(":\n\n")));
    }

    void tell(@Observes @Priority(AFTER_OTHERS) CorpusChanged changed) {
        version = changed.version();
        listeners.forEach(listener -> listener.send(event(changed.version())));
    }

    /** The server was told to end, and waits for what is in flight: nobody may keep it from that. */
    void close(@Observes ShutdownDelayInitiatedEvent ending) {
        closed = true;
        listeners.forEach(Listener::end);
    }

    private void receive(RoutingContext context) {
        if (!context.normalizedPath().equals(PATH)) { // a slash behind it
            context.next();
            return;
        }
        try {
            if (context.request().method() != HttpMethod.GET) {
                context.response().putHeader("Allow", "GET");
                throw Refusal.malformed(405, ErrorCode.BAD_REQUEST, "send GET");
            }
            if (closed) { // a browser that is refused never comes back
                begin(context).end(RETRY);
                return;
            }
            if (listeners.size() >= MOST) {
                throw new Refusal(503, ErrorCode.SERVER_BUSY, "too many clients listen: try again later");
            }
            String address = address(context.request().remoteAddress());
            if (ofAddress.merge(address, 1, Integer::sum) > mostOfAddress) {
                leave(address);
                throw new Refusal(503, ErrorCode.SERVER_BUSY, "too many clients of your address listen: try again later");
            }
            try {
                listen(context, address);
            } catch (RuntimeException e) { // the connection went meanwhile
                leave(address);
                throw e;
            }
        } catch (Refusal refusal) {
            sender.send(context, MediaType.GRAPHQL_RESPONSE, AnswerWriter.of(refusal, MediaType.GRAPHQL_RESPONSE), null);
        }
    }

    private static HttpServerResponse begin(RoutingContext context) {
        return context.response().setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store")
                .putHeader("Content-Encoding", "identity").putHeader("X-Accel-Buffering", "no"); // nginx would gather events
    }

    private void listen(RoutingContext context, String address) {
        HttpServerResponse response = begin(context);
        Listener listener = new Listener(response, Vertx.currentContext(), address);
        listeners.add(listener);
        response.closeHandler(gone -> remove(listener));
        response.exceptionHandler(failure -> remove(listener));
        response.endHandler(end -> remove(listener));
        response.write(RETRY);
        String served = version; // read behind the addition: of a version that comes now it is told once or twice, never not at all
        if (served != null && !served.equals(context.request().getHeader("Last-Event-ID"))) {
            response.write(event(served));
        }
        if (closed) { // meanwhile, so that nobody else may end it
            listener.end();
        }
    }

    private void remove(Listener listener) {
        if (listeners.remove(listener)) {
            leave(listener.address());
        }
    }

    private void leave(String address) {
        ofAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Whose a connection is: an address, or of IPv6 the half that tells the network, since whoever has one of these has all. */
    private static String address(SocketAddress remote) {
        String host = remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
        if (!host.contains(":")) {
            return host;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null || bytes.length <= NETWORK_BYTES || host.contains(".")) { // the last: of IPv4, written as one of IPv6
            return host;
        }
        return HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }

    private static String event(String version) {
        return "id: " + version + "\ndata: " + new String(AnswerWriter.json(Map.of("version", version)), StandardCharsets.UTF_8)
                + "\n\n";
    }
}
