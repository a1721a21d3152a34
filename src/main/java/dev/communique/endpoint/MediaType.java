package dev.communique.endpoint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** Both, for who takes neither. */
    static String names() {
        return JSON.name + " or " + GRAPHQL_RESPONSE.name;
    }

    /** The value of {@code Content-Type}. */
    String contentType() {
        return name + "; charset=utf-8";
    }

    /**
     * What an {@code Accept} header prefers, JSON where it does not care; empty where it takes neither.
     */
    static Optional<MediaType> accepted(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        List<Range> ranges = Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",")).map(Range::of).toList();
        MediaType best = null;
        double highest = 0;
        for (Range range : ranges) {
            for (MediaType type : values()) {
                double quality = range.has(type) ? quality(ranges, type) : 0;
                if (quality > highest) {
                    best = type;
                    highest = quality;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What the range says that names the type most exactly. */
    private static double quality(List<Range> ranges, MediaType type) {
        return ranges.stream().filter(range -> range.has(type)).max(Comparator.comparing(Range::exactness)).map(Range::quality).orElse(0.0);
    }

    /** A range of media types in an {@code Accept} header, from 0 (none of them) to 1. */
    private record Range(String name, double quality) {

        static Range of(String text) {
            String[] parts = text.split(";");
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip();
                quality = parameter.startsWith("q=") ? number(parameter.substring(2)) : quality;
            }
            return new Range(parts[0].strip(), quality);
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        boolean has(MediaType type) {
            return exactness() < 2 || name.equals(type.name);
        }

        int exactness() {
            return name.equals("*/*") ? 0 : name.equals("application/*") ? 1 : 2;
        }
    }
}
