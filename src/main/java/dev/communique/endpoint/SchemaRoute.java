package dev.communique.endpoint;

import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the schema: as SDL for compilers of clients, and as Markdown for readers. SmallRye's own SDL leaves out the scalars, which
 * relay-compiler and graphql-codegen then miss.
 */
@ApplicationScoped
class SchemaRoute {

    private static final Set<String> DESCRIBING = Set.of("deprecated", "oneOf", "specifiedBy");

    private final GraphQLSchema schema;
    private final boolean told;
    private final Headers headers;

    SchemaRoute(GraphQLSchema schema, EndpointConfig config, Headers headers) {
        this.schema = schema;
        this.told = config.introspection();
        this.headers = headers;
    }

    void register(@Observes Router router) {
        serve(router, "/graphql/schema.graphql", "text/plain; charset=utf-8", SchemaRoute::sdl);
        serve(router, "/graphql/schema.md", "text/markdown; charset=utf-8", SchemaMarkdown::of);
    }

    private void serve(Router router, String path, String mediaType, Function<GraphQLSchema, String> writer) {
        Page page = new Page(mediaType, writer);
        router.route(path).order(GraphQLRoute.BEFORE_SMALLRYE - 1).handler(headers::handle);
        router.get(path).order(GraphQLRoute.BEFORE_SMALLRYE).handler(page::answer);
        router.head(path).order(GraphQLRoute.BEFORE_SMALLRYE).handler(page::answer);
        router.route(path).order(GraphQLRoute.BEFORE_SMALLRYE)
                .handler(context -> context.response().putHeader("Allow", "GET, HEAD").setStatusCode(405).end());
    }

    private static String sdl(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeScalarTypes(true).includeSchemaDefinition(false)
                .includeDirectives(DESCRIBING::contains).includeDirectiveDefinitions(false))
                .print(schema);
    }

    /** The schema in one form. */
    private final class Page {

        private final String mediaType;
        private final Function<GraphQLSchema, String> writer;
        private String text;

        Page(String mediaType, Function<GraphQLSchema, String> writer) {
            this.mediaType = mediaType;
            this.writer = writer;
        }

        /** Written when it is first asked for: the start does not wait for it. */
        private synchronized String text() {
            if (text == null) {
                text = writer.apply(schema);
            }
            return text;
        }

        private void answer(RoutingContext context) {
            if (told) {
                context.response().putHeader("Content-Type", mediaType).putHeader("Cache-Control", "no-cache").end(text());
            } else {
                context.response().setStatusCode(404).end();
            }
        }
    }
}
