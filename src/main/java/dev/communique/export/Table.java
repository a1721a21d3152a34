package dev.communique.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is exported as a table, with the names of its columns: those of the API's fields. Facts have the words that prove them as lists of one length:
 * {@code quotes}, the articles that these are from, where they start there, and the rules that read them (empty where a curator did).
 */
public enum Table {
    /** News articles, without their bodies. */
    ARTICLES("id", "slug", "title", "publishedOn", "publisher", "url", "kind", "language", "dateline", "summary", "wordCount",
            "sourceFile"),
    /** Who acts; an external id is its scheme, a space and its value. */
    ACTORS("id", "slug", "name", "type", "countryCode", "aliases", "externalIds", "formerSlugs"),
    /** What was agreed. */
    AGREEMENTS("id", "slug", "name", "type", "status", "signedOn", "inForceOn", "reportedOn", "summary", "parties", "amends", "method",
            "confidence", "articles", "quotes", "quoteArticles", "quoteStarts", "rules"),
    /** What happened; participants and their kinds are in the same order. */
    EVENTS("id", "slug", "title", "type", "plover", "startOn", "endOn", "reportedOn", "place", "participants", "kinds", "method",
            "confidence", "articles", "quotes", "quoteArticles", "quoteStarts", "rules"),
    /** What was said. */
    STATEMENTS("id", "kind", "act", "text", "speakers", "onBehalfOf", "mentions", "saidOn", "reportedOn", "article", "occasion", "method",
            "confidence", "quotes", "quoteArticles", "quoteStarts", "rules"),
    /** Who belongs to, or speaks for, whom. */
    AFFILIATIONS("id", "actor", "role", "organization", "title", "method", "confidence", "quotes", "quoteArticles", "quoteStarts", "rules"),
    /** Where articles name actors. */
    MENTIONS("article", "actor", "start", "end", "text");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** The names of its columns. */
    public List<String> columns() {
        return columns;
    }

    /** Its name in addresses. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table with this name in addresses. */
    public static Optional<Table> named(String title) {
        return Arrays.stream(values()).filter(table -> table.title().equals(title)).findFirst();
    }
}
