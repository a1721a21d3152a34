package dev.communique.endpoint;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the schema as SDL, for compilers of clients. SmallRye's own leaves out the scalars, which relay-compiler and graphql-codegen
 * then miss.
 */
@ApplicationScoped
class SchemaRoute {

    private static final String PATH = "/graphql/schema.graphql";

    private static final Set<String> DESCRIBING = Set.of("deprecated", "specifiedBy");

    private final GraphQLSchema schema;
    private final boolean told;
    private final Headers headers;
    private String sdl;

    SchemaRoute(ServedSchema schema, EndpointConfig config, Headers headers) {
        this.schema = schema.get();
        this.told = config.introspection();
        this.headers = headers;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(GraphQLRoute.BEFORE_SMALLRYE - 1).handler(headers::handle);
        router.get(PATH).order(GraphQLRoute.BEFORE_SMALLRYE).handler(this::answer);
        router.head(PATH).order(GraphQLRoute.BEFORE_SMALLRYE).handler(this::answer);
        router.route(PATH).order(GraphQLRoute.BEFORE_SMALLRYE)
                .handler(context -> context.response().putHeader("Allow", "GET, HEAD").setStatusCode(405).end());
    }

    /** Printed when it is first asked for: the start does not wait for it. */
    private synchronized String sdl() {
        if (sdl == null) {
            sdl = print(schema);
        }
        return sdl;
    }

    private static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeScalarTypes(true).includeSchemaDefinition(false)
                .includeDirectives(DESCRIBING::contains).includeDirectiveDefinitions(false))
                .print(schema);
    }

    private void answer(RoutingContext context) {
        if (told) {
            context.response().putHeader("Content-Type", "text/plain; charset=utf-8").putHeader("Cache-Control", "no-cache").end(sdl());
        } else {
            context.response().setStatusCode(404).end();
        }
    }
}
