package dev.communique.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that are feeds, each with the document that asks for a page of it: first reported last comes first. */
public enum AtomFeed {
    /** What was agreed. */
    AGREEMENTS("AgreementFilter", "REPORTED_ON_DESC", """
            title: name type reportedOn dated: signedOn
            evidence { quote article { title publisher } }"""),
    /** News articles. */
    ARTICLES("ArticleFilter", "PUBLISHED_ON_DESC", "title kind reportedOn: publishedOn summary publisher url"),
    /** What happened. */
    EVENTS("EventFilter", "REPORTED_ON_DESC", """
            title type reportedOn dated: startOn
            evidence { quote article { title publisher } }"""),
    /** What was said. */
    STATEMENTS("StatementFilter", "REPORTED_ON_DESC", """
            title: text kind reportedOn dated: saidOn actors: speakers { name }
            evidence { quote article { title publisher } }""");

    /** How many entries a page has at most. */
    public static final int PAGE = 50;

    private final String document;

    AtomFeed(String filter, String order, String fields) {
        this.document = "query Feed($filter: " + filter + ", $after: String) { corpus { loadedAt } list: " + title() + "(first: " + PAGE
                + ", after: $after, filter: $filter, orderBy: " + order + ") { pageInfo { hasNextPage endCursor } nodes { id " + fields
                + " } } }";
    }

    /** The GraphQL document that asks for a page; its variables are {@code filter} and {@code after}. */
    public String document() {
        return document;
    }

    /** Its name in addresses. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The feed with this name in addresses. */
    public static Optional<AtomFeed> named(String title) {
        return Arrays.stream(values()).filter(feed -> feed.title().equals(title)).findFirst();
    }
}
