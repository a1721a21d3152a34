package dev.communique.endpoint;

import java.util.Map;

import jakarta.inject.Singleton;

/** What an operation may be like; it is held against this before it runs. */
@Singleton
class Limits {

    private static final int STATUS = 400;

    private final EndpointConfig config;

    Limits(EndpointConfig config) {
        this.config = config;
    }

    /** @throws Refusal with the code of the first limit that the operation exceeds */
    void check(Measures operation, Map<String, Object> variables) throws Refusal {
        if (operation.introspects() && !config.introspection()) {
            throw new Refusal(STATUS, "INTROSPECTION_DISABLED", "this server does not tell its schema");
        }
        atMost("QUERY_TOO_DEEP", "levels of fields", operation.depth(), config.maxDepth());
        atMost("TOO_MANY_ALIASES", "aliases", operation.aliases(), config.maxAliases());
        atMost("TOO_MANY_ROOT_FIELDS", "fields at its root", operation.rootFields(), config.maxRootFields());
        long cost = operation.cost(variables);
        if (cost > config.maxCost()) {
            throw new Refusal(STATUS, "QUERY_TOO_COSTLY",
                    "the operation costs " + cost + ", more than " + config.maxCost() + ": ask for smaller pages");
        }
    }

    private static void atMost(String code, String what, int number, int limit) throws Refusal {
        if (number > limit) {
            throw new Refusal(STATUS, code, "the operation has " + number + " " + what + ", more than " + limit);
        }
    }
}
