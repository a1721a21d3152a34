package dev.communique.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.communique.entity.CorpusChanged;
import dev.communique.entity.StoreAway;
import dev.communique.export.Exports;
import dev.communique.fact.Hashes;
import dev.communique.store.BadUserInput;
import dev.communique.store.ListScan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves {@code /export/}: the files of {@link Exports}. Rows are read and sent a few hundred at a time, at the pace of who takes them, and
 * all of them are of one corpus.
 */
@ApplicationScoped
class ExportRoute {

    private static final SparingLog LOG = new SparingLog(Logger.getLogger(ExportRoute.class));
    private static final String PATH = "/export/";

    /** Each takes a connection to the database, for as long as who takes it. */
    private static final int AT_ONCE = 4;
    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final Headers headers;
    private final ResponseSender sender;
    private final ListScan scan;
    private final Exports exports;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), task -> {
        Thread thread = new Thread(task, "export");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String corpus;

    ExportRoute(Headers headers, ResponseSender sender, ListScan scan, Exports exports) {
        this.headers = headers;
        this.sender = sender;
        this.scan = scan;
        this.exports = exports;
    }

    void know(@Observes CorpusChanged changed) {
        corpus = changed.version();
    }

    void register(@Observes Router router) {
        router.route(PATH + "*").handler(headers::handle).handler(this::receive);
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }

    private void receive(RoutingContext context) {
        try {
            if (context.request().method() != HttpMethod.GET && context.request().method() != HttpMethod.HEAD) {
                context.response().putHeader("Allow", "GET, HEAD");
                throw Refusal.malformed(405, ErrorCode.BAD_REQUEST, "send GET");
            }
            Exports.Export export = export(context);
            if (corpus == null) {
                throw new Refusal(503, ErrorCode.SERVICE_UNAVAILABLE, "no corpus is loaded yet; try again");
            }
            String etag = etag(context, corpus);
            if (ResponseSender.has(context, etag)) {
                sender.unchanged(context, etag);
                return;
            }
            threads.execute(() -> send(context, export));
        } catch (RejectedExecutionException e) {
            refuse(context, new Refusal(503, ErrorCode.SERVER_BUSY, "too many exports at once: try again later"));
        } catch (BadUserInput e) {
            refuse(context, Refusal.malformed(400, ErrorCode.BAD_USER_INPUT, e.getMessage()));
        } catch (Refusal refusal) {
            refuse(context, refusal);
        }
    }

    private Exports.Export export(RoutingContext context) throws Refusal {
        String file = context.normalizedPath().substring(PATH.length());
        return exports.of(file, parameters(context)).orElseThrow(
                () -> Refusal.malformed(404, ErrorCode.BAD_REQUEST, "there is no such export: expected one of " + Exports.files()));
    }

    /** The parameters of an address. */
    static Map<String, List<String>> parameters(RoutingContext context) throws Refusal {
        try {
            MultiMap sent = context.queryParams(StandardCharsets.UTF_8);
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            sent.names().forEach(name -> parameters.put(name, sent.getAll(name)));
            return parameters;
        } catch (RuntimeException e) {
            throw Refusal.badRequest("the address can't be read: a % in it has no two hexadecimal digits of UTF-8 after it");
        }
    }

    private static String etag(RoutingContext context, String corpus) {
        return "W/\"" + Hashes.hex(String.join("\0", ResponseCache.PROGRAM, corpus, context.request().uri()), 16) + "\"";
    }

    private void send(RoutingContext context, Exports.Export export) {
        PacedResponse out = new PacedResponse(context.response());
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                begin(context, export, scan.corpus());
                export.content().accept(context.request().method() == HttpMethod.GET ? out : new FirstBytes());
            });
            out.close();
        } catch (FirstBytes.Taken e) {
            out.close();
        } catch (RuntimeException e) {
            fail(context, out, e);
        }
    }

    private void begin(RoutingContext context, Exports.Export export, String of) {
        HttpServerResponse response = context.response().setChunked(true).putHeader("Content-Type", export.mediaType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + export.file() + "\"")
                .putHeader("ETag", etag(context, of)).putHeader("Cache-Control", "no-cache");
        response.headers().remove("Content-Encoding"); // the server compresses it on its way, for who takes that
    }

    /** Where rows were sent, the connection is cut, so that nobody takes them for all there are. */
    private void fail(RoutingContext context, PacedResponse out, RuntimeException failure) {
        if (out.isGone()) {
            return;
        }
        if (out.isBegun()) {
            if (!(failure instanceof PacedResponse.Gone)) {
                LOG.error(failure, "An export broke off");
            }
            context.request().connection().close();
            return;
        }
        List.of("Content-Disposition", "ETag").forEach(context.response().headers()::remove);
        context.response().setChunked(false);
        if (failure instanceof BadUserInput) {
            refuse(context, Refusal.malformed(400, ErrorCode.BAD_USER_INPUT, failure.getMessage()));
        } else if (StoreAway.caused(failure)) {
            refuse(context, new Refusal(503, ErrorCode.SERVICE_UNAVAILABLE, Errors.AWAY_MESSAGE));
        } else {
            LOG.error(failure, "An export failed");
            refuse(context, Refusal.malformed(500, ErrorCode.INTERNAL_SERVER_ERROR, Errors.INTERNAL_MESSAGE));
        }
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        sender.send(context, MediaType.GRAPHQL_RESPONSE, AnswerWriter.of(refusal, MediaType.GRAPHQL_RESPONSE), null);
    }
}
