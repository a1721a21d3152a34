package dev.communique.endpoint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.communique.api.FilterParameters;
import dev.communique.export.Atom;
import dev.communique.export.AtomFeed;
import dev.communique.store.BadUserInput;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Serves {@code /feeds/}: lists as Atom, under the filters of the API, a page at a time. */
@ApplicationScoped
class FeedRoute {

    private static final String PATH = "/feeds/";
    private static final String EXTENSION = ".atom";
    private static final String AFTER = "after";

    private static final Map<AtomFeed, Function<Map<String, List<String>>, Map<String, Object>>> FILTERS = Map.of(
            AtomFeed.AGREEMENTS, FilterParameters::agreementsAsVariable, AtomFeed.ARTICLES, FilterParameters::articlesAsVariable,
            AtomFeed.EVENTS, FilterParameters::eventsAsVariable, AtomFeed.STATEMENTS, FilterParameters::statementsAsVariable);

    private final Headers headers;
    private final ResponseSender sender;
    private final OwnDocuments documents;

    FeedRoute(Headers headers, ResponseSender sender, OwnDocuments documents) {
        this.headers = headers;
        this.sender = sender;
        this.documents = documents;
    }

    void register(@Observes Router router) {
        router.route(PATH + "*").handler(headers::handle).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        try {
            if (context.request().method() != HttpMethod.GET && context.request().method() != HttpMethod.HEAD) {
                context.response().putHeader("Allow", "GET, HEAD");
                throw Refusal.malformed(405, ErrorCode.BAD_REQUEST, "send GET");
            }
            AtomFeed feed = feed(context.normalizedPath().substring(PATH.length()));
            Map<String, List<String>> parameters = ExportRoute.parameters(context);
            String after = FilterParameters.takeAfter(parameters);
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("filter", FILTERS.get(feed).apply(parameters));
            if (after != null) {
                variables.put(AFTER, after);
            }
            String path = address(feed, parameters);
            String current = after == null ? path : further(path, after);
            documents.exchange(context, true).ask(feed.document(), variables,
                    (status, answer) -> reply(feed, new Atom.Place(server(context), path, current), status, answer));
        } catch (BadUserInput e) {
            refuse(context, Refusal.malformed(400, ErrorCode.BAD_USER_INPUT, e.getMessage()));
        } catch (Refusal refusal) {
            refuse(context, refusal);
        }
    }

    private static AtomFeed feed(String file) throws Refusal {
        String name = file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : "";
        return AtomFeed.named(name).orElseThrow(() -> Refusal.malformed(404, ErrorCode.BAD_REQUEST,
                "there is no such feed: expected agreements, articles, events or statements, and " + EXTENSION));
    }

    private static OwnDocuments.Reply reply(AtomFeed feed, Atom.Place place, int status, Map<?, ?> answer) {
        if (answer.get("errors") instanceof List<?> errors) {
            return new OwnDocuments.Reply(status == 200 ? status(errors) : status, MediaType.GRAPHQL_RESPONSE.contentType(),
                    AnswerWriter.json(answer));
        }
        Map<?, ?> data = (Map<?, ?>) answer.get("data");
        Map<?, ?> page = (Map<?, ?>) ((Map<?, ?>) data.get("list")).get("pageInfo");
        String next = page.get("hasNextPage").equals(true) ? further(place.path(), page.get("endCursor").toString()) : null;
        return new OwnDocuments.Reply(200, Atom.MEDIA_TYPE, Atom.page(feed, data, place, next));
    }

    /** That of a page which some field of it is missing in: whose fault it is. */
    private static int status(List<?> errors) {
        String ours = ErrorCode.INTERNAL_SERVER_ERROR.name();
        return errors.stream().anyMatch(error -> ((Map<?, ?>) error).get("extensions") instanceof Map<?, ?> more
                && ours.equals(more.get("code"))) ? 500 : 400;
    }

    /** How the client has called this server. */
    static String server(RoutingContext context) {
        return context.request().scheme() + "://" + context.request().authority();
    }

    private static String address(AtomFeed feed, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream().flatMap(parameter -> parameter.getValue().stream()
                .map(value -> encoded(parameter.getKey()) + "=" + encoded(value))).sorted().collect(Collectors.joining("&"));
        return PATH + feed.title() + EXTENSION + (query.isEmpty() ? "" : "?" + query);
    }

    private static String further(String path, String after) {
        return path + (path.contains("?") ? "&" : "?") + AFTER + "=" + encoded(after);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        sender.send(context, MediaType.GRAPHQL_RESPONSE, AnswerWriter.of(refusal, MediaType.GRAPHQL_RESPONSE), null);
    }
}
