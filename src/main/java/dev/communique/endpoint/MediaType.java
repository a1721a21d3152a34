package dev.communique.endpoint;

import java.util.Locale;

/** The two media types that GraphQL over HTTP answers in; they differ in the status of what could not be executed. */
enum MediaType {

    /** Well-formed requests are answered with 200, whatever became of them. */
    JSON("application/json"),
    /** What was not executed has a status that says so. */
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** The value of {@code Content-Type}. */
    String contentType() {
        return name + "; charset=utf-8";
    }

    /**
     * What an {@code Accept} header prefers, JSON where it does not care.
     *
     * @throws Refusal 406, where it takes neither
     */
    static MediaType accepted(String accept) throws Refusal {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        MediaType best = null;
        double highest = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            MediaType type = matching(parts[0].strip());
            double quality = quality(parts);
            if (type != null && quality > highest) {
                best = type;
                highest = quality;
            }
        }
        if (best == null) {
            throw new Refusal(406, Errors.BAD_REQUEST, "answers are " + JSON.name + " or " + GRAPHQL_RESPONSE.name);
        }
        return best;
    }

    private static MediaType matching(String range) {
        return switch (range) {
            case "*/*", "application/*", "application/json" -> JSON;
            case "application/graphql-response+json" -> GRAPHQL_RESPONSE;
            default -> null;
        };
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
